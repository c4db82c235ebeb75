import { END_OF_TIME, monthOf, type JsonObject, type PlainDate } from '#libs/kernel';
import type { Interval, KnownPost, KnownRecord, KnownTeam, KnownTenure } from '../known.ts';
import {
  ASIDE,
  asked,
  FORM,
  leftAside,
  LEDGER,
  onRecord,
  questionOf,
  recorded,
  type Choice,
  type Question,
  type Verdict,
} from './account.ts';
import { command, entry, isOfForms, isOfThisFile, type PlannedCommand, type Planning } from './command.ts';
import { overlap } from './units.ts';

const GROUND = '任免审批表简历';
const ELEMENT = 'JianLi';

/** A time in a post as the form tells it. */
export interface Seat {
  readonly team: KnownTeam;
  readonly post: KnownPost;
  readonly from: PlainDate;
  readonly fromPrecision: 'month' | undefined;
  readonly to?: PlainDate;
  readonly toPrecision?: 'month' | undefined;
  readonly text: string;
  /** Keys of the entries that tell of it. */
  readonly entries: readonly string[];
  readonly element: string;
  readonly line: number;
  /** The answered question by which its post is known. */
  readonly question?: Question;
}

/** What becomes of a time in a post: recorded where the ledger lacks it, asked about where it has it otherwise. */
export function tenureVerdict(planning: Planning, seat: Seat, untold: readonly KnownTenure[] = []): Verdict {
  const own = tenuresIn(planning, seat);
  const held =
    own.find(({ from }) => sameMonth(from, seat.from)) ?? own.find((tenure) => overlap(tenure, daysOf(seat)));
  if (!held) {
    if (wasRecorded(planning, seat)) return superseded();
    // What an earlier form told of the same post and this one does not may be the same time in other words.
    const other = untold.find(({ teamId, postId }) => teamId === seat.team.teamId && postId === seat.post.postId);
    return other ? otherDays(planning, seat, other, [LEDGER, FORM, BOTH]) : recorded(assignment(planning, seat));
  }
  if (!sameMonth(held.from, seat.from)) return otherDays(planning, seat, held);
  if (seat.to === undefined) {
    // A form of the day before it ended could not know better.
    const goesOn = held.to === END_OF_TIME || planning.issuedOn <= held.to;
    return goesOn ? onRecord() : otherDays(planning, seat, held);
  }
  if (held.to === END_OF_TIME) return recorded([relief(planning, seat, held, seat.to)]);
  return sameMonth(held.to, seat.to) ? onRecord() : otherDays(planning, seat, held);
}

function tenuresIn({ cadre }: Planning, { team, post }: Seat): KnownTenure[] {
  return (cadre?.tenures ?? []).filter(({ teamId, postId }) => teamId === team.teamId && postId === post.postId);
}

function daysOf({ from, to = END_OF_TIME }: Pick<Seat, 'from' | 'to'>): Interval {
  return { from, to };
}

function sameMonth(a: PlainDate, b: PlainDate): boolean {
  return monthOf(a) === monthOf(b);
}

// What this very file once recorded and somebody took back since is not recorded again.
function wasRecorded({ source, cadreId }: Planning, { team, post, from }: Seat): boolean {
  return team.assigned.some(
    ({ sha256, ...each }) =>
      sha256 === source.sha256 && each.cadreId === cadreId && each.postId === post.postId && sameMonth(each.from, from),
  );
}

/** What this file recorded before, and was set right since. */
export function superseded(): Verdict {
  return leftAside(
    'RECORDED_BEFORE',
    '该文件的这一项以前已录入,其后被更正或撤销,不再录入',
    'this file had this recorded before, and it was set right since; it is not recorded again',
  );
}

// ---- what the ledger lacks

