import { act, Command, commandsOf } from '../dsl/commands.ts';
import { LEDGER } from '../dsl/entry.ts';
import { Id } from '../dsl/fields.ts';
import * as events from './statistics.events.ts';

/** Opens the ledger (期初建账); its stream is always `statistics-ledger`. */
@Command({ yields: 'LedgerOpened', creates: true, onlyId: LEDGER })
export class OpenLedger extends act(events.LedgerOpened) {}

@Command({ yields: 'FigureReported', creates: true })
export class ReportFigure extends act(events.FigureReported) {
  @Id() source: string;
}

/** Every command of the `statistics` streams. */
export const statisticsCommands = commandsOf(OpenLedger, ReportFigure);
