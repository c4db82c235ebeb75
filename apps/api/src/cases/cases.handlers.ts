import { Text, type Facts } from '#libs/domain';
import type { FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { levelsUpTo } from '../auth/masking.ts';
import { clearanceOf, ownSubject } from '../auth/reader.ts';
import { Ledger } from '#libs/node';
import { damageOf, type DamageMark } from '../reads/damage.ts';
import { ListQuery, Read, pageOf, stretchOf, type Page } from '../reads/read.ts';

/** What the list of cases may be asked. */
export class CasesQuery extends ListQuery {
  /** Category of the stream, `appointment`. */
  @Text({ optional: true, max: 40 }) category?: string;
  @Text({ optional: true, max: 40 }) state?: string;
  /** A stream that the case is about, `cadre-…` or `team-…`. */
  @Text({ optional: true, max: 200 }) subject?: string;
}

/** One line of the list of cases. */
export interface CaseLine extends DamageMark {
  readonly stream: string;
  readonly category: string;
  readonly kind: string;
  readonly subject: string | null;
  readonly subjects: readonly string[];
  readonly state: string;
  readonly step: string;
  readonly openedOn: string;
  readonly dueOn?: string;
  readonly closedOn?: string;
  readonly outcome?: string;
}

/** Every case (事项) of every kind in one list. */
export class CasesRead extends Read<CasesQuery> {}

@QueryHandler(CasesRead)
export class CasesHandler implements IQueryHandler<CasesRead, Page<CaseLine>> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute({ reader, own, cut, query }: CasesRead): Promise<Page<CaseLine>> {
    const { category, state, subject } = query;
    const about = [...(subject === undefined ? [] : [subject]), ...(own ? [ownSubject(reader)] : [])];
    const found = await this.ledger.facts.page('case', cut, {
      ...stretchOf(query),
      category,
      where: {
        is: { state, held: levelsUpTo(clearanceOf(reader, '', '')) },
        members: about.map((is) => ({ of: ['subjects'], is })),
      },
    });
    const page = pageOf(found, query, cut);
    return { ...page, items: page.items.map((row) => lineOf(this.ledger, row)) };
  }
}

function lineOf(ledger: Ledger, { key, value }: FactRow<Facts['case']>): CaseLine {
  const { category, kind, subjects, state, step, openedOn, dueOn, closedOn, outcome } = value;
  const id = key.includes('/') ? key.slice(0, key.indexOf('/')) : key;
  const stream = `${category}-${id}`;
  return {
    stream,
    category,
    kind,
    subject: subjects[0] ?? null,
    subjects,
    state,
    step,
    openedOn,
    ...(dueOn ? { dueOn } : {}),
    ...(closedOn ? { closedOn } : {}),
    ...(outcome ? { outcome } : {}),
    ...damageOf(ledger, stream),
  };
}
