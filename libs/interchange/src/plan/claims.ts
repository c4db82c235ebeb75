import { END_OF_TIME } from '#libs/kernel';
import type { Interval, KnownTeam } from '../known.ts';
import { understood, type FormItem, type PeriodTold, type PostClause } from '../read/reading.ts';
import type { Planning } from './command.ts';
import { unitsOf, type Match, type Units } from './units.ts';

/** A title of the form with the days it was held, and what of the ledger it names. */
export interface Claim {
  readonly item: FormItem;
  readonly number: number;
  readonly text: string;
  /** `JianLi:3.1/2`. */
  readonly key: string;
  readonly match: Match;
  /** Lent to the unit, or there for a time (挂职): none of its posts is held, whatever of the ledger it names. */
  readonly lent?: { readonly how: 'temporary' | 'lent'; readonly host: Match };
  /** Held one after another with others in the period (历任): it has no dates of its own. */
  readonly successive: boolean;
  /** Proposed for it (提名), which is not holding it. */
  readonly nominated: boolean;
  /** Absent for the present post, which has no dates. */
  readonly period?: PeriodTold;
}

/** The titles that a form tells of. */
export function claimsOf(planning: Pick<Planning, 'form' | 'known' | 'issuedOn'>): Claim[] {
  const { form, known, issuedOn } = planning;
  const reporting = form.items.find(({ element }) => element === 'ChengBaoDanWei')?.raw ?? '';
  const units = unitsOf(known, reporting);
  const teamOf = new Map<string, KnownTeam | 'elsewhere'>();
  const ofPeriods = understood(form, 'period').flatMap((item) => {
    const { activity, from, to } = item.reading.meaning;
    if (activity.kind !== 'posts') return [];
    const during = { from: from.earliest, to: to?.latest ?? END_OF_TIME };
    // What is told in passing is told of the unit of its line, unless it names another.
    const before = item.within === undefined ? undefined : teamOf.get(item.within);
    const claims = claimsIn(item, activity.clauses, units, during, { period: item.reading.meaning, before });
    for (const claim of claims) {
      const unit = unitOf(claim);
      if (unit !== undefined) teamOf.set(item.key, unit);
    }
    return claims;
  });
  const present = understood(form, 'presentPosts').flatMap((item) => {
    return claimsIn(item, item.reading.meaning.clauses, units, { from: issuedOn, to: END_OF_TIME });
  });
  const all = [...ofPeriods, ...present];
  return all.map((claim) => ofAnyPlace(claim, all, units));
}

/** The unit to which what follows in the line belongs. */
function unitOf({ match, text, lent }: Pick<Claim, 'match' | 'text' | 'lent'>): KnownTeam | 'elsewhere' | undefined {
  if (match.found === 'posts' || match.found === 'team') return match.team;
  // What begins with 区 is of the district though it is no team of the ledger.
  return match.found === 'nothing' && !lent && !/^[区县旗]/.test(text) ? 'elsewhere' : undefined;
}

// 财政局 in a form that tells of the 财政局 of another place too may be either.
function ofAnyPlace(claim: Claim, all: readonly Claim[], units: Units): Claim {
  const { match } = claim;
  const short = match.found === 'posts' ? units.shortNameIn(claim.text) : undefined;
  if (short === undefined || match.found !== 'posts') return claim;
  const isElsewhere = all.some(({ match: other, text }) => other.found === 'nothing' && text.indexOf(short) > 0);
  return isElsewhere ? { ...claim, match: { found: 'several', among: [match] } } : claim;
}

function claimsIn(
  item: FormItem,
  clauses: readonly PostClause[],
  units: Units,
  during: Interval,
  told: { readonly period?: PeriodTold; readonly before?: KnownTeam | 'elsewhere' | undefined } = {},
): Claim[] {
  const { period } = told;
  let { before } = told;
  return clauses.map(({ text, marks }, index) => {
    const named = units.match(text, during, before);
    // Somebody lent to a unit, or there for a time, holds none of its posts.
    const lent = marks.secondment === undefined ? undefined : { how: marks.secondment, host: named };
    const match: Match = lent ? { found: 'nothing' } : named;
    before = unitOf({ match, text, ...(lent ? { lent } : {}) });
    const number = index + 1;
    const of = { item, number, text, key: `${item.key}/${number}`, match };
    const [successive, nominated] = [marks.successive === true, marks.nominated === true];
    return { ...of, successive, nominated, ...(lent ? { lent } : {}), ...(period ? { period } : {}) };
  });
}
