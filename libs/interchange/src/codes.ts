export { ethnicityCode, ethnicityName } from './ethnicities.ts';

/** Code of a sex (性别) in GB/T 2261.1. */
export function sexCode(name: string): string | undefined {
  return { 男: '1', 女: '2', 男性: '1', 女性: '2' }[name];
}

/** Name of a sex. */
export function sexName(code: string): string {
  return code === '2' ? '女' : '男';
}

// One word for each code of GB/T 4658-2006 and of party schools, so that what is written is read back as the same code.
const LEVEL_WORDS: readonly (readonly [code: string, ...words: string[]])[] = [
  ['10', '研究生', '研究生教育'],
  ['1A', '中央党校研究生'],
  ['1B', '省委党校研究生'],
  ['11', '博士研究生'],
  ['12', '博士研究生结业'],
  ['13', '博士研究生肄业'],
  ['14', '硕士研究生'],
  ['15', '硕士研究生结业'],
  ['16', '硕士研究生肄业'],
  ['17', '研究生班'],
  ['18', '研究生班结业'],
  ['19', '研究生班肄业'],
  ['20', '本科教育', '大学本科教育'],
  ['21', '大学', '大学本科', '本科'],
  ['2A', '中央党校大学'],
  ['2B', '省委党校大学'],
  ['22', '大学结业', '大学本科结业', '本科结业'],
  ['23', '大学肄业', '大学本科肄业', '本科肄业'],
  ['28', '大学普通班', '大普', '普通班'],
  ['30', '专科教育', '大学专科教育'],
  ['31', '大专', '大学专科', '专科'],
  ['3A', '中央党校大专'],
  ['3B', '省委党校大专'],
  ['32', '大专结业', '大学专科结业', '专科结业'],
  ['33', '大专肄业', '大学专科肄业', '专科肄业'],
  ['40', '中等职业教育'],
  ['41', '中专', '中等专科', '中师', '中等专业学校'],
  ['42', '中专结业', '中等专科结业'],
  ['43', '中专肄业', '中等专科肄业'],
  ['44', '职业高中', '职高'],
  ['45', '职业高中结业', '职高结业'],
  ['46', '职业高中肄业', '职高肄业'],
  ['47', '技工学校', '技校', '中技'],
  ['48', '技工学校结业', '技校结业'],
  ['49', '技工学校肄业', '技校肄业'],
  ['60', '普通高级中学教育', '高中教育'],
  ['61', '高中', '普通高中'],
  ['62', '高中结业', '普通高中结业'],
  ['63', '高中肄业', '普通高中肄业'],
  ['70', '初级中学教育', '初中教育'],
  ['71', '初中'],
  ['73', '初中肄业'],
  ['80', '小学教育'],
  ['81', '小学'],
  ['83', '小学肄业'],
  ['90', '其他'],
];
const LEVEL_OF = new Map(LEVEL_WORDS.flatMap(([code, ...words]) => words.map((word) => [word, code] as const)));
const WORD_OF_LEVEL = new Map(LEVEL_WORDS.map(([code, word]) => [code, word]));

/** GB/T 4658 其他: the level of a degree that was taken without one. */
export const NO_LEVEL = '90';

const WAYS =
  /^(?:全日制|普通高等|普通|在职|函授|自学考试|自考|电大|夜大|业余|成人教育|成人高等教育|成人|成教|网络教育|网络|远程|开放教育|国家开放大学|脱产|业余)+/;
const IN_SERVICE = /在职|函授|自学考试|自考|电大|夜大|业余|成人|成教|网络|远程|开放/;

const PARTY_SCHOOL =
  /^(?:中共)?(?:[^省市县州盟旗]{0,6}?(?:省|自治区|直辖市|市|县|区|州|地|盟|旗))?(?:中央)?(?:国家行政学院|委?党校|党委党校)(?:\(国家行政学院\)|\(行政学院\))?/;
/** A party school of a province is written with its province or without; one of a city or a county is another. */
const OF_PROVINCE =
  /^(?:中共)?(?:.{0,6}(?:省|自治区|直辖市|广西区|内蒙古区|宁夏区|西藏区|新疆区)|北京市|上海市|天津市|重庆市|广西|内蒙古|宁夏|西藏|新疆)(?:委|党委)?党校/;
const DIGITS: Readonly<Record<string, string>> = {
  研究生: '1',
  大学: '2',
  大学本科: '2',
  本科: '2',
  大专: '3',
  大学专科: '3',
  专科: '3',
};

/** An education level (学历) as a form words it. */
export interface LevelWord {
  readonly code: string;
  /** The word itself says that it was taken beside the job. */
  readonly saysInService: boolean;
}

/**
 * Code of an education level in GB/T 4658, whichever way of study the word begins or ends with. What a party school gave
 * is a level of its own: 省委党校研究生 is `1B` and not 研究生; one of a city or a county has no code.
 */
export function levelCode(word: string): LevelWord | undefined {
  const plain = word
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/(?:毕业|学历|文化|文化程度|程度)+$/, '');
  const saysInService = IN_SERVICE.test(plain);
  if (/党校|国家行政学院/.test(plain)) {
    const code = partySchoolCode(plain);
    return code === undefined ? undefined : { code, saysInService };
  }
  const bare = plain.replaceAll(/[(（][^()（）]*[)）]/g, '').replace(/(?:毕业|学历|文化)+$/, '');
  const code = LEVEL_OF.get(bare) ?? LEVEL_OF.get(bare.replace(WAYS, ''));
  return code === undefined ? undefined : { code, saysInService };
}

