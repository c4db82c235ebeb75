import { OneOf, Says, TEAM_KINDS, type TeamKind } from '#libs/domain';
import { ListQuery, Read, ReadQuery } from '../reads/read.ts';
import type { FiguresAnswer, StructureAnswer } from './statistics.answers.ts';

/** What the structure may be asked. */
export class StructureQuery extends ReadQuery {
  @Says('班子类别 The teams of one kind alone')
  @OneOf(TEAM_KINDS, { optional: true })
  kind?: TeamKind;
}

/** Structure of the leading teams (班子结构). */
export class StructureRead extends Read<StructureQuery, StructureAnswer> {}
/** Figures that others reported (上报数字), each as its source had it. */
export class FiguresRead extends Read<ListQuery, FiguresAnswer> {}
