import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import {
  LETTER,
  annul,
  command,
  commandIdOf,
  correct,
  openLedger,
  registerCadre,
  registerTeam,
  type Act,
} from '../../../../test/support/acts.ts';
import { given, happened, type Story } from '../../../../test/support/given.ts';
import { TODAY } from '../../../../test/support/ledger.ts';
import { whenExceptionCountersignedThenAct } from './when-exception-countersigned-then-act.reaction.ts';

const document = { documentNo: '南委批〔2019〕3号', approvedBy: '区委', reason: '特批' };
const people = [registerCadre('wang'), registerCadre('li'), registerTeam('lizhen')];
const opened = [
  ...people,
  command('OpenSupervisionCase', {
    supervisionId: 'case',
    kind: 'focus',
    cadreId: 'wang',
    teamId: 'lizhen',
    trigger: 'workError',
    origin: { kind: 'occasion', id: 'o1' },
  }).on('2019-06-03'),
];
const body = {
  supervisionId: 'case',
  effectiveOn: '2019-06-10',
  talkerRole: 'departmentHead',
  talkerId: 'li',
  exceptionBasis: document,
};
/** A talk that nobody approved, by an exception. */
const talk = command('HoldTalk', body).as('the talk');
const waits = [...opened, talk];

/** The id of the exception that an act waits in, as its answer has it. */
async function proposed(story: Story): Promise<string> {
  const event = (await story.ledger.events()).findLast(({ type }) => type === 'ExceptionProposed');
  return event!.stream.slice('exception-'.length);
}

async function sent(story: Story, name: string, by: string, fields: JsonObject = {}): Promise<unknown> {
  return story.tell(
    command(name, { exceptionId: await proposed(story), ...fields })
      .by(by)
      .as(`${name} by ${by}`),
  );
}

describe('an act with an exception waits', () => {
  test('it is proposed, on a stream of its own, and not recorded', () =>
    given(...opened)
      .when(talk)
      .thenRecorded({
        type: 'ExceptionProposed',
        data: {
          actStream: 'supervision-case',
          command: 'HoldTalk',
          body,
          rules: ['supervision.approval'],
          about: ['supervision-case', 'cadre-li', 'cadre-wang', 'team-lizhen'],
          document,
        },
        meta: { effectiveOn: TODAY, sensitivity: 'sealed', actor: expect.objectContaining({ userId: 'u-recorder' }) },
      }));

  test('sent once more it is the same proposal, and with other words it is refused', async () => {
    const { ledger } = await given(...waits).ledgerNow();
    const again = (of: JsonObject): ReturnType<typeof ledger.send> =>
      ledger.send({ name: 'HoldTalk', body: of, commandId: commandIdOf('the talk') });
    expect(await again(body)).toMatchObject({ repeated: true, stream: expect.stringMatching(/^exception-/) });
    expect(await again({ ...body, talkerRole: 'disciplineOrgan' })).toMatchObject({ refused: 'COMMAND_ID_REUSED' });
  });

  test('what is impossible is refused at once, exception or not', () =>
    given(...opened)
      .when(talk.with({ talkerId: 'wang' }))
      .thenRefused('SELF_TALK', { cadreId: 'wang' }));

  test('an act that departs from no rule needs none', () =>
    given(...opened, approved())
      .when(talk)
      .thenRefused('EXCEPTION_NOT_NEEDED'));

  test('one approval of two with an exception stands for both only when somebody else has signed', async () => {
    const integrity = opened.map((act) => (act.name === 'OpenSupervisionCase' ? act.with({ kind: 'integrity' }) : act));
    await given(...integrity)
      .when(approved().with({ exceptionBasis: document }))
      .thenRefused('EXCEPTION_NOT_NEEDED');
  });

  test('in old papers nobody signs anew: it is recorded with its exception', () =>
    given(...opened)
      .when(talk.with({ basis: LETTER }).backfilled())
      .thenRecorded({ type: 'TalkHeld', meta: { exceptionBasis: document } }));

  test('what begins a stream keeps its id', () =>
    given(...people, openLedger('2019-01-01').on('2019-01-01'))
      .when(
        command('OpenSupervisionCase', {
          kind: 'admonition',
          cadreId: 'wang',
          trigger: 'reported',
          origin: { kind: 'signal', id: 's1' },
          exceptionBasis: document,
        }).on('2019-06-03'),
      )
      .thenRecorded({
        type: 'ExceptionProposed',
        data: expect.objectContaining({
          actStream: expect.stringMatching(/^supervision-/),
          body: expect.objectContaining({ supervisionId: expect.any(String) }),
        }),
      }));
});

function approved(): Act {
  return command('ApproveMeasure', {
    supervisionId: 'case',
    approverRole: 'departmentHead',
    approverName: '赵部长',
  }).on('2019-06-05');
}

