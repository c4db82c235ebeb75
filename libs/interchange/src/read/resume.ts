import { END_OF_TIME } from '#libs/kernel';
import { mappedFrom, sliced, trimmed, without, type Mapped } from './mapped.ts';
import { CLOSING, OPENING, plainly } from './plain.ts';
import { clausesIn } from './posts.ts';
import {
  understood,
  type Activity,
  type FormItem,
  type Meaning,
  type Moment,
  type Reading,
  type Remark,
  type Span,
} from './reading.ts';
import { segmentsIn, type Segment } from './segments.ts';
import { studiesTold } from './studies.ts';

const ELEMENT = 'JianLi';
const EMPTY_BRACKET =
  /[([{【〔［](?:[\s:,;。、]|其间|期间|其中)*[)\]}】〕］]|(?:其间|期间|其中)[\s:,]*(?=[)\]}】〕］;。]|$)/g;
const EDGE = /[\s:,;。、.~-]/;
const RELIEF = /^(?:被)?免(?:去|职|除)|^不再(?:担任|兼任)/;
/** What happens in a month and is no post: 参加工作, 晋升正科级, 被评为先进. */
const EVENT =
  /^(?:参加|加入|入|被?评|荣?获|授予|晋|明确|定为|确定为|转|取得|批准|经|辞|退|离|毕业|出生|生于|当选(?!为)|任职)/;
const HELD =
  /(?:[局处科镇乡县区校院所部厂队站社会组团村]长|书记|(?<![一二三四]级)主任|主席|委员|常委|干事|秘书|教师|科员|办事员|组织员|干部)$/;
/** A rank that is given and no post that is taken: （2016.05副主任科员）. */
const RANK_ALONE = /^(?:[一二三四]级)?(?:副?主任科员|科员|办事员|正?副?[科处股]级(?:干部|组织员)?)$/;
const NONE = /^(?:待业|待分配|待安排|无业|失业|在家|病休|休学|病假|停薪留职|退休|离岗|因病|产假)/;

/** Reads a résumé: every piece of it, what it means or why it is not understood. */
export function resumeItems(text: string): FormItem[] {
  const plain = plainly(text);
  const lines = new Lines(plain);
  const segments = segmentsIn(plain);
  const items = segments.flatMap((segment, index) => itemsOf(segment, { text, plain, lines }, isLast(segments, index)));
  return withOverlaps(items);
}

interface Source {
  readonly text: string;
  readonly plain: string;
  readonly lines: Lines;
}

/** Which line a place is on, and how many items it has had. */
class Lines {
  private readonly plain: string;
  private readonly counts = new Map<number, number>();

  constructor(plain: string) {
    this.plain = plain;
  }

  at(place: number): number {
    let line = 1;
    for (
      let index = this.plain.indexOf('\n');
      index >= 0 && index < place;
      index = this.plain.indexOf('\n', index + 1)
    ) {
      line += 1;
    }
    return line;
  }

  keyFor(line: number): string {
    const count = (this.counts.get(line) ?? 0) + 1;
    this.counts.set(line, count);
    return `${ELEMENT}:${line}${count === 1 ? '' : `.${count}`}`;
  }
}

// Whether nothing began later, in whichever order the lines are.
function isLast(segments: readonly Segment[], index: number): boolean {
  const began = ({ found, on }: Segment): Moment | undefined => found?.from ?? on;
  const latest = began(segments[index]!)?.latest ?? '';
  return segments.every((segment) => (began(segment)?.earliest ?? '') <= latest);
}

function itemsOf(segment: Segment, source: Source, last: boolean): FormItem[] {
  const outer = itemOf(segment, source, last);
  return [outer, ...segment.inside.map((inner) => ({ ...itemOf(inner, source, false), within: outer.key }))];
}

function itemOf(segment: Segment, { text, plain, lines }: Source, last: boolean): FormItem {
  const line = lines.at(segment.start);
  const spans = spansOf(segment);
  const reading = readingOf(segment, plain);
  return {
    key: lines.keyFor(line),
    element: ELEMENT,
    line,
    spans,
    raw: spans
      .map(([start, end]) => text.slice(start, end))
      .join('')
      .trim(),
    reading,
    remarks: remarksOf(segment, reading, last),
  };
}

