import { disclosed, structureOf, type Structure, type TeamKind } from '#libs/domain';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Data } from '../reads/answer.ts';
import type { StructureAnswer } from './statistics.answers.ts';
import { StructureRead } from './statistics.queries.ts';

@QueryHandler(StructureRead)
export class StructureHandler implements IQueryHandler<StructureRead> {
  async execute({ ledger, context, cut, query }: StructureRead): Promise<Data<StructureAnswer>> {
    const counted = await ledger.counted(cut);
    const of = (kind?: TeamKind): Structure => structureOf(counted, kind);
    if (!context.isOutline) return of(query.kind);
    const byKind = { township: of('township'), subdistrict: of('subdistrict'), department: of('department') };
    return disclosed({ all: of(), byKind }, query.kind);
  }
}