function partySchoolCode(word: string): string | undefined {
  const rank = /^(?:中共)?中央党校|^国家行政学院/.test(word) ? 'A' : OF_PROVINCE.test(word) ? 'B' : undefined;
  const rest = word.replace(PARTY_SCHOOL, '').replaceAll(/[()]|函授(?:学院)?|在职|全日制|脱产|业余|教育|班/g, '');
  const digit = DIGITS[rest];
  return rank === undefined || digit === undefined ? undefined : `${digit}${rank}`;
}

/** The word for an education level. */
export function levelWord(code: string): string {
  return WORD_OF_LEVEL.get(code) ?? '';
}

// GB/T 6864-2003: the first digit is the degree, the other two the discipline, 01 to 12.
const DISCIPLINES = '哲学 经济学 法学 教育学 文学 历史学 理学 工学 农学 医学 军事学 管理学'.split(' ');
// Degrees of a profession (专业学位), 41 to 52: 教育硕士 is one, and not 教育学硕士.
const PROFESSIONS = '法律 教育 工程 建筑学 临床医学 工商管理 农业推广 兽医 公共管理 口腔医学 公共卫生 军事'.split(' ');
const FIRST_PROFESSION = 41;
/** The professions of which there are doctors and bachelors; there are masters of all. */
const OF_DEGREE: Readonly<Record<string, readonly string[]>> = {
  博士: ['临床医学', '兽医', '口腔医学'],
  硕士: PROFESSIONS,
  学士: ['建筑学'],
};
const SHORT: Readonly<Record<string, string>> = { MBA: '工商管理硕士', EMBA: '工商管理硕士', MPA: '公共管理硕士' };
const DEGREES: Readonly<Record<string, string>> = { 名誉博士: '1', 博士: '2', 硕士: '3', 学士: '4' };

/** Code of a degree (学位) in GB/T 6864; undefined for those whose number is not certain. */
export function degreeCode(word: string): string | undefined {
  const plain = plainDegree(word);
  const match = /^(.*?)(名誉博士|博士|硕士|学士)$/.exec(plain);
  if (!match) return undefined;
  const [, before = '', degree = ''] = match;
  if (OF_DEGREE[degree]?.includes(before)) return codeOf(degree, FIRST_PROFESSION + PROFESSIONS.indexOf(before));
  // 法学士 is 法学学士.
  const short = degree === '学士' ? `${before}学` : before;
  const found = DISCIPLINES.findIndex((name) => name === before || name === short);
  return found < 0 || before === '' ? undefined : codeOf(degree, found + 1);
}

function codeOf(degree: string, number: number): string {
  return `${DEGREES[degree]}${String(number).padStart(2, '0')}`;
}

function plainDegree(word: string): string {
  const short = /^([A-Z]{3,4})(?:专业)?(?:学位)?$/.exec(word.normalize('NFKC').toUpperCase())?.[1];
  return SHORT[short ?? ''] ?? word.replace(/(?:[(（](?:专业学位|[A-Za-z]{3,4})[)）]|专业学位|学位)$/, '');
}

/** Whether a word names a degree, known by number or not. */
export function isDegreeWord(word: string): boolean {
  return /(?:博士|硕士|学士)$/.test(plainDegree(word));
}

/** The word for a degree; undefined for a number whose word is not certain. */
export function degreeWord(code: string): string | undefined {
  const degree = Object.entries(DEGREES).find(([, digit]) => digit === code[0])?.[0];
  const number = Number(code.slice(1));
  const profession = PROFESSIONS[number - FIRST_PROFESSION];
  const isOne = profession !== undefined && degree !== undefined && OF_DEGREE[degree]?.includes(profession);
  const discipline = isOne ? profession : DISCIPLINES[number - 1];
  return degree && discipline ? `${discipline}${degree}` : undefined;
}

// GB/T 4762-1984, the short name first.
const STATUS_WORDS: readonly (readonly [code: string, ...words: string[]])[] = [
  ['01', '中共党员', '党员', '中共', '中国共产党党员', '中国共产党'],
  ['02', '中共预备党员', '预备党员', '中国共产党预备党员'],
  ['03', '共青团员', '团员'],
  ['04', '民革', '民革会员', '民革党员', '中国国民党革命委员会', '国民党革命委员会'],
  ['05', '民盟', '民盟盟员', '中国民主同盟'],
  ['06', '民建', '民建会员', '中国民主建国会', '民主建国会'],
  ['07', '民进', '民进会员', '中国民主促进会', '民主促进会'],
  ['08', '农工党', '农工党党员', '农工民主党', '中国农工民主党'],
  ['09', '致公党', '致公党党员', '中国致公党'],
  ['10', '九三学社', '九三学社社员', '九三'],
  ['11', '台盟', '台盟盟员', '台湾民主自治同盟'],
  ['12', '无党派', '无党派民主人士', '无党派人士'],
  ['13', '群众', '普通公民', '非党', '非中共党员'],
];
const STATUS_OF = new Map(STATUS_WORDS.flatMap(([code, ...words]) => words.map((word) => [word, code] as const)));

/** Code of a political status (政治面貌) in GB/T 4762. */
export function statusCode(word: string): string | undefined {
  return STATUS_OF.get(word);
}

/** The word for a political status. */
export function statusWord(code: string): string {
  return STATUS_WORDS.find(([each]) => each === code)?.[1] ?? code;
}

/** Whether a status is the membership of a democratic party (民主党派). */
export function isDemocraticParty(code: string): boolean {
  return code >= '04' && code <= '11';
}
