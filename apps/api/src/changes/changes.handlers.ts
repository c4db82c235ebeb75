import type { Facts } from '#libs/domain';
import {
  annulments,
  effectiveHistory,
  formatInstant,
  idOf,
  parseInstant,
  streamOf,
  type EffectiveEvent,
  type Feature,
  type JsonObject,
  type Recorded,
} from '#libs/kernel';
import type { Sequenced } from '#libs/runtime';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { allows, dayOrMonth } from '../auth/masking.ts';
import { clearanceOf, type Reader } from '../auth/reader.ts';
import type { After, Cut, Where } from '#libs/readmodel';
import { Ledger } from '#libs/node';
import type { Data } from '../reads/answer.ts';
import { Cuts, pageOf, stretchOf } from '../reads/read.ts';
import type { Change, ChangesAnswer } from './changes.answers.ts';
import { ChangesRead } from './changes.queries.ts';

const COMPARED = [
  'team',
  'post',
  'incumbency',
  'cadre',
  'education',
  'politicalStatus',
  'grade',
  'admonition',
  'downwardMove',
] as const;
type Compared = (typeof COMPARED)[number];

interface Difference {
  readonly kind: Compared;
  /** What pages are cut by: the place of the kind, then the key. */
  readonly place: After;
  readonly key: string;
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
}

@QueryHandler(ChangesRead)
export class ChangesHandler implements IQueryHandler<ChangesRead> {
  private readonly ledger: Ledger;
  private readonly cuts: Cuts;

  constructor(ledger: Ledger, cuts: Cuts) {
    this.ledger = ledger;
    this.cuts = cuts;
  }

  async execute(read: ChangesRead): Promise<Data<ChangesAnswer>> {
    const { reader, query, cut } = read;
    const team = query.team ?? (reader.role === 'teamPrincipal' ? reader.teamId : undefined);
    read.mustBeOwn(team !== undefined && team === reader.teamId);
    const after = { asOf: query.to ?? cut.asOf, knownAt: this.instant(query.knownTo) ?? cut.knownAt };
    const before = { asOf: query.from ?? after.asOf, knownAt: this.instant(query.knownFrom) ?? after.knownAt };
    const page = pageOf(await this.differences([before, after], team, read), query, cut);
    const causes = new Causes(this.ledger, before, after);
    const { position } = this.cuts.placeOf(after.knownAt);
    return {
      asOf: after.asOf,
      knownAt: formatInstant(after.knownAt),
      position,
      from: before.asOf,
      to: after.asOf,
      knownFrom: formatInstant(before.knownAt),
      knownTo: formatInstant(after.knownAt),
      ...page,
      items: page.items.map((difference) => told(difference, causes, this.names(difference, [after, before]), reader)),
    };
  }

  private instant(text: string | undefined): number | undefined {
    const at = text === undefined ? undefined : parseInstant(text);
    if (at !== undefined) this.cuts.inRange(at);
    return at;
  }

  /** What differs, kind after kind and key after key, from where the page begins; one more than it takes. */
  private async differences(
    cuts: readonly [Cut, Cut],
    team: string | undefined,
    { query, reader }: ChangesRead,
  ): Promise<Difference[]> {
    const { after, limit } = stretchOf(query);
    const [lastKind = 0, lastKey = ''] = after ?? [];
    const members = team === undefined ? [] : [...new Set(cuts.flatMap((cut) => this.members(team, cut)))];
    const found: Difference[] = [];
    const mayKnow = allows(clearanceOf(reader, 'supervision', 'AdmonitionIssued'), 'restricted');
    for (const [place, kind] of COMPARED.entries()) {
      if (place < Number(lastKind) || (kind === 'admonition' && !mayKnow)) continue;
      const from = place === Number(lastKind) ? String(lastKey) : '';
      const where = team === undefined ? {} : concerning(kind, team, members);
      for await (const slice of this.ledger.facts.differences(kind, cuts, { where, after: from })) {
        for (const { key, before: then, after: now } of slice) {
          found.push({ kind, key, place: [place, key], before: parsed(then), after: parsed(now) });
        }
        if (found.length > limit) return found;
      }
    }
    return found;
  }

  /** The names that go with the ids of a change, as they are, else as they were. */
  private names(difference: Difference, cuts: readonly [Cut, Cut]): Pick<Change, 'team' | 'title' | 'name'> {
    const { teamId, postId, cadreId } = idsOf(difference);
    const { facts } = this.ledger;
    const first = <T>(of: (cut: Cut) => T | undefined): T | undefined => of(cuts[0]) ?? of(cuts[1]);
    const team = teamId && first((cut) => facts.one('team', teamId, cut)?.name);
    const title = postId && first((cut) => facts.one('post', `${teamId}/${postId}`, cut)?.title);
    const name = cadreId && first((cut) => facts.one('cadre', cadreId, cut)?.name);
    return { ...(team ? { team } : {}), ...(title ? { title } : {}), ...(name ? { name } : {}) };
  }

  private members(team: string, cut: Cut): string[] {
    return this.ledger.facts.under('incumbency', team, cut).map(({ value }) => value.cadreId);
  }
}

/** Which facts of a kind concern a team. */
function concerning(kind: Compared, team: string, members: readonly string[]): Where {
  if (OF_CADRES.has(kind)) return { keys: members };
  if (ABOUT_CADRES.has(kind)) return { refs: members };
  return kind === 'team' ? { keys: [team] } : { keyPrefix: `${team}/` };
}

