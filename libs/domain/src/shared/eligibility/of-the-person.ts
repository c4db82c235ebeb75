import { addDays, addMonths, firstDayOf, type PlainDate } from '#libs/kernel';
import {
  afterDemotion,
  afterRemoval,
  gradeBar,
  inService,
  probationUnfinished,
  promotionInfluence,
  promotionInterval,
  retirementAge,
  schooling,
  seniority,
} from '#libs/rules';
import { NO_PROMOTION, asked, notKnown, once, type Finding, type Judged } from './judged.ts';
import { begun, countedSince, lastDownwards, onProbationIn } from './tenures.ts';

const PRINCIPAL = '141';
const DEPUTY = '142';
/** Civil ranks that count like service as a deputy, and like service as a clerk: the lower rank of clerks does not. */
const AS_DEPUTY = /^(?:TY|ZR)\d$/;
const AS_CLERK = /^(?:(?:TY|ZR)\d|KY1)$/;

const MONTHS_A_YEAR = 12;
/** Where the start of work is not known, it may be any day. */
const BEFORE_ALL: PlainDate = '1900-01-01';

export function serviceOf(judged: Judged): Finding {
  const { cadreId, on } = judged.of;
  return asked(judged, inService, { cadreId, state: judged.cadre?.state ?? 'none', on });
}

/** The times in civil ranks that count, the last first: who rises from one of them to the next goes on serving. */
function ranksHeld({ known, cadre, of: { on } }: Judged, counts: RegExp): { from: PlainDate; to: PlainDate }[] {
  const spells: { from: PlainDate; to: PlainDate }[] = [];
  let held = cadre?.civilRank;
  let to = addDays(on, 1);
  while (held && counts.test(held.rank) && held.since < to) {
    spells.push({ from: held.since, to });
    to = held.since;
    held = known.cadre(addDays(to, -1))?.civilRank;
  }
  return spells;
}

export function seniorityOf(judged: Judged): Finding {
  const { of, rank, promotion, tenures, cadre } = judged;
  if (!promotion || rank === undefined) return NO_PROMOTION;
  const { cadreId, on } = of;
  const as = rank === PRINCIPAL ? 'deputy' : 'clerk';
  const ranked = ranksHeld(judged, as === 'deputy' ? AS_DEPUTY : AS_CLERK);
  const posts = tenures.filter((tenure) => (as === 'deputy' ? tenure.rank === DEPUTY : false));
  const since = countedSince([...posts, ...ranked], on);
  const finding = asked(judged, seniority, { cadreId, as, since, on });
  // Service in a post elsewhere, and as a clerk from before there were civil ranks, is in no record of the ledger.
  const earliest = addMonths(
    firstDayOf(cadre?.startedWork ?? BEFORE_ALL),
    MONTHS_A_YEAR * Number(finding.inputs['years']),
  );
  const mayHaveServed = (as === 'clerk' || since === null) && earliest <= on;
  return finding.outcome === 'failed' && mayHaveServed ? notKnown(finding.inputs) : finding;
}

/** What the grades of a person are judged by. */
interface GradesOf extends Pick<Judged, 'rules'> {
  readonly of: Pick<Judged['of'], 'cadreId' | 'on'>;
  readonly known: Pick<Judged['known'], 'rows'>;
}

/** The last grades of a person, as a target of an inspection and when a promotion is voted on. */
export function gradeOf(judged: GradesOf): Finding {
  const { of, rules, known } = judged;
  const { cadreId, on } = of;
  const lastYear = Number(on.slice(0, 4)) - 1;
  const grades = begun(known.rows('grade'), on)
    .filter(({ validTo }) => validTo > on)
    .map(({ value: { year, grade } }) => ({ year, grade }))
    .filter(({ year }) => year <= lastYear)
    .sort((a, b) => a.year - b.year);
  if (!gradeBar.isIn(rules)) return { outcome: 'passed', inputs: { cadreId, grades, inForce: false } };
  const years = gradeBar.valueIn(rules);
  const recent = grades.filter(({ year }) => year > lastYear - years);
  const finding = asked(judged, gradeBar, { cadreId, grades: recent, lastYear });
  const complete = new Set(recent.map(({ year }) => year)).size === years;
  return finding.outcome === 'passed' && !complete ? notKnown(finding.inputs) : finding;
}

export function influenceOf(judged: Judged): Finding {
  const { cadreId, on } = judged.of;
  const admonitions = begun(judged.known.rows('admonition'), on)
    .filter(({ validTo }) => validTo > on)
    .map(({ value }) => ({ issuedOn: value.issuedOn, until: value.influenceUntil }));
  const finding = asked(judged, promotionInfluence, { cadreId, on, admonitions });
  const { until } = finding.inputs;
  return finding.outcome === 'failed' && typeof until === 'string' ? { ...finding, metFrom: until } : finding;
}

function isExceptional(judged: Judged): boolean {
  return judged.promotion && once(judged, seniorityOf).outcome === 'failed';
}

export function probationOf(judged: Judged): Finding {
  const { of, tenures } = judged;
  if (!judged.promotion) return NO_PROMOTION;
  return asked(judged, probationUnfinished, { cadreId: of.cadreId, posts: onProbationIn(tenures, of.on) });
}

export function intervalOf(judged: Judged): Finding {
  const { of, promotedOn } = judged;
  if (!judged.promotion) return NO_PROMOTION;
  const { cadreId, on } = of;
  return asked(judged, promotionInterval, { cadreId, promotedOn, exceptional: isExceptional(judged), on });
}

export function demotionOf(judged: Judged): Finding {
  if (!judged.promotion) return NO_PROMOTION;
  const { cadreId, on } = judged.of;
  return asked(judged, afterDemotion, { cadreId, demotedOn: lastDownwards(judged.known, ['demote'], on), on });
}

export function removalOf(judged: Judged): Finding {
  const { cadreId, on } = judged.of;
  const leftOn = lastDownwards(judged.known, ['resignBlame', 'resignOrdered'], on);
  return asked(judged, afterRemoval, { cadreId, leftOn, to: judged.promotion ? 'higher' : 'post', on });
}

export function retirementOf(judged: Judged): Finding {
  const { cadre, of } = judged;
  if (!cadre?.birth || !cadre.sex) return notKnown({ cadreId: of.cadreId });
  const person = { cadreId: of.cadreId, birth: cadre.birth, sex: cadre.sex, on: of.on };
  const finding = asked(judged, retirementAge, person);
  const { retires } = finding.inputs;
  if (typeof retires !== 'string') return finding;
  return { ...finding, inputs: { ...finding.inputs, monthsLeft: monthsBetween(of.on, retires) } };
}

function monthsBetween(from: PlainDate, to: PlainDate): number {
  return (
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * MONTHS_A_YEAR +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7))
  );
}

export function educationOf(judged: Judged): Finding {
  const { cadre, of } = judged;
  const level = cadre?.education?.find(({ on }) => on <= of.on)?.level;
  if (level === undefined) return notKnown({ cadreId: of.cadreId });
  return asked(judged, schooling, { cadreId: of.cadreId, level });
}