function assignment(planning: Planning, seat: Seat): PlannedCommand[] {
  const { team, post, from, fromPrecision, text, entries, to } = seat;
  const effective = { effectiveOn: from, ...(fromPrecision ? { effectivePrecision: fromPrecision } : {}) };
  const over = to !== undefined && isBeforeAnother(seat);
  const assign = command(planning, {
    name: over ? 'RecordPastIncumbency' : 'AssignIncumbent',
    element: seat.element,
    entries,
    effect: 'new',
    seat: { post: placeOf(team.teamId, post.postId), from },
    fields: {
      teamId: team.teamId,
      postId: post.postId,
      cadreId: planning.cadreId,
      ground: GROUND,
      ...(over ? { until: to, reliefGround: GROUND } : {}),
      ...entry(planning, effective),
    },
    zh: over
      ? `${shortDay(from, fromPrecision)} 至 ${shortDay(to, seat.toPrecision)} 任 ${text}`
      : `${shortDay(from, fromPrecision)} 任 ${text}`,
    en: over
      ? `from ${shortDay(from, fromPrecision)} until ${shortDay(to, seat.toPrecision)}: ${text}`
      : `from ${shortDay(from, fromPrecision)} on: ${text}`,
  });
  return to === undefined || over ? [assign] : [assign, relief(planning, seat, { postId: post.postId, from }, to)];
}

// With somebody in the post later on, both ends are one act: an assignment alone would reach into the later one's time.
function isBeforeAnother({ team, post, from }: Seat): boolean {
  return team.tenures.some((tenure) => tenure.postId === post.postId && tenure.from > from);
}

function shortDay(day: PlainDate, precision: 'month' | undefined): string {
  return precision === 'month' ? monthOf(day) : day;
}

function placeOf(teamId: string, postId: string): string {
  return `${teamId}/${postId}`;
}

function relief(
  planning: Planning,
  seat: Seat,
  { postId, from }: Pick<KnownTenure, 'postId' | 'from'>,
  on: PlainDate,
): PlannedCommand {
  const { team, toPrecision, text, entries } = seat;
  const effective = { effectiveOn: on, ...(toPrecision ? { effectivePrecision: toPrecision } : {}) };
  return command(planning, {
    name: 'RelieveIncumbent',
    element: seat.element,
    entries,
    effect: 'new',
    seat: { post: placeOf(team.teamId, postId), from },
    fields: {
      teamId: team.teamId,
      postId,
      cadreId: planning.cadreId,
      ground: GROUND,
      ...entry(planning, effective),
    },
    zh: `${shortDay(on, toPrecision)} 免 ${text}`,
    en: `relieved ${shortDay(on, toPrecision)}: ${text}`,
  });
}

// ---- what the ledger has otherwise

function otherDays(
  planning: Planning,
  seat: Seat,
  held: KnownTenure,
  choices: readonly Choice[] = [LEDGER, FORM],
): Verdict {
  if (wasRecorded(planning, seat) && !isOwn(planning, held)) return superseded();
  const [has, says] = [monthsOf(held), monthsOf(daysOf(seat))];
  const question = questionOf(
    {
      kind: 'differs',
      sha256: planning.source.sha256,
      element: seat.element,
      line: seat.line,
      ledger: `${has} ${nameOf(seat.team, held.postId)}`,
      form: `${says} ${seat.text}`,
      choices,
    },
    {
      code: 'TENURE_DIFFERS',
      zh: `任职起止不同:台账 ${has},表 ${says}。以哪个为准?`,
      en: `Other dates of the post: ledger ${has}, form ${says}. Which are right?`,
    },
  );
  return asked(question, planning.answerTo(question.id), (choice) => {
    if (choice === FORM.id) return recorded(corrections(planning, seat, held));
    if (choice === BOTH.id) return recorded(assignment(planning, seat));
    return leftAside('LEFT_BY_ANSWER', '按答复以台账为准', 'the ledger is right, as was answered');
  });
}

const BOTH: Choice = { id: 'both', zh: '两段都有', en: 'it was held both times' };

function isOwn(planning: Planning, { assignedBy }: KnownTenure): boolean {
  return assignedBy !== undefined && isOfThisFile(planning, assignedBy) && assignedBy.papers.length === 1;
}