/** Facts with keys of their own that refer to a cadre: grades and measures. */
const ABOUT_CADRES: ReadonlySet<string> = new Set<Compared>(['grade', 'admonition', 'downwardMove']);
const OF_CADRES: ReadonlySet<string> = new Set<Compared>(['cadre', 'education', 'politicalStatus']);

function parsed(text: string | null): JsonObject | null {
  return text === null ? null : (JSON.parse(text) as JsonObject);
}

function idsOf({ kind, key, before, after }: Difference): Pick<Change, 'teamId' | 'postId' | 'cadreId'> {
  const [id = '', part] = key.split('/');
  const said = (member: string): string | undefined => {
    const value = (after ?? before)?.[member];
    return typeof value === 'string' ? value : undefined;
  };
  if (OF_CADRES.has(kind)) return { cadreId: id };
  if (ABOUT_CADRES.has(kind)) {
    const [teamId, cadreId] = [said('teamId'), said('cadreId') ?? part];
    return { ...(teamId ? { teamId } : {}), ...(cadreId ? { cadreId } : {}) };
  }
  const cadreId = kind === 'incumbency' ? said('cadreId') : undefined;
  return { teamId: id, ...(part === undefined ? {} : { postId: part }), ...(cadreId ? { cadreId } : {}) };
}

function told(
  difference: Difference,
  causes: Causes,
  names: Pick<Change, 'team' | 'title' | 'name'>,
  reader: Reader,
): Change {
  const { kind, key, before, after } = difference;
  const [id = ''] = key.split('/');
  return {
    kind: kind === 'incumbency' ? 'incumbent' : kind,
    ...idsOf(difference),
    team: names.team,
    title: names.title,
    name: names.name,
    before: masked(before, id, reader),
    after: masked(after, id, reader),
    ...causes.of(kind, key),
  };
}

function masked(value: JsonObject | null, id: string, reader: Reader): JsonObject | null {
  const birth = value?.['birth'];
  if (!value || typeof birth !== 'string') return value;
  return { ...value, birth: dayOrMonth(birth, clearanceOf(reader, `cadre-${id}`, 'CadreRegistered')) };
}

/** An event that made a fact what it is, in the form it then had. */
interface Step {
  readonly event: EffectiveEvent;
  readonly form: string;
}

/** Finds the events because of which a fact differs between two cuts, by folding its stream up to each. */
class Causes {
  private readonly ledger: Ledger;
  private readonly before: Cut;
  private readonly after: Cut;
  private readonly streams = new Map<string, Sequenced[]>();

  constructor(ledger: Ledger, before: Cut, after: Cut) {
    this.ledger = ledger;
    this.before = before;
    this.after = after;
  }

  of(kind: keyof Facts, key: string): Pick<Change, 'effectiveOn' | 'because'> {
    const feature = this.ledger.registry.domain.features.find(({ facts }) => kind in facts);
    if (!feature) return { effectiveOn: null, because: [] };
    const stream = streamOf(feature.category, key.split('/')[0] ?? '');
    const [then, now] = [
      this.steps(feature, stream, kind, key, this.before),
      this.steps(feature, stream, kind, key, this.after),
    ];
    const came = now.filter(({ form }) => !then.some((step) => step.form === form));
    const went = then.filter(({ form }) => !now.some((step) => step.form === form));
    const annulledBy = annulments(this.known(stream, this.after));
    const because = new Set([
      ...came.flatMap(({ event }) =>
        then.some((step) => step.event.id === event.id) ? corrected(event) : [event.id, ...corrected(event)],
      ),
      ...went.flatMap(
        ({ event }) =>
          annulledBy.get(event.id) ??
          (now.some((step) => step.event.id === event.id) ? [] : this.goneBy(stream, event)),
      ),
    ]);
    const last = [...came, ...went]
      .map(({ event }) => event.effectiveOn)
      .sort()
      .at(-1);
    return { effectiveOn: last ?? null, because: [...because] };
  }

  // Corrected to something that no longer bears on the fact, or simply outside the later cut.
  private goneBy(stream: string, event: EffectiveEvent): string[] {
    const feature = this.ledger.registry.featureOf(stream);
    const later = feature && effectiveHistory(this.known(stream, this.after), this.ledger.registry.isTimeless);
    const now = later?.find(({ id }) => id === event.id);
    return now?.correctedBy ? [now.correctedBy] : [event.id];
  }

  private steps(feature: Feature, stream: string, kind: string, key: string, cut: Cut): Step[] {
    const steps: Step[] = [];
    let state = feature.initial;
    let value: string | undefined;
    for (const event of effectiveHistory(this.known(stream, cut), this.ledger.registry.isTimeless)) {
      if (event.effectiveOn > cut.asOf) break;
      state = feature.evolve(state, event);
      const fact = feature.facts[kind]?.(state, idOf(stream)).find((each) => each.key === key);
      const now = fact && JSON.stringify(fact.value);
      if (now !== value) steps.push({ event, form: `${event.id} ${event.correctedBy ?? ''} ${event.effectiveOn}` });
      value = now;
    }
    return steps;
  }

  private known(stream: string, { knownAt }: Cut): Recorded[] {
    let events = this.streams.get(stream);
    if (!events) {
      events = this.ledger.trail.stream(stream, Math.max(this.before.knownAt, this.after.knownAt));
      this.streams.set(stream, events);
    }
    return events.filter(({ known }) => known <= knownAt).map(({ event }) => event);
  }
}

function corrected({ correctedBy }: EffectiveEvent): string[] {
  return correctedBy ? [correctedBy] : [];
}