describe('somebody else signs', () => {
  test('who proposed it does not, whatever his role', async () => {
    const story = await given(...waits).ledgerNow();
    const answer = await sent(story, 'CountersignException', 'u-recorder');
    expect(answer).toMatchObject({ refused: 'SELF_COUNTERSIGNATURE' });
  });

  test('another one does, and the act is sent as it was proposed, for whoever proposed it', async () => {
    const story = await given(...waits).ledgerNow();
    expect(await sent(story, 'CountersignException', 'u-approver')).toMatchObject({ repeated: false });
    const signed = (await story.ledger.events()).at(-1)!;
    expect(signed).toMatchObject({
      type: 'ExceptionCountersigned',
      data: { command: 'HoldTalk', body, proposedBy: 'u-recorder' },
    });
    const todos = whenExceptionCountersignedThenAct.react({ ...signed, effectiveOn: signed.meta.effectiveOn });
    expect(todos).toEqual([{ command: 'HoldTalk', body, onBehalfOf: 'u-recorder' }]);
  });

  test('an exception is decided once', async () => {
    for (const first of ['CountersignException', 'DeclineException']) {
      const story = await given(...waits).ledgerNow();
      const ground = first === 'DeclineException' ? { ground: '不同意' } : {};
      expect(await sent(story, first, 'u-approver', ground)).toMatchObject({ repeated: false });
      expect(await sent(story, 'CountersignException', 'u-other')).toMatchObject({ refused: 'NOT_OPEN' });
      expect(await sent(story, 'DeclineException', 'u-other', { ground: '晚' })).toMatchObject({ refused: 'NOT_OPEN' });
    }
  });

  test('a signature is not taken back once the act follows from it; a refusal to sign is', async () => {
    const annulled = (label: string): Act => annul(label).as(`annulled: ${label}`);
    const signed = await given(...waits).ledgerNow();
    const id = await proposed(signed);
    await sent(signed, 'CountersignException', 'u-approver');
    expect(await signed.tell(annulled('CountersignException by u-approver'))).toMatchObject({
      refused: 'SIGNATURE_STANDS',
      params: { exceptionId: id, actStream: 'supervision-case' },
    });
    const declined = await given(...waits).ledgerNow();
    await sent(declined, 'DeclineException', 'u-approver', { ground: '不同意' });
    expect(await declined.tell(annulled('DeclineException by u-approver'))).toMatchObject({ repeated: false });
  });

  test('a signature is taken back where the act was refused after it, and the exception waits again', async () => {
    const story = await given(...waits).ledgerNow();
    await sent(story, 'CountersignException', 'u-approver');
    const signed = (await story.ledger.events()).at(-1)!;
    await story.must(
      happened('reaction-when-exception-countersigned-then-act', 'ReactionSettled', {
        ...{ eventId: signed.id, index: 0, command: 'HoldTalk', outcome: 'refused', code: 'CADRE_NOT_ACTIVE' },
      }),
    );
    const back = annul('CountersignException by u-approver').as('the signature is taken back');
    expect(await story.tell(back)).toMatchObject({ repeated: false });
    expect(await sent(story, 'CountersignException', 'u-other')).toMatchObject({ repeated: false });
  });

  test('who proposed it may withdraw it', async () => {
    const story = await given(...waits).ledgerNow();
    expect(await sent(story, 'DeclineException', 'u-recorder', { ground: '撤回' })).toMatchObject({ repeated: false });
  });

  test('what was proposed is not corrected into another act', async () => {
    const other = {
      actStream: 'supervision-case',
      command: 'HoldTalk',
      body: {},
      rules: ['r'],
      about: ['s'],
      document,
    };
    await given(...waits)
      .when(correct('the talk', { data: other }))
      .thenRefused('TARGET_NOT_CORRECTABLE');
  });
});

describe('what is known of an exception', () => {
  test('that it waits, for which act, and by which rule and document', async () => {
    const { ledger } = await given(...waits).ledgerNow();
    const facts = await ledger.factsOn(TODAY, ['exception', 'case']);
    const own = facts.filter(({ value }) => value['state'] === 'proposed');
    expect(own).toEqual([
      expect.objectContaining({
        kind: 'exception',
        ref: 'supervision-case',
        value: {
          actStream: 'supervision-case',
          command: 'HoldTalk',
          rules: ['supervision.approval'],
          subjects: ['cadre-li', 'cadre-wang', 'team-lizhen'],
          document,
          state: 'proposed',
          proposedOn: TODAY,
          proposedBy: 'u-recorder',
        },
      }),
      expect.objectContaining({
        kind: 'case',
        value: {
          category: 'exception',
          kind: 'exception',
          subjects: ['cadre-li', 'cadre-wang', 'team-lizhen'],
          state: 'proposed',
          step: 'ExceptionProposed',
          openedOn: TODAY,
          held: 'restricted',
        },
      }),
    ]);
  });

  test('who signed and when', async () => {
    const story = await given(...waits).ledgerNow();
    await sent(story, 'CountersignException', 'u-approver');
    const [fact] = await story.ledger.factsOn(TODAY, ['exception']);
    expect(fact?.value).toMatchObject({ state: 'countersigned', decidedOn: TODAY, decidedBy: 'u-approver' });
  });
});
