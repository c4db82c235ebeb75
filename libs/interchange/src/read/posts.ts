import { joined, sliced, spanOf, trimmed, without, type Mapped } from './mapped.ts';
import type { PostClause } from './reading.ts';

const EDGE = /[\s:·*#,;。.、\-~"'“”‘’「」『』《》〈〉•]/;
const QUOTES = /["'“”‘’「」『』]/g;
const BRACKETS = /[([{【〔［]([^()[\]{}【】〔〕［］]*)[)\]}】〕］]/g;
const SEPARATOR = /[、,;/\n]|兼任?(?=[^职管])|(?<=[长记员任席事官])\s+(?=\S)|(?<=[长记员任席])及|并任|同时任|同时担任/g;
// 任 begins names of places too: 任丘市, 任县, 任城区.
const SUCCESSIVE = /历任|先后(?:担?任|在)|(?:曾|依次)先后/;
const CLERK = /(?:[^任]科员|^科员|办事员|干事|战士|见习.*|实习.*)$/;
const VERBS =
  /^(?:历任|先后(?:担?任)?|曾任|现任|(?:继续)?担任|当选为?|被?(?:任命|聘任|选举|聘)为|调任|升任|改任|出任|拟任|转任|提任|任职于?|任(?!丘|县|城区|泽区))+/;
const IN_UNIT =
  /^([在到赴])(.{2,}?)((?:先后|历)?(?:担任|(?<![主责])任))(?!丘|县|城区|泽).*(?:长|书记|主任|员|干事|干部|秘书|师)$/;
/** 锦西县石门公社、石门乡技术员: a unit whose title stands behind the next one. */
const UNIT_ALONE = /[^、,;]{2}(?:公社|大队|街道|公司|中学|小学|学校|医院|[乡镇局厂站所])$/;
/** 下派清河镇任副镇长: the unit stands bare where the text said that it is a secondment. */
const LENT_TO_UNIT = new RegExp(IN_UNIT.source.replace('[在到赴]', '[在到赴]?'));
const RANK =
  /^(?:享受)?(?:国家|省部|厅局|县处|乡科)?[正副]?(?:省部|厅局|县处|乡科|[省厅处科股县乡镇])级(?:干部|待遇)?$/;
const PRESIDES = /^(?:并|负责)?主持[^,;、]{0,8}工作$/;
const PROBATION = /^试用期?(?:为|:)?([一二三六九]|1?\d|十二?|半)(?:个)?(年|月)(?:半)?$/;
const CONCURRENT = /^兼(?:任|职)?$/;
const ACTING = /^(?:代|代理)$/;
/** 代镇长, and not 代表. */
const ACTS = /^(.*?)代理?(?=[区县镇乡市局]长$|主任$)/;
const NOMINATED = /^(?:被?提名|拟任|候选人|提名人选|人选|候选)$/;
const CANDIDATE = /^(?:被?提名|推荐)(?:为|任)?(?=.*[长记任席])|(?:提名)?(?:候选人|人选)$/;
const TEMPORARY = /^挂(?:职(?:锻炼)?(?:(?:[一二三半]|\d)(?:年|个月))?)?$/;
const MONTHS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 六: 6, 九: 9, 十: 10, 十二: 12, 半: 0.5 };

interface Marks {
  presides?: true;
  rank?: string;
  probation?: number;
  concurrent?: true;
  secondment?: 'temporary' | 'lent';
  acting?: true;
  nominated?: true;
  successive?: true;
  other: string[];
}

/** The titles that a text names, one after the other, each with what stands beside it. */
export function clausesIn(mapped: Mapped): PostClause[] {
  const clauses: { part: Mapped; marks: Marks }[] = [];
  const carried: Pick<Marks, 'secondment' | 'successive'> = SUCCESSIVE.test(mapped.text) ? { successive: true } : {};
  for (const { part, concurrent } of partsOf(without(mapped, QUOTES))) {
    const marks: Marks = { other: [], ...(concurrent ? { concurrent: true } : {}), ...carried };
    for (const [, inner = ''] of part.text.matchAll(BRACKETS)) addMarks(marks, inner);
    const bare = trimmed(without(withoutBrackets(part), /\n\s*|\s+$/g), EDGE);
    const last = clauses.at(-1);
    if (last && isMark(bare.text)) addMarks(last.marks, bare.text);
    else if (bare.text === '' && last) merge(last.marks, marks);
    else if (bare.text !== '') {
      const said: Marks = { other: [] };
      clauses.push({ part: plainPost(bare, said), marks });
      merge(marks, said);
      // What the text says of a secondment holds for what follows; what a bracket says, for its own title.
      if (said.secondment) carried.secondment = said.secondment;
    }
  }
  const named = clauses.filter(({ part }) => part.text !== '');
  if (climbs(named.map(({ part }) => part.text))) for (const { marks } of named) marks.successive = true;
  return named.map(({ part, marks }): PostClause => {
    return { text: part.text.replaceAll(/\s/g, ''), span: spanOf(part), marks };
  });
}

// 副科长、科长: nobody is a deputy and the one whose deputy he is at once. Who is a clerk and holds a post was one first.
function climbs(titles: readonly string[]): boolean {
  if (titles.length < 2) return false;
  const deputies = titles.map((title) => /副([^副]{1,8})$/.exec(title)?.[1]).filter((title) => title !== undefined);
  const isRisen = deputies.some((deputy) =>
    titles.some((title) => title.endsWith(deputy) && !title.endsWith(`副${deputy}`)),
  );
  return isRisen || titles.slice(0, -1).some((title) => CLERK.test(title));
}

function withoutBrackets(part: Mapped): Mapped {
  let bare = part;
  for (let left = 4; left > 0 && BRACKETS.test(bare.text); left--) {
    BRACKETS.lastIndex = 0;
    bare = without(bare, BRACKETS);
  }
  BRACKETS.lastIndex = 0;
  return without(bare, /[()[\]{}【】〔〕［］]/g);
}

// Separators inside brackets separate nothing.
function partsOf(mapped: Mapped): { part: Mapped; concurrent: boolean }[] {
  const { text } = mapped;
  const hidden = text.replaceAll(BRACKETS, (bracket) => '\u0001'.repeat(bracket.length));
  const parts: { part: Mapped; concurrent: boolean }[] = [];
  let from = 0;
  let concurrent = false;
  for (const match of hidden.matchAll(SEPARATOR)) {
    if (match[0] === '、' && UNIT_ALONE.test(hidden.slice(from, match.index))) continue;
    parts.push({ part: sliced(mapped, from, match.index), concurrent });
    concurrent = /兼|同时|并/.test(match[0]);
    from = match.index + match[0].length;
  }
  parts.push({ part: sliced(mapped, from, text.length), concurrent });
  return parts.filter(({ part }) => part.text.trim() !== '');
}

// What is left when verbs and words of a secondment are taken away.
function plainPost(bare: Mapped, marks: Marks): Mapped {
  let part = bare;
  const cut = (pattern: RegExp): boolean => {
    const match = pattern.exec(part.text);
    if (!match || match[0].length === part.text.length) return false;
    part = trimmed(without(part, new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`)), EDGE);
    return true;
  };
  if (cut(/^(?:[在到赴于])?(?=.*挂职)/) || part.text.includes('挂职')) {
    marks.secondment = 'temporary';
    cut(/挂职(?:锻炼|任职)?(?:担?任)?/);
  }
  if (/借调|借用|帮助工作|跟班学习|抽调/.test(part.text)) {
    marks.secondment ??= 'lent';
    cut(/^(?:借调|借用|抽调)(?:到|至|在|于)?|(?:借调|借用|帮助|跟班|抽调)(?:工作|学习)?$/);
    cut(/^[在到赴于](?=.)/);
  }
  if (cut(/^挂任/) || cut(/^(?:下派|选派)(?=[到至在于赴]?.)/)) marks.secondment = 'temporary';
  cut(/^在[^、,;]{2,30}会议?上(?:被)?(?=当选|选举|推选|任命)/);
  cut(VERBS);
  // 在清河镇任镇长
  const within = (marks.secondment === undefined ? IN_UNIT : LENT_TO_UNIT).exec(part.text);
  if (within) {
    const [, at = '', unit = '', verb = ''] = within;
    const [first, second] = [at.length + unit.length, at.length + unit.length + verb.length];
    part = joined(sliced(part, at.length, first), sliced(part, second, part.text.length));
  }
  const acts = ACTS.exec(part.text);
  if (acts) {
    const [whole, before = ''] = acts;
    marks.acting = true;
    part = joined(sliced(part, 0, before.length), sliced(part, whole.length, part.text.length));
  }
  if (cut(CANDIDATE)) marks.nominated = true;
  cut(/^在(?=.+(?:工作|任职|服役|服兵役|插队|劳动|务农|务工|实习)$)/);
  return part;
}

function isMark(text: string): boolean {
  return [RANK, PRESIDES, PROBATION, CONCURRENT, ACTING, NOMINATED, TEMPORARY].some((pattern) => pattern.test(text));
}

function addMarks(marks: Marks, inner: string): void {
  for (const word of inner.split(/[、,;:\s]+/).filter((each) => each !== '' && !/^(?:其间|期间|其中)$/.test(each))) {
    const probation = PROBATION.exec(word);
    if (probation) marks.probation = months(probation[1] ?? '', probation[2] ?? '');
    else if (PRESIDES.test(word)) marks.presides = true;
    else if (RANK.test(word)) marks.rank = word;
    else if (CONCURRENT.test(word)) marks.concurrent = true;
    else if (ACTING.test(word)) marks.acting = true;
    else if (NOMINATED.test(word)) marks.nominated = true;
    else if (TEMPORARY.test(word)) marks.secondment = 'temporary';
    else marks.other.push(word);
  }
}

function months(count: string, unit: string): number {
  return (MONTHS[count] ?? Number(count)) * (unit === '年' ? 12 : 1);
}

function merge(marks: Marks, more: Marks): void {
  const { other, ...rest } = more;
  Object.assign(marks, rest);
  marks.other.push(...other);
}
