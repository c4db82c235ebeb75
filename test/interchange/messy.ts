import { EMPTY_FORM, writeLrmx, type Form, type TextElement } from '#libs/interchange';
import { Chance } from '../faults/random.ts';
import { inGb18030 } from './gb.ts';
import { messyPerson, type MessyPeriod, type MessyPerson } from './messy-people.ts';

/** A form file as one of many hands wrote it. */
export interface MessyForm {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Number of the person it is about, and which edition of the form it is, from 0. */
  readonly person: number;
  readonly edition: number;
  /** What is written, element by element. */
  readonly texts: Readonly<Partial<Record<TextElement, string>>>;
  /** Lines of the résumé that were written so that they can be read, with their true months. */
  readonly clean: readonly { readonly line: number; readonly from: string; readonly to?: string }[];
  /** Members of the family, and elements that no form has. */
  readonly family: number;
  readonly further: number;
}

/**
 * Forms of made-up people, each written several times and in two editions, by hands that write as differently as people
 * do. The same seed gives the same bytes.
 */
export function messyForms(seed: number, people: number, forms: number): MessyForm[] {
  const chance = new Chance(seed);
  const all = Array.from({ length: people }, () => messyPerson(chance));
  return Array.from({ length: forms }, (_, index) => {
    const person = index % people;
    const writing = Math.floor(index / people);
    const edition = writing % 2;
    return written(chance, all[person]!, { person, edition, writing });
  });
}

type Hand = ReturnType<typeof handOf>;

// How one hand writes, throughout a form.
function handOf(chance: Chance) {
  const month = chance.oneOf([
    (text: string) => text.replace('-', '.'),
    (text: string) => text.replace('-', '.'),
    (text: string) => `${text.slice(0, 4)}.${Number(text.slice(5))}`,
    (text: string) => `${text.slice(0, 4)}年${Number(text.slice(5))}月`,
    (text: string) => text.replace('-', ''),
    (text: string) => text.replace('-', '．'),
    (text: string) => text.replace('-', '/'),
  ]);
  return {
    month,
    dash: chance.oneOf(['--', '--', '—', '-', '——', '～', '至', ' -- ', '–', '－']),
    now: chance.oneOf(['', '', '至今', '今', '现在']),
    gap: chance.oneOf(['  ', ' ', '，', '：', '　']),
    verb: chance.oneOf(['', '', '', '任', '在']),
    comma: chance.oneOf(['、', '、', '，', ' ']),
    brackets: chance.oneOf([
      ['(', ')'],
      ['（', '）'],
    ] as const),
    passing: chance.oneOf(['line', 'bracket', 'deep'] as const),
    wide: chance.oneIn(15),
    empty: chance.oneOf(['', '(无)', '（无）', '无']),
    numbered: chance.oneIn(12),
    breaks: chance.oneOf(['\n', '\n', '\n', '\r\n', '<br/>']),
    district: chance.oneOf(['', '', '葫芦岛市试验区', '试验区']),
    faults: chance.oneIn(4),
  };
}

