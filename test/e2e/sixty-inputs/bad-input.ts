// The sixty inputs that nobody should get away with, numbered as the department's notes on the domain number them. Their
// specs lie beside this file.
// These numbers are not tried, for what they are about is in no record yet:
// 36 reports of the community and complaints (signals) are recorded by no command;
// 38, 39 identity numbers stand in no command: the import of appointment forms reads them, and its specs try both;
// 49 audits of a tenure are recorded by no command.
// Of 50: a patron has an id of his own; where it is that of a cadre, the ledger knows in which team he sits.
import type { WrongAct } from '../wrong-act.ts';

/** One of the sixty. */
export interface BadInput extends WrongAct {
  /** Its number in the list of sixty; a letter tells several of one number apart. */
  readonly no: string;
}
