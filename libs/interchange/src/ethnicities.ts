/** GB/T 3304-1991 in the order of its numbers, 01 to 56: the name without 族, in Latin letters, and as people also write it. */
const ETHNICITIES: readonly (readonly [name: string, latin: string, ...others: string[]])[] = [
  ['汉', 'Han', '漢'],
  ['蒙古', 'Mongol', '蒙'],
  ['回', 'Hui', '回回'],
  ['藏', 'Zang', 'Tibetan'],
  ['维吾尔', 'Uygur', '维', '维吾儿', 'Uyghur'],
  ['苗', 'Miao'],
  ['彝', 'Yi', '夷'],
  ['壮', 'Zhuang', '僮', '壯'],
  ['布依', 'Buyei', '布衣', '布伊'],
  ['朝鲜', 'Chosen', '鲜', '朝', '朝鮮', 'Korean'],
  ['满', 'Man', '满洲', '满州', '滿', 'Manchu'],
  ['侗', 'Dong'],
  ['瑶', 'Yao', '傜', '猺', '瑤'],
  ['白', 'Bai', '民家'],
  ['土家', 'Tujia'],
  ['哈尼', 'Hani'],
  ['哈萨克', 'Kazak', '哈萨', 'Kazakh'],
  ['傣', 'Dai', '傣家'],
  ['黎', 'Li'],
  ['傈僳', 'Lisu', '傈傈', '栗僳', '傈粟', '僳僳'],
  ['佤', 'Va', '瓦', '佧佤', 'Wa'],
  ['畲', 'She', '畬', '佘', '畲家'],
  ['高山', 'Gaoshan', '台湾高山'],
  ['拉祜', 'Lahu', '拉枯', '拉姑'],
  ['水', 'Sui', '水家', 'Shui'],
  ['东乡', 'Dongxiang', '東鄉'],
  ['纳西', 'Naxi', '纳细', '么些'],
  ['景颇', 'Jingpo', '景坡', '山头'],
  ['柯尔克孜', 'Kirgiz', '柯', '克尔克孜', '柯尔克', 'Kyrgyz'],
  ['土', 'Tu', 'Monguor'],
  ['达斡尔', 'Daur', '达翰尔', '达呼尔', '达幹尔', '达斡儿'],
  ['仫佬', 'Mulao', '姆佬', '木佬', '仫老'],
  ['羌', 'Qiang'],
  ['布朗', 'Blang', '布郎', 'Bulang'],
  ['撒拉', 'Salar', '撒拉尔'],
  ['毛南', 'Maonan', '毛难'],
  ['仡佬', 'Gelao', '仡老', '犵狫'],
  ['锡伯', 'Xibe', '西伯', '锡佰', 'Sibe'],
  ['阿昌', 'Achang'],
  ['普米', 'Pumi'],
  ['塔吉克', 'Tajik'],
  ['怒', 'Nu', '怒苏'],
  ['乌孜别克', 'Uzbek', '乌兹别克', '乌孜别'],
  ['俄罗斯', 'Russ', '俄', '归化', 'Russian'],
  ['鄂温克', 'Ewenki', '埃文克', '索伦', '通古斯', '雅库特', 'Evenki'],
  ['德昂', 'Deang', '崩龙', '崩竜'],
  ['保安', 'Bonan', '保安回'],
  ['裕固', 'Yugur', '撒里维吾尔'],
  ['京', 'Gin', 'Jing'],
  ['塔塔尔', 'Tatar', '鞑靼'],
  ['独龙', 'Derung', '俅'],
  ['鄂伦春', 'Oroqen', '鄂伦'],
  ['赫哲', 'Hezhen', '赫真'],
  ['门巴', 'Monba', '门巴人'],
  ['珞巴', 'Lhoba', '洛巴'],
  ['基诺', 'Jino', '攸乐'],
];

/** Not of the 56 (97 其他), and of foreign blood (98 外国血统中国籍人士). */
const FURTHER: readonly (readonly [code: string, writings: string])[] = [
  [
    '97',
    '其他 其它 其他民族 未识别 未识别民族 未定 未定民族 其他未识别的民族 待识别 待识别民族 穿青 穿青人 革家 革家人 亻革家 僅家 夏尔巴 夏尔巴人 僜人 僜 蔡家 蔡家人 Other',
  ],
  [
    '98',
    '外国血统 外国血统中国籍人士 外国血统中国籍 外籍血统 外国人加入中国籍 外国人入中国籍 入籍 入籍外国人 加入中国籍 外国血统中国公民 外国血统的中国籍人士 外裔 入籍者 Foreign',
  ],
];

/** The usual ways to write each ethnicity, the standard's own name first. */
export function ethnicityWritings(): { code: string; writings: readonly string[] }[] {
  const own = ETHNICITIES.map(([name, latin, ...others], index) => {
    return { code: String(index + 1).padStart(2, '0'), writings: [`${name}族`, name, latin].concat(others) };
  });
  return own.concat(FURTHER.map(([code, writings]) => ({ code, writings: writings.split(' ') })));
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
  if (code === '97') return '其他';
  if (code === '98') return '外国血统中国籍人士';
  const name = ETHNICITIES[Number(code) - 1]?.[0];
  return name === undefined ? undefined : `${name}族`;
}
