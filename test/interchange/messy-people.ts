import type { Chance } from '../faults/random.ts';

/** A team of the made-up district, as the ledger calls it, with the titles that it has posts for. */
export interface MessyTeam {
  readonly teamId: string;
  readonly name: string;
  readonly kind: 'township' | 'subdistrict' | 'department';
  readonly titles: readonly string[];
}

/** The teams that messy forms tell of; of the last title each has two posts. */
export const MESSY_TEAMS: readonly MessyTeam[] = [
  { teamId: 'qinghe', name: '清河镇', kind: 'township', titles: ['党委书记', '镇长', '人大主席', '副镇长'] },
  { teamId: 'shimen', name: '石门乡', kind: 'township', titles: ['党委书记', '乡长', '副乡长'] },
  { teamId: 'xinxing', name: '新兴街道', kind: 'subdistrict', titles: ['党工委书记', '办事处主任', '办事处副主任'] },
  { teamId: 'finance', name: '区财政局', kind: 'department', titles: ['局长', '副局长'] },
  { teamId: 'education', name: '区教育局', kind: 'department', titles: ['局长', '副局长'] },
];

/** A time of a life: months as yyyy-MM, the last one open. */
export interface MessyPeriod {
  readonly from: string;
  readonly to?: string;
  /** Unit and titles, or what was studied and where. */
  readonly unit: string;
  readonly titles: readonly string[];
  readonly studies?: { readonly school: string; readonly major: string };
  readonly rank?: string;
  readonly presides?: boolean;
  /** Studies told in passing. */
  readonly inside?: MessyPeriod;
}

/** Somebody who was never born. */
export interface MessyPerson {
  readonly name: string;
  readonly sex: '男' | '女';
  readonly birth: string;
  readonly ethnicity: string;
  readonly nativePlace: string;
  readonly startedWork: string;
  /** Month of joining the Party, a democratic party, or nothing. */
  readonly joined: string;
  readonly party: string;
  readonly number: string;
  readonly career: readonly MessyPeriod[];
  readonly fullTime: {
    readonly level: string;
    readonly degree: string;
    readonly school: string;
    readonly major: string;
  };
  readonly inService?: { readonly level: string; readonly school: string; readonly major: string };
  readonly grades: readonly { readonly year: number; readonly word: string }[];
}

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';
const GIVEN = '伟芳秀敏静强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉';
const PLACES = ['辽宁葫芦岛', '辽宁锦州', '辽宁省朝阳市', '河北秦皇岛', '内蒙古赤峰', '山东掖县'];
const OUTSIDE = ['锦州市古塔区财政局', '外地某局', '市农业局', '兴城市沙后所镇', '葫芦岛市水利局', '某中学'];
const SCHOOLS = ['辽宁大学', '沈阳师范大学', '锦州师范学院', '东北财经大学', '沈阳农业大学'];
const MAJORS = ['法学', '汉语言文学', '会计学', '农学', '经济管理'];
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An identity number that nobody has: its check character is wrong. */
export function nobodysNumber(chance: Chance, birth: string, sex: string): string {
  const order = chance.between(0, 49) * 20 + chance.between(0, 9) * 2 + (sex === '男' ? 1 : 0);
  const digits = `211404${birth.replace('-', '')}${String(chance.between(1, 28)).padStart(2, '0')}${String(order).padStart(3, '0')}`;
  const right = WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;
  return `${digits}${'10X98765432'[(right + chance.between(1, 10)) % 11]}`;
}

/** Makes somebody up. */
export function messyPerson(chance: Chance): MessyPerson {
  const sex = chance.oneIn(3) ? '女' : '男';
  const year = chance.between(1960, 1988);
  const month = (from: number, to: number): string =>
    `${chance.between(from, to)}-${String(chance.between(1, 12)).padStart(2, '0')}`;
  const birth = month(year, year);
  const school = chance.oneOf(SCHOOLS);
  const major = chance.oneOf(MAJORS);
  const begin = year + 18;
  const left = `${begin + 4}-07`;
  const career = careerFrom(chance, begin, { school, major });
  const party = chance.oneIn(12) ? chance.oneOf(['民盟', '九三学社', '无党派']) : '';
  const hasParty = party === '' && !chance.oneIn(10);
  return {
    name: `${chance.oneOf([...SURNAMES])}${chance.oneOf([...GIVEN])}${chance.oneIn(3) ? '' : chance.oneOf([...GIVEN])}`,
    sex,
    birth,
    ethnicity: chance.oneIn(3) ? chance.oneOf(['满', '蒙古', '回', '锡伯', '朝鲜']) : '汉',
    nativePlace: chance.oneOf(PLACES),
    startedWork: left,
    joined: hasParty ? month(begin + 2, begin + 8) : '',
    party,
    number: nobodysNumber(chance, birth, sex),
    career,
    fullTime: { level: '大学', degree: chance.oneIn(2) ? '' : '法学学士', school, major },
    ...(chance.oneIn(2) ? {} : { inService: { level: '省委党校研究生', school: '辽宁省委党校', major: '经济管理' } }),
    grades: [2016, 2017, 2018].map((each) => ({ year: each, word: chance.oneIn(4) ? '优秀' : '称职' })),
  };
}

function careerFrom(chance: Chance, begin: number, studies: { school: string; major: string }): MessyPeriod[] {
  const career: MessyPeriod[] = [{ from: `${begin}-09`, to: `${begin + 4}-07`, unit: '', titles: [], studies }];
  let at = `${begin + 4}-07`;
  const steps = chance.between(2, 5);
  for (let step = 0; step < steps; step++) {
    const years = chance.between(2, 6);
    const next = `${Number(at.slice(0, 4)) + years}-${String(chance.between(1, 12)).padStart(2, '0')}`;
    const ends = next < '2018-01' && step < steps - 1;
    career.push({
      from: at,
      ...(ends ? { to: next } : {}),
      ...postIn(chance, step),
      ...passing(chance, at, ends ? next : '2018-12'),
    });
    if (!ends) break;
    at = next;
  }
  return career;
}

function postIn(chance: Chance, step: number): Pick<MessyPeriod, 'unit' | 'titles' | 'rank' | 'presides'> {
  if (step === 0 || chance.oneIn(4))
    return { unit: chance.oneOf(OUTSIDE), titles: [chance.oneOf(['科员', '干部', '办事员'])] };
  const team = chance.oneOf(MESSY_TEAMS);
  const title = chance.oneOf(team.titles);
  const more = chance.oneIn(3) ? ['党委委员'] : [];
  return {
    unit: team.name,
    titles: chance.oneIn(2) ? [title, ...more] : [title],
    ...(chance.oneIn(3) ? { rank: title.startsWith('副') ? '副科级' : '正科级' } : {}),
    ...(title.startsWith('副') && chance.oneIn(6) ? { presides: true } : {}),
  };
}

function passing(chance: Chance, from: string, to: string): Pick<MessyPeriod, 'inside'> {
  const year = Number(from.slice(0, 4)) + 1;
  if (!chance.oneIn(3) || `${year}-12` >= to) return {};
  const studies = { school: '辽宁省委党校', major: '经济管理' };
  return { inside: { from: `${year}-03`, to: `${year}-07`, unit: '', titles: [], studies } };
}
