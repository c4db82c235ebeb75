import { codeNames } from '#libs/domain';

/** A name in both languages. */
interface Text {
  readonly zh: string;
  readonly en: string;
}

/** What people also write for the ethnicities of the standard, by code. */
const OTHERS: Readonly<Record<string, string>> = {
  '01': '漢',
  '02': '蒙',
  '03': '回回',
  '04': 'Tibetan',
  '05': '维 维吾儿 Uyghur',
  '07': '夷',
  '08': '僮 壯',
  '09': '布衣 布伊',
  '10': '鲜 朝 朝鮮 Korean',
  '11': '满洲 满州 滿 Manchu',
  '13': '傜 猺 瑤',
  '14': '民家',
  '17': '哈萨 Kazakh',
  '18': '傣家',
  '20': '傈傈 栗僳 傈粟 僳僳',
  '21': '瓦 佧佤 Wa',
  '22': '畬 佘 畲家',
  '23': '台湾高山',
  '24': '拉枯 拉姑',
  '25': '水家 Shui',
  '26': '東鄉',
  '27': '纳细 么些',
  '28': '景坡 山头',
  '29': '柯 克尔克孜 柯尔克 Kyrgyz',
  '30': 'Monguor',
  '31': '达翰尔 达呼尔 达幹尔 达斡儿',
  '32': '姆佬 木佬 仫老',
  '34': '布郎 Bulang',
  '35': '撒拉尔',
  '36': '毛难',
  '37': '仡老 犵狫',
  '38': '西伯 锡佰 Sibe',
  '42': '怒苏',
  '43': '乌兹别克 乌孜别',
  '44': '俄 归化 Russian',
  '45': '埃文克 索伦 通古斯 雅库特 Evenki',
  '46': '崩龙 崩竜',
  '47': '保安回',
  '48': '撒里维吾尔',
  '49': 'Jing',
  '50': '鞑靼',
  '51': '俅',
  '52': '鄂伦',
  '53': '赫真',
  '54': '门巴人',
  '55': '洛巴',
  '56': '攸乐',
};

/** Not of the 56 (97 其他), and of foreign blood (98 外国血统中国籍人士). */
const FURTHER: readonly (readonly [code: string, writings: string])[] = [
  [
    '97',
    '其他 其它 其他民族 未识别 未识别民族 未定 未定民族 其他未识别的民族 待识别 待识别民族 穿青 穿青人 革家 革家人 亻革家 僅家 夏尔巴 夏尔巴人 僜人 僜 蔡家 蔡家人 Other',
  ],
  [
    '98',
    '外国血统 外国血统中国籍人士 外国血统中国籍 外籍血统 外国人加入中国籍 外国人入中国籍 入籍 入籍外国人 加入中国籍 外国血统中国公民 外国血统的中国籍人士 外裔 入籍者 中籍外国血统 Foreign',
  ],
];

/** The usual ways to write each ethnicity, the standard's own name first. */
export function ethnicityWritings(): { code: string; writings: readonly string[] }[] {
  const further = new Map(FURTHER);
  const own = Object.entries<Text>(codeNames.ethnicity).filter(([code]) => !further.has(code));
  return [
    ...own.map(([code, { zh, en }]) => ({
      code,
      writings: [zh, zh.replace(/族$/, ''), en, ...(OTHERS[code]?.split(' ') ?? [])],
    })),
    ...FURTHER.map(([code, writings]) => ({ code, writings: writings.split(' ') })),
  ].sort((a, b) => (a.code < b.code ? -1 : 1));
}

const CODE_OF = new Map(
  ethnicityWritings().flatMap(({ code, writings }) => {
    return writings.concat(code).map((name): [string, string] => [name.toLowerCase(), code]);
  }),
);

/**
 * Code of an ethnicity (民族) in GB/T 3304 as people write it: with or without 族, with blanks, in full-width or Latin
 * letters, under an older name, or as the code itself. Undefined for everything else: an ethnicity is never guessed.
 */
export function ethnicityCode(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s()（）,，.。;；:：'"]/g, '')
    .toLowerCase();
  if (plain === '') return undefined;
  const bare = plain.replace(/(?:族|族人|族别)$/, '');
  return CODE_OF.get(plain) ?? (bare === '' ? undefined : CODE_OF.get(bare));
}

/** Name of an ethnicity, `汉族`. */
export function ethnicityName(code: string): string | undefined {
  const names: Readonly<Record<string, Text | undefined>> = codeNames.ethnicity;
  return names[code]?.zh;
}
