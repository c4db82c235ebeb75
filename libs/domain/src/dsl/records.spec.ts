import { describe, expect, test } from '@jest/globals';
import {
  LETTER,
  annul,
  assign,
  authorisePost,
  command,
  commandIdOf,
  correct,
  eventIdIn,
  registerCadre,
  registerTeam,
  relieve,
  renameTeam,
} from '../../../../test/support/acts.ts';
import { given, type Story } from '../../../../test/support/given.ts';
import { TODAY } from '../../../../test/support/ledger.ts';

const lizhen = registerTeam('lizhen');
const renamed = renameTeam('lizhen', '力镇街道').on('2016-01-01').as('renaming');
const team = [lizhen, renamed];
const office = [
  lizhen,
  authorisePost('lizhen', 'head'),
  registerCadre('wang'),
  registerCadre('li'),
  assign('wang', 'lizhen', 'head').on('2015-03-01').as('assignment'),
  relieve('wang', 'lizhen', 'head').on('2018-01-01').as('relief'),
];
const later = (...labels: [label: string, type: string, effectiveOn: string][]) => ({
  events: labels.map(([label, type, effectiveOn]) => ({
    eventId: eventIdIn('team-lizhen', label),
    type,
    effectiveOn,
  })),
  count: labels.length,
});

async function nameOn(story: Story, asOf: string): Promise<unknown> {
  return (await story.ledger.factOn(asOf, 'team', 'lizhen'))?.['name'];
}

describe('a correction', () => {
  test('names what it corrects, with its type and version', () =>
    given(...team)
      .when(correct('renaming', { data: { name: '力镇' } }))
      .thenRecorded({
        type: 'RecordCorrected',
        stream: 'team-lizhen',
        data: {
          targetEventId: eventIdIn('team-lizhen', 'renaming'),
          targetType: 'TeamRenamed',
          targetV: 1,
          data: { name: '力镇' },
        },
        meta: { entryMode: 'correction', effectiveOn: TODAY, reason: '档案审核更正', basis: LETTER },
      }));

  test('replaces the content of the record', async () => {
    const story = await given(...team)
      .when(correct('renaming', { data: { name: ' 力镇 ' } }))
      .thenAccepted();
    expect(await nameOn(story, '2015-12-31')).toBe('lizhen班子');
    expect(await nameOn(story, '2016-01-01')).toBe('力镇');
  });

  test('replaces its date', async () => {
    const story = await given(...team)
      .when(correct('renaming', { newEffectiveOn: '2017-01-01' }))
      .thenAccepted();
    expect(await nameOn(story, '2016-12-31')).toBe('lizhen班子');
    expect(await nameOn(story, '2017-01-01')).toBe('力镇街道');
  });

  test('of the content leaves the date that was corrected before', async () => {
    const story = await given(...team, correct('renaming', { newEffectiveOn: '2017-01-01' }))
      .when(correct('renaming', { data: { name: '力镇' } }))
      .thenAccepted();
    expect(await nameOn(story, '2016-12-31')).toBe('lizhen班子');
    expect(await nameOn(story, '2017-01-01')).toBe('力镇');
  });

  test('comes after others of the same record: the last wins', async () => {
    const story = await given(...team, correct('renaming', { data: { name: '甲' } }))
      .when(correct('renaming', { data: { name: '乙' } }))
      .thenAccepted();
    expect(await nameOn(story, TODAY)).toBe('乙');
  });

  test('leaves the record its place among those of the same day', async () => {
    const story = await given(...team, renameTeam('lizhen', '新名').on('2016-01-01'))
      .when(correct('renaming', { data: { name: '更正后' } }))
      .thenAccepted();
    expect(await nameOn(story, TODAY)).toBe('新名');
  });

  test('that moves a record to the day of a later one places it by the order of recording', async () => {
    const story = await given(lizhen, renameTeam('lizhen', '先录').on('2017-01-01').as('first'), renamed)
      .when(correct('first', { newEffectiveOn: '2016-01-01' }))
      .thenAccepted();
    expect(await nameOn(story, TODAY)).toBe('力镇街道');
  });

  test('may name the id of its own aggregate in the content', () =>
    given(...team)
      .when(correct('renaming', { data: { teamId: 'lizhen', name: '力镇' } }))
      .thenRecorded({
        type: 'RecordCorrected',
        data: {
          targetEventId: eventIdIn('team-lizhen', 'renaming'),
          targetType: 'TeamRenamed',
          targetV: 1,
          data: { name: '力镇' },
        },
      }));

  test('may not name another', () =>
    given(...team)
      .when(correct('renaming', { data: { teamId: 'xinglong', name: '力镇' } }))
      .thenFaulty('UNKNOWN_FIELD', 'data.teamId unknownField'));

  test('of nothing is refused', () =>
    given(...team)
      .when(correct('renaming', {}))
      .thenRefused('NOTHING_TO_CORRECT'));

  test('without a document is refused', () =>
    given(...team)
      .when(correct('renaming', { data: { name: '力镇' } }).without('basis'))
      .thenRefused('BASIS_REQUIRED', { entryMode: 'correction' }));

  test('without a reason is refused', () =>
    given(...team)
      .when(correct('renaming', { data: { name: '力镇' } }).without('reason'))
      .thenRefused('REASON_REQUIRED', {}));

  test('of a record that could not have been is refused as that record would be', () =>
    given(...office)
      .when(correct('assignment', { data: { postId: 'treasurer', cadreId: 'wang' } }))
      .thenRefused('POST_NOT_AVAILABLE', { postId: 'treasurer' }));

  test('that breaks the order of records is refused with those that depend on it', () =>
    given(...office)
      .when(correct('assignment', { newEffectiveOn: '2018-01-02' }))
      .thenRefused('LATER_RECORDS_DEPEND', later(['relief', 'IncumbentRelieved', '2018-01-01'])));

  test('that changes who was meant is refused while others mean the old one', () =>
    given(...office)
      .when(correct('assignment', { data: { postId: 'head', cadreId: 'li' } }))
      .thenRefused('LATER_RECORDS_DEPEND', later(['relief', 'IncumbentRelieved', '2018-01-01'])));
});