function written(
  chance: Chance,
  person: MessyPerson,
  of: { person: number; edition: number; writing: number },
): MessyForm {
  const hand = handOf(chance);
  const { lines, clean } = resumeOf(chance, hand, careerOf(person, of.edition));
  const filled = of.edition === 0 ? '20190701' : '20210301';
  const texts: Partial<Record<TextElement, string>> = {
    XingMing: person.name.length === 2 && chance.oneIn(2) ? `${person.name[0]}  ${person.name[1]}` : person.name,
    XingBie: person.sex,
    ChuShengNianYue: chance.oneOf([
      person.birth.replace('-', ''),
      hand.month(person.birth),
      person.birth.replace('-', '.'),
    ]),
    MinZu: chance.oneOf([`${person.ethnicity}族`, person.ethnicity]),
    JiGuan: person.nativePlace,
    ChuShengDi: chance.oneOf([person.nativePlace, hand.empty]),
    RuDangShiJian: person.party === '' ? (person.joined === '' ? hand.empty : hand.month(person.joined)) : person.party,
    CanJiaGongZuoShiJian: hand.month(person.startedWork),
    JianKangZhuangKuang: chance.oneOf(['健康', '', hand.empty]),
    ...educationOf(chance, hand, person),
    XianRenZhiWu: presentOf(hand, person, of.edition),
    JianLi: lines.join(hand.breaks),
    JiangChengQingKuang: chance.oneOf([
      '',
      hand.empty,
      '2015年被评为区优秀共产党员',
      '2012年记三等功一次。\n2015年嘉奖。',
    ]),
    NianDuKaoHeJieGuo: gradesOf(chance, person),
    ChengBaoDanWei: chance.oneOf(['中共葫芦岛市试验区委组织部', '试验区委组织部', hand.empty]),
    TianBiaoShiJian: chance.oneOf([filled, filled, `${filled.slice(0, 4)}.${filled.slice(4, 6)}.${filled.slice(6)}`]),
    ShenFenZheng: chance.oneIn(5) ? '' : person.number,
    ZhaoPian: chance.oneOf(['', '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAEB', '破损']),
  };
  const all = hand.wide ? widened(texts) : texts;
  const family = chance.oneOf([0, 2, 4, 10, 40]);
  const further = chance.oneIn(6) ? 2 : 0;
  const form = formWith(all, family, further);
  const name = `${String(of.person).padStart(4, '0')}-${of.writing}-${person.name}`;
  return { ...encoded(chance, form, name), ...of, texts: all, clean, family, further };
}

/** The second edition tells of an end that the first had not, and of what came after it. */
function careerOf({ career }: MessyPerson, edition: number): readonly MessyPeriod[] {
  const last = career.at(-1)!;
  if (edition === 0 || last.to !== undefined) return career;
  return [
    ...career.slice(0, -1),
    { ...last, to: '2020-03' },
    { from: '2020-03', unit: '市农业局', titles: ['副局长'] },
  ];
}

function resumeOf(
  chance: Chance,
  hand: Hand,
  career: readonly MessyPeriod[],
): Pick<MessyForm, 'clean'> & { lines: string[] } {
  const lines: string[] = [];
  const clean: { line: number; from: string; to?: string }[] = [];
  for (const [index, period] of career.entries()) {
    const broken = hand.faults && chance.oneIn(5);
    const number = hand.numbered ? `${index + 1}. ` : '';
    const line = lines.length + 1;
    if (broken) {
      lines.push(
        chance.oneOf([
          `不详  ${whatOf(hand, period)}`,
          `${period.from.slice(0, 4)}.13--${whatOf(hand, period)}`,
          `${period.from.slice(0, 4)}.??--  ${whatOf(hand, period)}`,
        ]),
      );
      continue;
    }
    clean.push({ line, from: period.from, ...(period.to === undefined ? {} : { to: period.to }) });
    const dates = `${hand.month(period.from)}${hand.dash}${period.to === undefined ? hand.now : hand.month(period.to)}`;
    lines.push(`${number}${dates}${hand.gap}${whatOf(hand, period)}`);
    if (period.inside) addPassing(hand, lines, period.inside);
  }
  if (hand.faults && chance.oneIn(6)) lines.push('', '以上情况属实');
  return { lines, clean };
}

function addPassing(hand: Hand, lines: string[], inside: MessyPeriod): void {
  const [open, close] = hand.brackets;
  const text = `其间:${hand.month(inside.from)}${hand.dash}${hand.month(inside.to!)} ${whatOf(hand, inside)}`;
  if (hand.passing === 'bracket') lines[lines.length - 1] += `${open}${text}${close}`;
  else lines.push(hand.passing === 'line' ? `                  ${open}${text}${close}` : `        ${text}`);
}