function corrections(planning: Planning, seat: Seat, held: KnownTenure): PlannedCommand[] {
  const { assignedBy, relievedBy } = held;
  if (assignedBy && assignedBy.eventId === relievedBy?.eventId) return ofBothEnds(planning, seat, held, assignedBy);
  const commands: PlannedCommand[] = [];
  const starts = sameMonth(held.from, seat.from);
  const ends = seat.to === undefined ? held.to === END_OF_TIME : sameMonth(held.to, seat.to);
  // An end is moved before the beginning where the beginning moves past it.
  const beginning = !starts && assignedBy ? [moved(planning, seat, held, assignedBy.eventId, seat.from)] : [];
  if (seat.from < held.to) commands.push(...beginning);
  if (!ends && seat.to !== undefined && held.to === END_OF_TIME) commands.push(relief(planning, seat, held, seat.to));
  if (!ends && relievedBy) {
    commands.push(
      seat.to === undefined
        ? annulled(
            planning,
            held,
            relievedBy.eventId,
            seat,
            `${monthOf(held.to)} 未免 ${seat.text}`,
            `not relieved: ${seat.text}`,
          )
        : moved(planning, seat, held, relievedBy.eventId, seat.to),
    );
  }
  if (seat.from >= held.to) commands.push(...beginning);
  return commands;
}

// A time in a post that is one record is set right as one; one that goes on is another record.
function ofBothEnds(planning: Planning, seat: Seat, held: KnownTenure, { eventId }: KnownRecord): PlannedCommand[] {
  const { to, text } = seat;
  if (to === undefined)
    return [
      annulled(planning, held, eventId, seat, `${monthsOf(held)} ${text}`, `${monthsOf(held)} ${text}`),
      ...assignment(planning, seat),
    ];
  const { postId, cadreId } = held;
  const data = { postId, cadreId, until: to, ground: GROUND, reliefGround: GROUND };
  return [moved(planning, seat, held, eventId, seat.from, data)];
}

function moved(
  planning: Planning,
  seat: Seat,
  held: KnownTenure,
  targetEventId: string,
  newEffectiveOn: PlainDate,
  data?: JsonObject,
): PlannedCommand {
  const change = `${monthsOf(held)} → ${monthsOf(daysOf(seat))}`;
  return command(planning, {
    name: 'CorrectRecord',
    element: seat.element,
    entries: seat.entries,
    effect: 'correction',
    seat: { post: placeOf(held.teamId, held.postId), from: held.from },
    fields: {
      stream: `team-${held.teamId}`,
      targetEventId,
      ...(data ? { data } : {}),
      ...(newEffectiveOn === held.from && data ? {} : { newEffectiveOn }),
      effectiveOn: planning.issuedOn,
    },
    why: change,
    zh: `更正任职起止:${seat.text} ${change}`,
    en: `correct the time in the post: ${seat.text} ${change}`,
  });
}

function annulled(
  planning: Planning,
  { teamId, postId, from }: KnownTenure,
  targetEventId: string,
  { element, entries }: Pick<Seat, 'element' | 'entries'>,
  zh: string,
  en: string,
): PlannedCommand {
  return command(planning, {
    name: 'AnnulRecord',
    element,
    entries,
    effect: 'correction',
    seat: { post: placeOf(teamId, postId), from },
    fields: { stream: `team-${teamId}`, targetEventId, effectiveOn: planning.issuedOn },
    why: zh,
    zh: `撤销:${zh}`,
    en: `annul: ${en}`,
  });
}

// ---- what an earlier form told of and this one does not

/** A title of the form that may be the one that is missing, under other words. */
interface Told extends Interval {
  readonly text: string;
  readonly line: number;
}

const KEEP: Choice = { id: 'keep', zh: '任过此职,台账不变', en: 'it was held; the ledger stays as it is' };
const ANNUL: Choice = { id: 'annul', zh: '没有任过此职,撤销', en: 'it was never held; annul it' };

