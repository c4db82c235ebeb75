import { wordsOf } from './words.ts';

/** Names of what is recorded as a code. */
export const codes = wordsOf(
  {
    education: {
      doctor: '博士研究生',
      master: '硕士研究生',
      graduate: '研究生',
      university: '本科',
      college: '大专',
      secondary: '中专',
      highSchool: '高中',
      middleSchool: '初中及以下',
    },
    sex: { '1': '男', '2': '女' },
  },
  {
    education: {
      doctor: 'doctor',
      master: 'master',
      graduate: 'postgraduate',
      university: 'bachelor',
      college: 'junior college',
      secondary: 'secondary vocational',
      highSchool: 'high school',
      middleSchool: 'middle school or less',
    },
    sex: { '1': 'male', '2': 'female' },
  },
);

/** Which name a level of education of GB/T 4658 has: `21` is a bachelor's. */
export function educationOf(level: string): keyof (typeof codes)['zh-CN']['education'] {
  if (/^1[123]$/.test(level)) return 'doctor';
  if (/^1[456]$/.test(level)) return 'master';
  const [first = ''] = level;
  const byFirst = { '1': 'graduate', '2': 'university', '3': 'college', '4': 'secondary', '6': 'highSchool' } as const;
  return byFirst[first as keyof typeof byFirst] ?? 'middleSchool';
}