function whatOf(hand: Hand, { unit, titles, studies, rank, presides }: MessyPeriod): string {
  if (studies) return `${hand.verb === '在' ? '在' : ''}${studies.school}${studies.major}专业学习`;
  const [open, close] = hand.brackets;
  const place = unit.startsWith('区') && hand.district !== '' ? hand.district.replace(/区$/, '') : hand.district;
  const known = !/^(?:锦州|外地|市|兴城|葫芦岛|某)/.test(unit);
  const marks = [...(rank === undefined ? [] : [rank]), ...(presides ? ['主持工作'] : [])];
  const named = `${known ? place : ''}${unit}`;
  const posts =
    hand.verb === '在' ? `在${named}任${titles.join(hand.comma)}` : `${hand.verb}${named}${titles.join(hand.comma)}`;
  return `${posts}${marks.length === 0 ? '' : `${open}${marks.join('，')}${close}`}`;
}

function presentOf(hand: Hand, person: MessyPerson, edition: number): string {
  const last = careerOf(person, edition).at(-1)!;
  return last.studies || last.to !== undefined ? hand.empty : `${last.unit}${last.titles.join('、')}`;
}

function educationOf(
  chance: Chance,
  hand: Hand,
  { fullTime, inService }: MessyPerson,
): Partial<Record<TextElement, string>> {
  const whole = `${fullTime.school}${fullTime.major}专业`;
  const cut = chance.between(3, whole.length - 2);
  const [first, second] = chance.oneOf([
    [whole, ''],
    [whole, whole],
    [`${fullTime.school}\n${fullTime.major}专业`, ''],
    [fullTime.school, `${fullTime.major}专业`],
    [whole.slice(0, cut), whole.slice(cut)],
  ] as const);
  const together = fullTime.degree !== '' && chance.oneIn(4);
  return {
    QuanRiZhiJiaoYu_XueLi: together
      ? `${fullTime.level}\n${fullTime.degree}`
      : chance.oneOf([fullTime.level, '大学本科', '大学毕业']),
    QuanRiZhiJiaoYu_XueWei: together || fullTime.degree === '' ? hand.empty : fullTime.degree,
    QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: first,
    QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi: second,
    ZaiZhiJiaoYu_XueLi: inService?.level ?? hand.empty,
    ZaiZhiJiaoYu_XueWei: hand.empty,
    ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: inService ? `${inService.school}${inService.major}专业` : '',
  };
}

function gradesOf(chance: Chance, { grades }: MessyPerson): string {
  return chance.oneOf([
    grades.map(({ year, word }) => `${year}年${word}`).join('；'),
    grades.map(({ year, word }) => `${year}年度：${word}`).join('\n'),
    '近三年均为称职',
    '',
    `${grades[0]!.year}年${grades[0]!.word}，三等功`,
  ]);
}

// Full-width digits, as an input method left them.
function widened(texts: Partial<Record<TextElement, string>>): Partial<Record<TextElement, string>> {
  const wide = (text: string): string =>
    text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return { ...texts, JianLi: wide(texts.JianLi ?? ''), ChuShengNianYue: wide(texts.ChuShengNianYue ?? '') };
}

function formWith(texts: Partial<Record<TextElement, string>>, family: number, further: number): Form {
  const member = { texts: { ChengWei: '亲属', XingMing: '某某', ZhengZhiMianMao: '群众' }, further: [] };
  const element = (index: number): Form['further'][number] => ({
    after: 'MinZu',
    element: { name: `QiTa${index}`, attributes: [], children: [`备注${index}`] },
  });
  return {
    ...EMPTY_FORM,
    texts,
    family: Array.from({ length: family }, () => member),
    further: Array.from({ length: further }, (_, index) => element(index)),
  };
}

function encoded(chance: Chance, form: Form, name: string): Pick<MessyForm, 'fileName' | 'bytes'> {
  const text = writeLrmx(form);
  const utf8 = (content: string): Uint8Array => new TextEncoder().encode(content);
  const bytes = chance.oneOf([
    () => utf8(text),
    () => utf8(text),
    () => utf8(`\ufeff${text}`),
    () => utf8(text.replace('encoding="utf-8"', 'encoding="GBK"')),
    () => inGb18030(text),
    () => inGb18030(text.replace('encoding="utf-8"', 'encoding="gb2312"')),
    () => utf8(text.replace(/^<\?xml[^>]*>\n/, '')),
  ])();
  return { fileName: `${name}.lrmx`, bytes };
}
