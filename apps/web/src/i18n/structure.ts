import { wordsOf } from './words.ts';

/** The cells of the structure: what the home page counts, and what the list of cadres can be narrowed to. */
export const structure = wordsOf(
  {
    age: {
      '<=35': '35岁及以下',
      '36-40': '36-40岁',
      '41-45': '41-45岁',
      '46-50': '46-50岁',
      '51-55': '51-55岁',
      '>=56': '56岁以上',
    },
    education: { graduate: '研究生', university: '大学', college: '大专', belowOrUnrecorded: '中专及以下' },
    sex: { '1': '男干部', '2': '女干部' },
    party: { member: '中共党员', nonParty: '非中共党员' },
    only: (cell: string) => `只看${cell}`,
    drop: (cell: string) => `不再只看${cell}`,
  },
  {
    age: {
      '<=35': 'up to 35',
      '36-40': '36–40',
      '41-45': '41–45',
      '46-50': '46–50',
      '51-55': '51–55',
      '>=56': '56 and over',
    },
    education: { graduate: 'postgraduate', university: 'university', college: 'college', belowOrUnrecorded: 'below' },
    sex: { '1': 'Men', '2': 'Women' },
    party: { member: 'Party members', nonParty: 'Outside the Party' },
    only: (cell) => `only: ${cell}`,
    drop: (cell) => `No longer only ${cell}`,
  },
);