/** Posts that an earlier form told of and this one does not. */
export function untoldTenures({ form, cadre, issuedOn, ...planning }: Planning, seats: readonly Seat[]): KnownTenure[] {
  if (!cadre || !form.items.some(({ element }) => element === ELEMENT)) return [];
  return cadre.tenures.filter((tenure) => {
    const { assignedBy, teamId, postId, from } = tenure;
    const isEarlier = assignedBy?.papers.every((basis) => basis !== undefined && basis.issuedOn <= issuedOn);
    const isOfOther = assignedBy && assignedBy.papers[0]?.sha256 !== planning.source.sha256;
    const isTold = seats.some(
      (seat) =>
        seat.team.teamId === teamId &&
        seat.post.postId === postId &&
        (sameMonth(seat.from, from) || overlap(daysOf(seat), tenure)),
    );
    return isOfOther && isEarlier && isOfForms(assignedBy) && !isTold && from <= issuedOn;
  });
}

/** Asks about a post that an earlier form told of and this one does not, with both texts; nothing is undone unasked. */
export function missingVerdict(planning: Planning, tenure: KnownTenure, told: readonly Told[]): Verdict {
  const { form, known, source } = planning;
  const team = known.teams.find(({ teamId }) => teamId === tenure.teamId);
  const text = `${monthsOf(tenure)} ${team ? nameOf(team, tenure.postId) : tenure.postId}`;
  const unread = form.items.filter(({ element, reading }) => element === ELEMENT && reading.read === 'notUnderstood');
  const likely = [
    ...told.filter((each) => overlap(each, tenure)),
    ...unread.map(({ line, raw }) => ({ line, text: raw })),
  ];
  const [first] = likely;
  const instead = likely.map((each) => each.text).join(' / ');
  const question = questionOf(
    {
      kind: 'missing',
      sha256: source.sha256,
      element: ELEMENT,
      ...(first ? { line: first.line } : {}),
      ledger: text,
      form: instead === '' ? '(无此行 no such line)' : instead,
      choices: [KEEP, ANNUL],
    },
    {
      code: 'TENURE_NOT_IN_FORM',
      zh: `以前的表写有 ${text},这张表没有。是否任过此职?`,
      en: `An earlier form had ${text}, and this one has not. Was the post held?`,
    },
  );
  return asked(question, planning.answerTo(question.id), (choice) =>
    choice === ANNUL.id
      ? recorded(removal(planning, tenure, text))
      : leftAside('LEFT_BY_ANSWER', '按答复不变', 'nothing is changed, as was answered'),
  );
}

function removal(planning: Planning, tenure: KnownTenure, text: string): PlannedCommand[] {
  const { assignedBy, relievedBy } = tenure;
  const of = { element: ELEMENT, entries: [] };
  const isOne = assignedBy !== undefined && assignedBy.eventId === relievedBy?.eventId;
  return [isOne ? undefined : relievedBy, assignedBy].flatMap((record) => {
    if (!record) return [];
    const [zh, en] = record === assignedBy ? ['任', 'assignment'] : ['免', 'relief'];
    // Room is made before anything else of the post.
    return [annulled(planning, { ...tenure, from: '' }, record.eventId, of, `${zh} ${text}`, `${en}, ${text}`)];
  });
}

function nameOf(team: KnownTeam, postId: string): string {
  return `${team.names.at(-1)?.name ?? ''}${team.posts.find((post) => post.postId === postId)?.title ?? postId}`;
}

function monthsOf({ from, to }: { from: PlainDate; to: PlainDate }): string {
  return `${monthOf(from)}--${to === END_OF_TIME ? '' : monthOf(to)}`;
}

/** The question to be asked of an act that the ledger refuses. */
export function refusedQuestion(
  sha256: string,
  { element, entries, zh }: Pick<PlannedCommand, 'element' | 'entries' | 'zh'>,
  refusal: { readonly code: string; readonly zh: string; readonly en: string },
): Question {
  const line = Number(/:(\d+)/.exec(entries[0] ?? '')?.[1] ?? 1);
  return questionOf(
    { kind: 'refused', sha256, element, line, ledger: refusal.zh, form: zh, choices: [ASIDE], of: entries[0] ?? '' },
    {
      code: refusal.code,
      zh: `台账不接受:${refusal.zh} 请先在台账中处理,再导入;或不处理这一项。`,
      en: `The ledger refuses it: ${refusal.en} Set the ledger right and import again, or leave it aside.`,
    },
  );
}