// A period without what is told in passing.
function spansOf({ start, end, inside }: Segment): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const inner of inside) {
    if (inner.start > from) spans.push([from, inner.start]);
    from = Math.max(from, inner.end);
  }
  if (end > from) spans.push([from, end]);
  return spans;
}

function readingOf(segment: Segment, plain: string): Reading {
  const body = bodyOf(segment, plain);
  if (segment.kind === 'undated') return { read: 'notUnderstood', ...WITHOUT_DATE };
  if (segment.kind === 'moment') {
    if (!segment.on) return { read: 'notUnderstood', ...IMPOSSIBLE };
    const about = shortened(body);
    if (about === '') return { read: 'notUnderstood', ...WITHOUT_TEXT };
    if (RELIEF.test(about)) return { read: 'notUnderstood', ...RELIEVED };
    const activity = begunIn(body);
    if (activity)
      return {
        read: 'understood',
        meaning: { kind: 'period', from: segment.on, goesOn: 'begun', text: about, activity },
      };
    return { read: 'understood', meaning: { kind: 'moment', on: segment.on, text: about } };
  }
  const { from, to, goesOn } = segment.found ?? {};
  if (!from) return { read: 'notUnderstood', ...IMPOSSIBLE };
  if (to && to.latest < from.earliest) return { read: 'notUnderstood', ...BACKWARDS };
  const text = shortened(body);
  if (text === '') return { read: 'notUnderstood', ...WITHOUT_TEXT };
  if (RELIEF.test(text)) return { read: 'notUnderstood', ...RELIEVED };
  const meaning: Meaning = {
    kind: 'period',
    from,
    ...(to ? { to } : {}),
    ...(goesOn ? { goesOn } : {}),
    text,
    activity: activityIn(body),
  };
  return { read: 'understood', meaning };
}

function bodyOf(segment: Segment, plain: string): Mapped {
  const [first, last] = segment.dates;
  const parts = spansOf(segment).flatMap(([start, end]): Span[] => {
    if (end <= first || start >= last) return [[start, end]];
    const before: Span[] =
      first > start && segment.found && /[^\s([{【〔［*·●■◆▲☆★①-⑳\d、.)自从于-]/.test(plain.slice(start, first))
        ? [[start, first]]
        : [];
    return [...before, [last, end]];
  });
  const body = without(mappedFrom(plain, parts), EMPTY_BRACKET);
  // A line that goes on in the next is one text.
  const text = trimmed(without(without(body, /^\s*[)\]}】〕］]/g), /\s*\n\s*/g), EDGE);
  return closesMore(text.text) ? trimmed(sliced(text, 0, text.text.length - 1), EDGE) : text;
}

// The end of a bracket that began before the dates.
function closesMore(text: string): boolean {
  const count = (brackets: string): number =>
    [...text.matchAll(/./gsu)].filter(([char]) => brackets.includes(char)).length;
  return CLOSING.includes(text.at(-1) ?? ' ') && count(CLOSING) > count(OPENING);
}

function shortened({ text }: Mapped): string {
  return text.replaceAll(/ {2,}/g, ' ').trim();
}

// 2012年12月任局长: since then, until an end that is told nowhere.
function begunIn(body: Mapped): Activity | undefined {
  if (EVENT.test(body.text.trim())) return undefined;
  const activity = activityIn(body);
  return activity.kind === 'posts' && activity.clauses.some(({ text }) => HELD.test(text) && !RANK_ALONE.test(text))
    ? activity
    : undefined;
}

/** What a text without dates says that somebody did. */
export function activityIn(body: Mapped): Activity {
  const text = shortened(body);
  if (NONE.test(text)) return { kind: 'none' };
  const studies = studiesTold(text);
  if (studies) return { kind: 'studies', studies };
  const clauses = clausesIn(body);
  return clauses.length === 0 ? { kind: 'none' } : { kind: 'posts', clauses };
}

