import { formatInstant, parseInstant, streamOf, targetOf, type JsonObject, type Recorded } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Causes, letOthersBeServed, ownPart, type After, type Because, type Cut } from '#libs/readmodel';
import { Ledger } from '#libs/node';
import { maskedFor } from '../auth/masking.ts';
import type { Reader } from '../auth/reader.ts';
import type { VisibleFacts } from '../auth/visible-facts.ts';
import { Refused } from '../problems/problem.ts';
import type { Data, Plain } from '../reads/answer.ts';
import { Cuts, pageOf, stretchOf } from '../reads/read.ts';
import type { Change, ChangesAnswer } from './changes.answers.ts';
import { COMPARED, type Compared } from './changes.compared.ts';
import { ChangesRead, type ChangesQuery } from './changes.queries.ts';

interface Difference {
  readonly compared: Compared;
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
    mustGoForward(before, after, query);
    const page = pageOf(
      await this.differences([before, after], { visible: read.visible(this.ledger.facts), team, query }),
      query,
      cut,
    );
    const telling = new Telling(this.ledger, reader, [before, after]);
    const items: Plain<Change>[] = [];
    for (const difference of page.items) {
      items.push(await telling.tell(difference));
      await letOthersBeServed();
    }
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
      items,
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
    { visible, team, query }: { visible: VisibleFacts; team: string | undefined; query: ChangesQuery },
  ): Promise<Difference[]> {
    const { after, limit } = stretchOf(query);
    const [lastKind = 0, lastKey = ''] = after ?? [];
    const members = team === undefined ? [] : [...new Set(cuts.flatMap((cut) => this.members(team, cut)))];
    const found: Difference[] = [];
    for (const [place, compared] of COMPARED.entries()) {
      if (place < Number(lastKind) || !visible.tells(compared.kind, '')) continue;
      const { kind } = compared;
      const from = place === Number(lastKind) ? String(lastKey) : '';
      const where = team === undefined ? {} : compared.concerning(team, members);
      for await (const slice of this.ledger.facts.differences(kind, cuts, { where, after: from })) {
        for (const difference of slice) {
          const { key, before: was, after: became } = visible.difference(kind, difference);
          const [then, now] = [parsed(was), parsed(became)];
          if (isOtherThing(kind, then, now))
            found.push({ compared, key, place: [place, key], before: then, after: now });
        }
        if (found.length > limit) return found;
      }
    }
    return found;
  }

  private members(team: string, cut: Cut): string[] {
    return this.ledger.facts.under('incumbency', team, cut).map(({ value }) => value.cadreId);
  }
}

/** @throws Refused `MALFORMED_QUERY` when the second cut lies before the first */
function mustGoForward(before: Cut, after: Cut, query: ChangesQuery): void {
  const faults = [
    ...(before.asOf > after.asOf ? [notAfter('from', before.asOf, 'to' in query ? 'to' : 'asOf', after.asOf)] : []),
    ...(before.knownAt > after.knownAt
      ? [
          notAfter(
            'knownFrom',
            formatInstant(before.knownAt),
            'knownTo' in query ? 'knownTo' : 'knownAt',
            formatInstant(after.knownAt),
          ),
        ]
      : []),
  ];
  if (faults.length === 0) return;
  throw new Refused({ refused: 'MALFORMED_QUERY', params: { problem: 'fields' }, fields: faults });
}

function notAfter(path: string, value: string, than: string, limit: string) {
  return { path, code: 'notAfter', value, params: { than, limit } };
}

function parsed(text: string | null): JsonObject | null {
  return text === null ? null : (JSON.parse(text) as JsonObject);
}

function isOtherThing(kind: string, was: JsonObject | null, became: JsonObject | null): boolean {
  const [then, now] = [was, became].map((value) => value && JSON.stringify(ownPart(kind, value)));
  return then !== now;
}

function said<Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, string>);
}

/** Tells one reader of differences between two cuts: with names, with their causes, and without what he may not see. */
class Telling {
  private readonly ledger: Ledger;
  private readonly reader: Reader;
  private readonly cuts: readonly [Cut, Cut];
  private readonly causes = new Map<string, Promise<Causes>>();

  constructor(ledger: Ledger, reader: Reader, cuts: readonly [Cut, Cut]) {
    this.ledger = ledger;
    this.reader = reader;
    this.cuts = cuts;
  }

  async tell({ compared, key, before, after }: Difference): Promise<Plain<Change>> {
    const value = after ?? before ?? {};
    const { teamId, postId, cadreId } = compared.idsOf(key, value);
    const { effectiveOn, because } = await this.because(compared.kind, key);
    return {
      kind: compared.called,
      ...(teamId === undefined ? {} : { teamId, ...said('team', this.nameOf('team', teamId)) }),
      ...(postId === undefined ? {} : { postId, ...said('title', this.titleOf(`${teamId}/${postId}`)) }),
      ...(cadreId === undefined ? {} : { cadreId, ...said('name', this.nameOf('cadre', cadreId)) }),
      before,
      after,
      effectiveOn,
      because: because.filter((event) => this.mayKnow(event)).map(({ id }) => id),
    };
  }

  private nameOf(kind: 'team' | 'cadre', id: string): string | undefined {
    return this.last((cut) => this.ledger.facts.one(kind, id, cut)?.name);
  }

  private titleOf(key: string): string | undefined {
    return this.last((cut) => this.ledger.facts.one('post', key, cut)?.title);
  }

  /** As it is at the second cut; where it is no more, as it was at the first. */
  private last<Said>(at: (cut: Cut) => Said | undefined): Said | undefined {
    const [before, after] = this.cuts;
    return at(after) ?? at(before);
  }

  private async because(kind: Compared['kind'], key: string): Promise<Because> {
    const feature = this.ledger.registry.domain.features.find(({ facts }) => kind in facts);
    if (!feature) return { effectiveOn: null, because: [] };
    const stream = streamOf(feature.category, key.split('/')[0] ?? '');
    let causes = this.causes.get(stream);
    if (!causes) {
      const events = this.ledger.trail.stream(stream, this.cuts[1].knownAt);
      const { isTimeless } = this.ledger.registry;
      this.causes.set(stream, (causes = Causes.of(stream, events, { feature, cuts: this.cuts, isTimeless })));
    }
    return (await causes).why(kind, key);
  }

  private mayKnow(event: Recorded): boolean {
    const { registry, trail } = this.ledger;
    const target = (about: Recorded): Recorded | undefined => trail.inStream(about.stream, targetOf(about))?.event;
    return maskedFor(this.reader, event, registry, target) !== undefined;
  }
}
