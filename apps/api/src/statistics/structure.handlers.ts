import { OneOf, TEAM_KINDS, disclosed, structureOf, type Structure, type TeamKind } from '#libs/domain';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Ledger } from '#libs/node';
import { Read, ReadQuery } from '../reads/read.ts';

/** What the structure may be asked. */
export class StructureQuery extends ReadQuery {
  /** Only the teams of one kind. */
  @OneOf(TEAM_KINDS, { optional: true }) kind?: TeamKind;
}

/** Structure of the leading teams (班子结构). */
export class StructureRead extends Read<StructureQuery> {}

@QueryHandler(StructureRead)
export class StructureHandler implements IQueryHandler<StructureRead, Structure> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute({ reader, cut, query }: StructureRead): Promise<Structure> {
    const counted = await this.ledger.structure.counted(cut);
    const of = (kind?: TeamKind): Structure => structureOf(counted, kind);
    if (reader.role !== 'apiConsumer') return of(query.kind);
    const byKind = { township: of('township'), subdistrict: of('subdistrict'), department: of('department') };
    return disclosed({ all: of(), byKind }, query.kind);
  }
}