function remarksOf({ found, on, continued }: Segment, reading: Reading, last: boolean): Remark[] {
  const goesOn =
    reading.read === 'understood' && reading.meaning.kind === 'period' ? reading.meaning.goesOn : undefined;
  const open = goesOn === 'noEnd' || goesOn === 'begun';
  return [
    ...(found?.shortYear ? [SHORT_YEAR] : []),
    ...(open && !last ? [OPEN_IN_THE_MIDDLE] : []),
    ...(continued > 0 ? [CONTINUED] : []),
    ...(vague(found?.from) || vague(found?.to) || vague(on) ? [VAGUE] : []),
  ];
}

function vague(moment: { precision: string } | undefined): boolean {
  return moment?.precision === 'season' || moment?.precision === 'year';
}

// Two periods of one level that share more than the month of the change, the earlier begun first.
function withOverlaps(items: readonly FormItem[]): FormItem[] {
  const periods = understood({ items }, 'period').filter(({ within }) => within === undefined);
  const inOrder = periods.toSorted((a, b) => compare(a.reading.meaning.from.earliest, b.reading.meaning.from.earliest));
  const overlapping = new Set<string>();
  let latest = '';
  for (const item of inOrder) {
    const { from, to } = item.reading.meaning;
    if (from.latest < latest) overlapping.add(item.key);
    // An end that is told nowhere may be before what comes next.
    const end = to?.earliest ?? (isWithoutEnd(item) ? '' : END_OF_TIME);
    if (end > latest) latest = end;
  }
  return items.map((item) => (overlapping.has(item.key) ? { ...item, remarks: [...item.remarks, OVERLAPS] } : item));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a period has no end although something began after it. */
export function isWithoutEnd({ remarks }: Pick<FormItem, 'remarks'>): boolean {
  return remarks.some(({ code }) => code === OPEN_IN_THE_MIDDLE.code);
}

const WITHOUT_DATE: Remark = {
  code: 'RESUME_LINE',
  zh: '简历中该行没有可识别的起止年月。请写成 yyyy.MM--yyyy.MM  内容。',
  en: 'No period was found in this line of the résumé. Write yyyy.MM--yyyy.MM  text.',
};
const IMPOSSIBLE: Remark = {
  code: 'RESUME_DATE_IMPOSSIBLE',
  zh: '简历中该处的年月不存在。请核对年月日。',
  en: 'This line of the résumé has a date that is on no calendar. Check year, month and day.',
};
const BACKWARDS: Remark = {
  code: 'RESUME_ORDER',
  zh: '简历中该处的结束年月早于开始年月。请核对。',
  en: 'This line of the résumé ends before it begins. Check it.',
};
const WITHOUT_TEXT: Remark = {
  code: 'RESUME_PERIOD_ALONE',
  zh: '简历中该处只有起止年月,没有写明单位和职务。请补填。',
  en: 'There is a period without a unit or a post. Fill them in.',
};
const RELIEVED: Remark = {
  code: 'RESUME_RELIEF',
  zh: '该处写的是免职,没有据此改动任何任职。请在任职的那一行写明结束年月。',
  en: 'This tells of a relief, and no post was changed by it. Write the end in the line of the post.',
};
const SHORT_YEAR: Remark = {
  code: 'YEAR_SHORT',
  zh: '年份只写了两位,按 19xx 或 20xx 理解。请核对。',
  en: 'The year has two digits and is taken for 19xx or 20xx. Check it.',
};
const OPEN_IN_THE_MIDDLE: Remark = {
  code: 'PERIOD_WITHOUT_END',
  zh: '该行没有结束年月,其后却另有经历。请核对是否仍在任。',
  en: 'The period has no end although others come after it. Check whether it goes on.',
};
const CONTINUED: Remark = {
  code: 'LINE_CONTINUED',
  zh: '其后的行没有年月,也没有缩进,视为本行的续行。请核对。',
  en: 'Lines after this one have no date and no indent and are taken to continue it. Check them.',
};
const VAGUE: Remark = {
  code: 'DATE_VAGUE',
  zh: '只写了年份或季节,月份不明。请补填月份。',
  en: 'Only a year or a season is told. Fill in the month.',
};
const OVERLAPS: Remark = {
  code: 'PERIODS_OVERLAP',
  zh: '该段经历与前面的经历在时间上重叠。请核对是兼职,还是年月有误。',
  en: 'The period overlaps one before it. Check whether both were held at once or a date is wrong.',
};
