import {
  PARTY_MEMBER,
  TEAM_KINDS,
  compositionOf,
  isIn,
  type CadreRegister,
  type Facts,
  type PeopleAlike,
  type TeamKind,
  type TeamRegister,
} from '#libs/domain';
import {
  completedYears,
  idOf,
  streamOf,
  type FactRow,
  type PlainDate,
  type Recorded,
  type StreamName,
} from '#libs/kernel';
import { groundsOf, letOthersBeServed, type FoldedStreams } from '#libs/readmodel';
import type { VisibleLedger } from '../auth/visible-ledger.ts';
import type { ReadCut } from '../reads/read.ts';
import type { Explained } from './explained.ts';

/** A cell of the structure. */
export interface StructureCell {
  readonly cell: string;
  readonly kind?: TeamKind | undefined;
}

type Person = Omit<PeopleAlike, 'count' | 'kinds'>;

/** What a cell counts: how many, and for the mean age their years. */
interface Count {
  readonly count: number;
  readonly sum: number;
}

function personIn(folded: FoldedStreams, cadreId: string, on: PlainDate): Person | undefined {
  const cadre = folded.stateOf<CadreRegister>(streamOf('cadre', cadreId), on);
  if (cadre?.state !== 'active' || cadre.birth === undefined) return undefined;
  const shown = cadre.education?.[0];
  return {
    age: completedYears(cadre.birth, on),
    sex: cadre.sex ?? '',
    politicalStatus: cadre.politicalStatus?.status ?? null,
    level: shown?.level ?? null,
    studyMode: shown?.studyMode ?? null,
  };
}

function isCounted(cell: string, person: Person): boolean {
  const [row = '', bucket = ''] = cell.split(':');
  if (row === 'women') return person.sex === '2';
  if (row === 'nonParty') return !PARTY_MEMBER.includes(person.politicalStatus ?? '');
  return isIn(row === 'age' || row === 'education' ? { [row]: bucket } : {}, { ...person, kinds: TEAM_KINDS });
}

/** Who sits in which team that counts. */
function seatsIn(folded: FoldedStreams, team: StreamName, { kind }: StructureCell, on: PlainDate): Set<string> {
  const state = folded.stateOf<TeamRegister>(team, on);
  if (state?.state !== 'active' || (kind !== undefined && state.kind !== kind)) return new Set();
  return new Set(Object.values(state.incumbents).map(({ cadreId }) => cadreId));
}

/** Streams folded between two turns of others. */
const TRIED = 10;

/** A count of the structure, and the events without which it would be another. */
export async function explainedStructure(ledger: VisibleLedger, cut: ReadCut, of: StructureCell): Promise<Explained> {
  const { asOf: on } = cut;
  const teams = ledger.streamsOf('team', cut);
  const cadres = ledger.streamsOf('cadre', cut);
  const seats = new Map<StreamName, Set<string>>();
  const posts = new Map<string, number>();
  const events: Recorded[] = [];
  for (const team of teams) {
    const seated = seatsIn(ledger.folded([team], cut, on), team, of, on);
    seats.set(team, seated);
    for (const cadreId of seated) posts.set(cadreId, (posts.get(cadreId) ?? 0) + 1);
  }
  const people = new Map<string, Person>();
  const years = (person: Person | undefined): Count =>
    person && isCounted(of.cell, person) ? { count: 1, sum: of.cell === 'meanAge' ? person.age : 0 } : NOBODY;
  let total = NOBODY;
  for (const [n, stream] of cadres.entries()) {
    const cadreId = idOf(stream);
    const folded = ledger.folded([stream], cut, on);
    const person = personIn(folded, cadreId, on);
    if (person) people.set(cadreId, person);
    if ((posts.get(cadreId) ?? 0) > 0) {
      total = plus(total, years(person));
      const grounds = await groundsOf(folded, (rest) => new Map([['own', textOf(years(personIn(rest, cadreId, on)))]]));
      events.push(...(grounds.get('own') ?? []));
    }
    if (n % TRIED === 0) await letOthersBeServed();
  }
  for (const team of teams) {
    const folded = ledger.folded([team], cut, on);
    const grounds = await groundsOf(folded, (rest) => {
      const seated = seatsIn(rest, team, of, on);
      const before = seats.get(team)!;
      const come = [...seated].filter((id) => !before.has(id) && (posts.get(id) ?? 0) === 0);
      const gone = [...before].filter((id) => !seated.has(id) && posts.get(id) === 1);
      const changed = minus(
        sumOf(come.map((id) => years(people.get(id)))),
        sumOf(gone.map((id) => years(people.get(id)))),
      );
      return new Map([['own', textOf(changed)]]);
    });
    events.push(...(grounds.get('own') ?? []));
    await letOthersBeServed();
  }
  const value = of.cell === 'meanAge' ? total : { count: total.count };
  return { value, inputs: { ...value, cell: of.cell }, events };
}

const NOBODY: Count = { count: 0, sum: 0 };

function plus(a: Count, b: Count): Count {
  return { count: a.count + b.count, sum: a.sum + b.sum };
}

function minus(a: Count, b: Count): Count {
  return { count: a.count - b.count, sum: a.sum - b.sum };
}

function sumOf(counts: readonly Count[]): Count {
  return counts.reduce(plus, NOBODY);
}

function textOf({ count, sum }: Count): string {
  return `${count} ${sum}`;
}

/** A number of a composition, or who holds a post of it; undefined where there is no such cell. */
export async function explainedComposition(
  ledger: VisibleLedger,
  cut: ReadCut,
  of: { readonly teamId: string; readonly cell: string },
): Promise<Explained | undefined> {
  const team = streamOf('team', of.teamId);
  const cadres = ledger
    .folded([team], cut, cut.asOf)
    .facts<Facts['incumbency']>('incumbency')
    .flatMap(({ ref }) => ref ?? []);
  const folded = ledger.folded([team, ...new Set(cadres.map((id) => streamOf('cadre', id)))], cut, cut.asOf);
  const value = folded.timelineOf(team) && cellOf(folded, of, cut.asOf);
  if (!value) return undefined;
  const grounds = await groundsOf(
    folded,
    (rest) => new Map([['cell', JSON.stringify(cellOf(rest, of, cut.asOf) ?? null)]]),
  );
  return { value, inputs: value, events: grounds.get('cell') ?? [] };
}

function cellOf(
  folded: FoldedStreams,
  { teamId, cell }: { readonly teamId: string; readonly cell: string },
  on: PlainDate,
): object | undefined {
  const holds = ({ validFrom, validTo }: FactRow<unknown>): boolean => validFrom <= on && validTo > on;
  const own = ({ key }: FactRow<unknown>): boolean => key.startsWith(`${teamId}/`);
  const incumbencies = folded.facts<Facts['incumbency']>('incumbency').filter((row) => holds(row) && own(row));
  const cadres = new Map(
    incumbencies.flatMap(({ value: { cadreId } }) => {
      const cadre = folded.facts<Facts['cadre']>('cadre').find((row) => row.key === cadreId && holds(row));
      return cadre ? [[cadreId, cadre.value] as const] : [];
    }),
  );
  const posts = folded.facts<Facts['post']>('post').filter((row) => holds(row) && own(row));
  const { posts: lines, vacancies, meanAge } = compositionOf({ posts, incumbencies, waiting: [], cadres }, on);
  if (cell === 'vacancies') return { count: vacancies };
  if (cell === 'meanAge') return { sum: meanAge.sum, count: meanAge.count };
  const line = lines.find(({ postId }) => cell === `post:${postId}`);
  return line && { incumbent: line.incumbent };
}
