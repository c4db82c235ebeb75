import { act, Command, commandsOf } from '../dsl/commands.ts';
import { LEDGER } from '../dsl/entry.ts';
import { Id, Says } from '../dsl/fields.ts';
import * as events from './statistics.events.ts';

/** Opens the ledger (期初建账); its stream is always `statistics-ledger`. */
@Command({
  yields: 'LedgerOpened',
  creates: true,
  onlyId: LEDGER,
  says: {
    zh: '期初建账:登记台账的期初日期。启用台账时登记一次;此前的情况以 `opening` 方式录入,生效日期不得晚于该日。',
    en: 'Records the day as of which the ledger begins. Send it once; what was taken over from older papers is entered as `opening` and dated not later than that day.',
  },
  example: {
    effectiveOn: '2018-12-31',
    openedOn: '2018-12-31',
    basis: { kind: 'committeeMinutes', documentNo: '南组纪〔2018〕12号', issuedOn: '2018-12-28' },
  },
})
export class OpenLedger extends act(events.LedgerOpened) {}

@Command({
  yields: 'FigureReported',
  creates: true,
  says: {
    zh: '登记某份材料所报的一个数字,其背后没有逐条记录。用于与台账算出的数字核对;台账能够算出的数字不必登记。',
    en: 'Records a number as a source states it, with no records behind it. Use it to hold the figures that the ledger works out against those of a report.',
  },
  example: {
    effectiveOn: '2019-08-05',
    source: 'team-building-2019',
    figure: 'authorisedPosts',
    value: 603,
    unit: 'count',
    qualifier: 'exact',
    base: 603,
    statement: '全区行政编制603名,现已满编。',
    reportedOn: '2019-08-05',
  },
})
export class ReportFigure extends act(events.FigureReported) {
  @Says('Short name of the report or article that states the number 来源: `team-building-2019`')
  @Id()
  source: string;
}

/** Every command of the `statistics` streams. */
export const statisticsCommands = commandsOf(OpenLedger, ReportFigure);
