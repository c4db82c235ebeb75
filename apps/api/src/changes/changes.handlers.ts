import { formatInstant, parseInstant, type JsonObject } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { letOthersBeServed, ownPart, type After, type Cut } from '#libs/readmodel';
import type { Nameable, VisibleFacts } from '../auth/visible-facts.ts';
import type { VisibleLedger } from '../auth/visible-ledger.ts';
import { Refused } from '../problems/problem.ts';
import type { Data, Plain } from '../reads/answer.ts';
import { membersOf } from '../events/members.ts';
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
  private readonly cuts: Cuts;

  constructor(cuts: Cuts) {
    this.cuts = cuts;
  }

  async execute(read: ChangesRead): Promise<Data<ChangesAnswer>> {
    const { ledger, query, cut } = read;
    const team = query.team ?? ledger.reach.onlyTeam;
    read.context.mustHoldTeam(team);
    const after = { asOf: query.to ?? cut.asOf, knownAt: this.instant(query.knownTo) ?? cut.knownAt };
    const before = { asOf: query.from ?? after.asOf, knownAt: this.instant(query.knownFrom) ?? after.knownAt };
    mustGoForward(before, after, query);
    const page = pageOf(await this.differences([before, after], { facts: ledger.facts, team, query }), query, cut);
    const telling = new Telling(ledger, [before, after]);
    telling.fetch(page.items);
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
    { facts, team, query }: { facts: VisibleFacts; team: string | undefined; query: ChangesQuery },
  ): Promise<Difference[]> {
    const { after, limit } = stretchOf(query);
    const [lastKind = 0, lastKey = ''] = after ?? [];
    const members = team === undefined ? [] : [...new Set(cuts.flatMap((cut) => membersOf(facts, team, cut)))];
    const found: Difference[] = [];
    for (const [place, compared] of COMPARED.entries()) {
      if (place < Number(lastKind) || !facts.tells(compared.kind, '')) continue;
      const { kind } = compared;
      const from = place === Number(lastKind) ? String(lastKey) : '';
      const where = team === undefined ? {} : compared.concerning(team, members);
      for await (const slice of facts.differences(kind, cuts, { where, after: from })) {
        for (const { key, before: was, after: became } of slice) {
          const [then, now] = [parsed(was), parsed(became)];
          if (isOtherThing(kind, then, now))
            found.push({ compared, key, place: [place, key], before: then, after: now });
        }
        if (found.length > limit) return found;
      }
    }
    return found;
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
  private readonly ledger: VisibleLedger;
  private readonly cuts: readonly [Cut, Cut];

  constructor(ledger: VisibleLedger, cuts: readonly [Cut, Cut]) {
    this.ledger = ledger;
    this.cuts = cuts;
  }

  /** Fetches at once the names that will be told. */
  fetch(differences: readonly Difference[]): void {
    const ids = differences.map(({ compared, key, before, after }) => compared.idsOf(key, after ?? before ?? {}));
    const some = (of: (each: (typeof ids)[number]) => string | undefined): string[] =>
      ids.flatMap((each) => of(each) ?? []);
    for (const cut of this.cuts) {
      this.ledger.facts.fetchNames(cut, {
        cadre: some(({ cadreId }) => cadreId),
        team: some(({ teamId }) => teamId),
        post: some(({ teamId, postId }) => (postId === undefined ? undefined : `${teamId}/${postId}`)),
      });
    }
  }

  async tell({ compared, key, before, after }: Difference): Promise<Plain<Change>> {
    const value = after ?? before ?? {};
    const { teamId, postId, cadreId } = compared.idsOf(key, value);
    const { effectiveOn, because } = await this.ledger.because(compared.kind, key, this.cuts);
    return {
      kind: compared.called,
      ...(teamId === undefined ? {} : { teamId, ...said('team', this.last('team', teamId)) }),
      ...(postId === undefined ? {} : { postId, ...said('title', this.last('post', `${teamId}/${postId}`)) }),
      ...(cadreId === undefined ? {} : { cadreId, ...said('name', this.last('cadre', cadreId)) }),
      before,
      after,
      effectiveOn,
      because,
    };
  }

  /** As it is called at the second cut; where it is no more, as it was at the first. */
  private last(kind: Nameable, key: string): string | undefined {
    const { facts } = this.ledger;
    const [before, after] = this.cuts;
    return facts.nameOf(kind, key, after) ?? facts.nameOf(kind, key, before);
  }
}