describe('an annulment', () => {
  test('takes the record out of force', async () => {
    const story = await given(...team)
      .when(annul('renaming'))
      .thenRecorded({
        type: 'RecordAnnulled',
        data: { targetEventId: eventIdIn('team-lizhen', 'renaming') },
        meta: { entryMode: 'correction', reason: '录入有误', basis: LETTER },
      });
    expect(await nameOn(story, TODAY)).toBe('lizhen班子');
  });

  test('without a document is refused', () =>
    given(...team)
      .when(annul('renaming').without('basis'))
      .thenRefused('BASIS_REQUIRED', { entryMode: 'correction' }));

  test('without a reason is refused', () =>
    given(...team)
      .when(annul('renaming').without('reason'))
      .thenRefused('REASON_REQUIRED', {}));

  test('of an annulment restores the record', async () => {
    const story = await given(...team, annul('renaming').as('annulment'))
      .when(annul('annulment'))
      .thenAccepted();
    expect(await nameOn(story, TODAY)).toBe('力镇街道');
  });

  test('of a correction restores what was recorded', async () => {
    const story = await given(
      ...team,
      correct('renaming', { data: { name: '力镇' }, newEffectiveOn: '2017-01-01' }).as('correction'),
    )
      .when(annul('correction'))
      .thenAccepted();
    expect(await nameOn(story, '2016-01-01')).toBe('力镇街道');
  });

  test('of the last correction leaves the one before', async () => {
    const story = await given(
      ...team,
      correct('renaming', { data: { name: '甲' } }),
      correct('renaming', { data: { name: '乙' } }).as('last'),
    )
      .when(annul('last'))
      .thenAccepted();
    expect(await nameOn(story, TODAY)).toBe('甲');
  });

  test('of an earlier correction leaves the last', async () => {
    const story = await given(
      ...team,
      correct('renaming', { data: { name: '甲' } }).as('earlier'),
      correct('renaming', { data: { name: '乙' } }),
    )
      .when(annul('earlier'))
      .thenAccepted();
    expect(await nameOn(story, TODAY)).toBe('乙');
  });

  test('of a record brings its corrections back with it when it is annulled in turn', async () => {
    const story = await given(
      ...team,
      correct('renaming', { data: { name: '力镇' } }),
      annul('renaming').as('annulment'),
    )
      .when(annul('annulment'))
      .thenAccepted();
    expect(await nameOn(story, TODAY)).toBe('力镇');
  });

  test('that others depend on is refused with those, oldest first', () =>
    given(
      ...office,
      assign('li', 'lizhen', 'head').on('2018-02-01').as('successor'),
      relieve('li', 'lizhen', 'head').on('2018-03-01'),
    )
      .when(annul('post lizhen head'))
      .thenRefused(
        'LATER_RECORDS_DEPEND',
        later(['assignment', 'IncumbentAssigned', '2015-03-01'], ['successor', 'IncumbentAssigned', '2018-02-01']),
      ));

  test('of the beginning of a team is refused while anything else is recorded', () =>
    given(...team)
      .when(annul('team lizhen'))
      .thenRefused('LATER_RECORDS_DEPEND', later(['renaming', 'TeamRenamed', '2016-01-01'])));

  test('of the beginning of a cadre is refused while anything else is recorded, even what is older', () => {
    const education = command('RecordEducation', { cadreId: 'wang', level: '21', studyMode: 'fullTime' });
    return given(registerCadre('wang'), education.on('1992-07-01').as('education'))
      .when(annul('cadre wang'))
      .thenRefused('LATER_RECORDS_DEPEND', {
        events: [
          { eventId: eventIdIn('cadre-wang', 'education'), type: 'EducationRecorded', effectiveOn: '1992-07-01' },
        ],
        count: 1,
      });
  });

  describe('that brings back a record of somebody whose registration is annulled', () => {
    const gone = [
      registerCadre('wang'),
      command('RecordEducation', { cadreId: 'wang', level: '21', studyMode: 'fullTime' }).as('education'),
      annul('education').as('education annulled'),
      annul('cadre wang').as('wang annulled'),
    ];
    const back = annul('education annulled').as('education back');

    test('is refused, for he is not there', () =>
      given(...gone)
        .when(back)
        .thenRefused('UNKNOWN_REFERENCE', { field: 'cadreId', id: 'wang' }));

    test('is taken once he is back', () =>
      given(...gone, annul('wang annulled').as('wang back'))
        .when(back)
        .thenAccepted());
  });

  test('that brings back a record which is impossible by now is refused', () =>
    given(
      ...office,
      assign('li', 'lizhen', 'head').on('2018-02-01').as('li takes office'),
      annul('li takes office').as('annulment'),
      assign('wang', 'lizhen', 'head').on('2018-03-01').as('wang comes back'),
    )
      .when(annul('annulment'))
      .thenRefused('LATER_RECORDS_DEPEND', later(['wang comes back', 'IncumbentAssigned', '2018-03-01'])));
});

