import {
  EMPTY_FORM,
  readForm,
  type EducationTold,
  type Form,
  type FormItem,
  type Moment,
  type PostClause,
  type TextElement,
} from '#libs/interchange';

/** What a form of these texts is understood to say, an item a line, for people to read. */
export function toldOf(texts: Partial<Record<TextElement, string>>): string {
  return toldIn({ ...EMPTY_FORM, texts });
}

/** What a form is understood to say, an item a line. */
export function toldIn(form: Form): string {
  return readForm(form).items.flatMap(itemTold).join('\n');
}

function itemTold(item: FormItem): string[] {
  const { reading, within, remarks } = item;
  const doubts = remarks.length === 0 ? '' : ` ⚑${remarks.map(({ code }) => code).join(' ')}`;
  if (reading.read === 'part') return [];
  const passing = within === undefined ? '' : '其间 ';
  if (reading.read === 'understood') return [`${passing}${meaningTold(reading.meaning)}${doubts}`];
  const mark = reading.read === 'leftAside' ? '–' : '?';
  return [`${passing}${mark} ${reading.code}: ${item.raw.replaceAll(/\s+/g, ' ')}`];
}

type Understood = Extract<FormItem['reading'], { read: 'understood' }>['meaning'];

function meaningTold(meaning: Understood): string {
  switch (meaning.kind) {
    case 'period': {
      const { from, to, goesOn, activity, text } = meaning;
      const end = to ? momentTold(to) : goesOn === 'told' ? '至今' : '…';
      return `${momentTold(from)} – ${end} ${activityTold(activity, text)}`;
    }
    case 'moment':
      return `@${momentTold(meaning.on)} ${meaning.text}`;
    case 'education':
      return educationTold(meaning);
    case 'presentPosts':
      return clausesTold(meaning.clauses);
    case 'politicalStatus':
      return `${meaning.status}${meaning.joinedOn === undefined ? '' : ` ${meaning.joinedOn}`}`;
    case 'grade':
      return `${meaning.year} ${meaning.grade}${meaning.word === undefined ? '' : ` (${meaning.word})`}`;
    case 'name':
      return meaning.name;
    case 'sex':
      return meaning.sex;
    case 'ethnicity':
      return meaning.ethnicity;
    case 'nativePlace':
      return meaning.place;
    case 'identityNumber':
      return '***';
    default:
      return meaning.date;
  }
}

function momentTold({ date, earliest, latest }: Moment): string {
  return date ?? `${earliest.slice(0, 7)}~${latest.slice(0, 7)}`;
}

function activityTold(activity: Extract<Understood, { kind: 'period' }>['activity'], text: string): string {
  if (activity.kind === 'none') return `(${text})`;
  if (activity.kind === 'posts') return clausesTold(activity.clauses);
  const { school, major, level, isTraining } = activity.studies;
  const words = [school, major, level].filter((word) => word !== undefined).join('·');
  return `${isTraining ? '培训' : '学习'}[${words}]`;
}

/** Titles one after the other, each with what stands beside it. */
export function clausesTold(clauses: readonly PostClause[]): string {
  return clauses.map(({ text, marks }) => `${text}${marksTold(marks)}`).join(' + ');
}

function marksTold({
  presides,
  rank,
  probation,
  concurrent,
  secondment,
  acting,
  nominated,
  successive,
  other,
}: PostClause['marks']): string {
  const words = [
    ...(presides ? ['主持'] : []),
    ...(rank === undefined ? [] : [rank]),
    ...(probation === undefined ? [] : [`试用${probation}月`]),
    ...(concurrent ? ['兼'] : []),
    ...(acting ? ['代'] : []),
    ...(nominated ? ['提名'] : []),
    ...(successive ? ['先后'] : []),
    ...(secondment === undefined ? [] : [{ temporary: '挂职', lent: '借调' }[secondment]]),
    ...other,
  ];
  return words.length === 0 ? '' : `{${words.join(',')}}`;
}

function educationTold({ mode, level, degree, school, major, graduated }: EducationTold): string {
  const words = [
    mode === 'fullTime' ? '全日制' : '在职',
    level ?? '无学历',
    ...(degree === undefined ? [] : [`学位${degree}`]),
    ...(school === undefined ? [] : [school]),
    ...(major === undefined ? [] : [`${major}专业`]),
    ...(graduated?.date === undefined ? [] : [`${graduated.date}毕业`]),
  ];
  return words.join(' ');
}
