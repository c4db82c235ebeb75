import { describe, expect, test } from '@jest/globals';
import {
  LETTER,
  annul,
  assign,
  authorisePost,
  command,
  eventIdIn,
  openLedger,
  registerCadre,
  registerTeam,
  type Act,
} from '../../../../test/support/acts.ts';
import { given, happened, type Happening, type Story } from '../../../../test/support/given.ts';
import { TODAY } from '../../../../test/support/ledger.ts';

const held = [
  openLedger('2010-01-01'),
  registerTeam('t1'),
  authorisePost('t1', 'p1'),
  registerCadre('c1'),
  assign('c1', 't1', 'p1').on('2015-01-01').as('assigned'),
];
/** Recorded by a node that has not seen that he holds a post. */
const departed = happened('cadre-c1', 'CadreDeparted', { reason: 'transferOut' }, '2018-01-01');

interface Found {
  readonly rule: unknown;
  readonly type: unknown;
  readonly inputs: unknown;
  readonly subjects: unknown;
}

async function found({ ledger }: Story): Promise<Found[]> {
  const facts = await ledger.factsOn(TODAY, ['finding']);
  return facts.map(({ value: { ruleId: rule, type, inputs, subjects } }) => ({ rule, type, inputs, subjects }));
}

async function idIn(story: Story, stream: string, type: string): Promise<string> {
  return (await story.ledger.events(stream)).find((event) => event.type === type)!.id;
}

describe('two acts of two nodes that cannot be beside each other', () => {
  test('are found, with the later one as what broke the rule and the other as what speaks against it', async () => {
    const story = await given(...held, departed).ledgerNow();
    expect(await found(story)).toEqual([
      {
        rule: 'ledger.agreement',
        type: 'CadreDeparted',
        inputs: {
          code: 'CADRE_HOLDS_POST',
          against: await idIn(story, 'team-t1', 'IncumbentAssigned'),
          type: 'IncumbentAssigned',
          stream: 'team-t1',
        },
        subjects: ['cadre-c1'],
      },
    ]);
    const [fact] = await story.ledger.factsOn(TODAY, ['finding']);
    expect(fact?.value).toMatchObject({
      foundBy: await idIn(story, 'team-t1', 'IncumbentAssigned'),
      foundIn: 'team-t1',
    });
  });

  test('are found no longer once one of them is annulled, and again once that is taken back', async () => {
    expect(await found(await given(...held, departed, annul('assigned')).ledgerNow())).toEqual([]);
    expect(await found(await given(...held, departed, annul(departed.label)).ledgerNow())).toEqual([]);
    const back = happened('team-t1', 'RecordAnnulled', {
      targetEventId: eventIdIn('team-t1', 'gone'),
    });
    const story = await given(...held, departed, annul('assigned').as('gone'), back).ledgerNow();
    expect(await found(story)).toMatchObject([{ rule: 'ledger.agreement' }]);
  });

  test('are found where only a search finds the other', async () => {
    const opened = (supervisionId: string): [string, string, Record<string, string | object>, string] => [
      `supervision-${supervisionId}`,
      'SupervisionCaseOpened',
      { kind: 'reminder', cadreId: 'c1', trigger: 'earlySign', origin: { kind: 'signal', id: 'x1' } },
      '2019-01-10',
    ];
    const happenedAs = ([stream, type, data, on]: ReturnType<typeof opened>): Happening =>
      happened(stream, type, data as never, on);
    const story = await given(...held, happenedAs(opened('s1')), happenedAs(opened('s2'))).ledgerNow();
    const [pair, ...others] = await found(story);
    expect(others).toEqual([]);
    expect(pair).toMatchObject({
      rule: 'ledger.agreement',
      type: 'SupervisionCaseOpened',
      inputs: { against: await idIn(story, 'supervision-s1', 'SupervisionCaseOpened') },
    });
  });

  test('are found though many records come into question, and past two hundred of them the act is named alone', async () => {
    // Beside the assignment and the registration of the cadre, each of these may be what speaks against the departure.
    const headcounts = (count: number): Happening[] =>
      Array.from({ length: count }, (_, n) =>
        happened('team-t1', 'HeadcountSet', { headcount: 20 + n, slotCount: 5 }, '2016-01-01'),
      );
    const named = await given(...held, ...headcounts(198), departed).ledgerNow();
    expect(await found(named)).toMatchObject([
      { type: 'CadreDeparted', inputs: { against: await idIn(named, 'team-t1', 'IncumbentAssigned') } },
    ]);
    const alone = await given(...held, ...headcounts(199), departed).ledgerNow();
    expect(await found(alone)).toEqual([
      {
        rule: 'ledger.agreement',
        type: 'CadreDeparted',
        inputs: { code: 'CADRE_HOLDS_POST' },
        subjects: ['cadre-c1'],
      },
    ]);
    const [fact] = await alone.ledger.factsOn(TODAY, ['finding']);
    expect(fact?.value).toMatchObject({ foundBy: await idIn(alone, 'cadre-c1', 'CadreDeparted'), foundIn: 'cadre-c1' });
  });

  test('which one node judged one after the other leave nothing', async () => {
    const relieved: Act = command('RelieveIncumbent', {
      teamId: 't1',
      postId: 'p1',
      cadreId: 'c1',
      ground: '调出',
    }).on('2018-01-01');
    const left = command('RecordDeparture', { cadreId: 'c1', reason: 'transferOut' })
      .on('2018-01-01')
      .with({ basis: LETTER })
      .backfilled();
    expect(await found(await given(...held, relieved, left).ledgerNow())).toEqual([]);
  });
});