describe('the record that is meant', () => {
  const unknown = eventIdIn('team-lizhen', 'never');

  test.each([
    ['corrected', correct('renaming', { data: { name: '力镇' } })],
    ['annulled', annul('renaming')],
  ])('is known, or it is not %s', (_, act) =>
    given(...team)
      .when(act.with({ targetEventId: unknown }))
      .thenRefused('TARGET_UNKNOWN', { stream: 'team-lizhen', targetEventId: unknown }),
  );

  test('lies in the stream that is named', () =>
    given(...team, registerTeam('xinglong'))
      .when(annul('renaming').with({ stream: 'team-xinglong' }))
      .thenRefused('TARGET_UNKNOWN', {
        stream: 'team-xinglong',
        targetEventId: eventIdIn('team-lizhen', 'renaming'),
      }));

  test('lies in a stream that exists', () =>
    given(...team)
      .when(annul('renaming').with({ stream: 'team-nowhere' }))
      .thenRefused('TARGET_UNKNOWN', {
        stream: 'team-nowhere',
        targetEventId: eventIdIn('team-lizhen', 'renaming'),
      }));

  test('lies in a stream of a category that exists', () =>
    given(...team)
      .when(annul('renaming').with({ stream: 'budget-lizhen' }))
      .thenRefused('TARGET_UNKNOWN', {
        stream: 'budget-lizhen',
        targetEventId: eventIdIn('team-lizhen', 'renaming'),
      }));

  const annulled = {
    stream: 'team-lizhen',
    targetEventId: eventIdIn('team-lizhen', 'renaming'),
    annulledBy: eventIdIn('team-lizhen', 'annulment'),
  };

  test('is not annulled twice', () =>
    given(...team, annul('renaming').as('annulment'))
      .when(annul('renaming').as('once more'))
      .thenRefused('ALREADY_ANNULLED', annulled));

  test('is not corrected once it is annulled', () =>
    given(...team, annul('renaming').as('annulment'))
      .when(correct('renaming', { data: { name: '力镇' } }))
      .thenRefused('ALREADY_ANNULLED', annulled));

  test('may be annulled again once the annulment was annulled', () =>
    given(...team, annul('renaming').as('annulment'), annul('annulment'))
      .when(annul('renaming').as('once more'))
      .thenAccepted());

  test.each([
    ['a correction', correct('renaming', { data: { name: '力镇' } }).as('about it'), 'RecordCorrected'],
    ['an annulment', annul('renaming').as('about it'), 'RecordAnnulled'],
  ])('is not %s: that is annulled instead', (_, about, type) =>
    given(...team, about)
      .when(correct('about it', { data: { name: '甲' } }))
      .thenRefused('TARGET_NOT_CORRECTABLE', {
        stream: 'team-lizhen',
        targetEventId: eventIdIn('team-lizhen', 'about it'),
        type,
      }),
  );
});

describe('a correction or annulment sent again', () => {
  test('is answered as before, whatever day it is by then', async () => {
    const story = await given(...team, annul('renaming').as('annulment')).ledgerNow();
    story.ledger.clock.set('2019-09-01T00:00:00+08:00');
    const answer = await story.ledger.send({
      name: 'AnnulRecord',
      body: annul('renaming').bodyFor(story.said),
      commandId: commandIdOf('annulment'),
    });
    expect(answer).toMatchObject({
      repeated: true,
      revision: 2,
      eventIds: [eventIdIn('team-lizhen', 'annulment')],
    });
  });
});
