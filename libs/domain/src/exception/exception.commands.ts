import { act, Command, commandsOf } from '../dsl/commands.ts';
import { Id, Says } from '../dsl/fields.ts';
import * as events from './exception.events.ts';

const OWN = 'Id of the exception 例外编号, from the answer to the act that waits';

/** The exception of the examples: the step of a secondment that is out of order. */
const OWN_ID = { exceptionId: 'L2019-02' } as const;
const DOCUMENT = { documentNo: '南组批〔2019〕3号', approvedBy: '区委组织部部务会', reason: '抗洪救灾急需' };

@Command({
  yields: 'ExceptionProposed',
  creates: true,
  // It follows from an act that is sent with an exceptionBasis; nobody sends it.
  writers: [],
  says: {
    zh: '登记一项待会签的例外:实时办理的事项附有例外依据而突破程序性规则的,由台账自行登记,任何人不直接提交。他人会签后该事项才予登记。',
    en: 'Records that an act waits for a second signature. The ledger records it by itself when an act in live mode with an exceptionBasis departs from a procedural rule; nobody sends it. The act is recorded once somebody else has countersigned.',
  },
  example: {
    ...OWN_ID,
    effectiveOn: '2019-03-04',
    actStream: 'secondment-C20120701',
    command: 'EndSecondment',
    body: {
      cadreId: 'C20120701',
      secondmentId: 'G2019-03',
      effectiveOn: '2019-03-04',
      exceptionBasis: DOCUMENT,
    },
    rules: ['secondment.steps'],
    about: ['secondment-C20120701', 'cadre-C20120701'],
    document: DOCUMENT,
  },
})
export class ProposeException extends act(events.ExceptionProposed) {
  @Says('Id to be given to the exception 例外编号')
  @Id()
  exceptionId: string;
}

@Command({
  yields: 'ExceptionCountersigned',
  writers: ['approver'],
  says: {
    zh: '会签一项例外。会签人须为有审批权限的另一人,不得是提出人本人;会签后,等待的事项即予登记。',
    en: 'Countersigns an exception. Whoever signs is an approver and not the one who proposed it; the act that waits is recorded then.',
  },
  example: { ...OWN_ID, effectiveOn: '2019-03-05' },
  after: ['ProposeException'],
})
export class CountersignException extends act(events.ExceptionCountersigned) {
  @Says(OWN) @Id() exceptionId: string;
}

@Command({
  yields: 'ExceptionDeclined',
  writers: ['approver', 'recorder'],
  says: {
    zh: '不予例外,或者由提出人撤回:等待的事项不予登记。',
    en: 'Declines an exception, or withdraws it where the proposer sends it: the act that waits is not recorded.',
  },
  example: { ...OWN_ID, effectiveOn: '2019-03-05', ground: '可按正常程序办理' },
  after: ['ProposeException'],
})
export class DeclineException extends act(events.ExceptionDeclined) {
  @Says(OWN) @Id() exceptionId: string;
}

/** Every command on an `exception` stream. */
export const exceptionCommands = commandsOf(ProposeException, CountersignException, DeclineException);
