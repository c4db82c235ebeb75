import { act, Command, commandsOf } from '../dsl/commands.ts';
import { Id, Says } from '../dsl/fields.ts';
import * as events from './finding.events.ts';

const OWN = 'Id of the finding 发现问题编号, as `GET /v1/findings` gives it';
/** The finding of the examples: an inspection team of one, in old papers. */
const FINDING = { findingId: '85cdd2a2-4ef5-5115-b10c-bade9ea15cd1' };
const ONE_INSPECTOR = {
  caseId: 'A2019-03',
  inspectors: [{ name: '孙某' }],
  entryMode: 'backfill',
  basis: { kind: 'appointmentFile', documentNo: '南组干存〔2019〕12号', issuedOn: '2019-03-21' },
};
const basis = { kind: 'inspectionReport', documentNo: '南组监〔2019〕6号', issuedOn: '2019-06-20' };

@Command({
  yields: 'FindingAcknowledged',
  writers: ['approver', 'inspector'],
  creates: true,
  says: {
    zh: '确认一项发现问题:已经看到,正在处理。写明理由。不得由录入该记录的人确认。',
    en: 'Says that a finding was seen and is being dealt with, and why. Never by whoever recorded the act that it is about.',
  },
  example: { ...FINDING, effectiveOn: '2019-06-21', reason: '列入本月干部监督事项' },
  after: [['FormInspectionTeam', ONE_INSPECTOR]],
})
export class AcknowledgeFinding extends act(events.FindingAcknowledged) {
  @Says(OWN) @Id() findingId: string;
}

@Command({
  yields: 'FindingResolved',
  writers: ['approver'],
  creates: true,
  says: {
    zh: '办结一项发现问题,写明处理结果、理由和依据文件。不得由录入该记录的人办结。',
    en: 'Says what was done about a finding, why, and by which document. Never by whoever recorded the act that it is about.',
  },
  example: { ...FINDING, effectiveOn: '2019-06-28', outcome: '重新召开常委会讨论决定', reason: '程序已经补正', basis },
  after: [['FormInspectionTeam', ONE_INSPECTOR]],
})
export class ResolveFinding extends act(events.FindingResolved) {
  @Says(OWN) @Id() findingId: string;
}

@Command({
  yields: 'FindingWaived',
  writers: ['inspector', 'approver'],
  creates: true,
  says: {
    zh: '对一项发现问题免予追究,写明理由和依据文件。不得由录入该记录的人办理。',
    en: 'Says that nothing is to be done about a finding, why, and by which document. Never by whoever recorded the act that it is about.',
  },
  example: { ...FINDING, effectiveOn: '2019-06-28', ground: '当时文件已明确允许', reason: '经核查情况属实', basis },
  after: [['FormInspectionTeam', ONE_INSPECTOR]],
})
export class WaiveFinding extends act(events.FindingWaived) {
  @Says(OWN) @Id() findingId: string;
}

/** Every command of the `finding` streams. */
export const findingCommands = commandsOf(AcknowledgeFinding, ResolveFinding, WaiveFinding);
