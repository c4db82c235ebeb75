import { describe, expect, it } from '@jest/globals';
import { LETTER, assign, authorisePost, command, depart, registerCadre, type Act } from '../../../test/support/acts.ts';
import {
  approved,
  cleared,
  consulted,
  consultation,
  decided,
  district,
  eligibility,
  inspection,
  inspectionNotice,
  inspectors,
  issued,
  letter,
  onCase,
  opening,
  opinion,
  plenaryVote,
  poll,
  talks,
  targets,
  vote,
} from '../../../test/support/appointments.ts';
import { always, comesTo } from '../../../test/support/comes-to.ts';

// Orders of acts that look lawful, each of them lawful by itself.

const accepted = always('accepted');
const zhaoChecked = eligibility.with({ cadreId: 'zhao' }).as('zhao checked');
const onZhao = vote(10, 11).with({ cadreId: 'zhao' }).as('on zhao');

describe('a post for which several stand', () => {
  it('is given to one of them by the vote', async () => {
    const acts = [...consulted, zhaoChecked, approved];
    expect(await comesTo(acts, onZhao)).toEqual(always('POST_WON'));
    const turnedDown = vote(3, 11).with({ cadreId: 'zhao' }).as('against zhao');
    expect(await comesTo(acts, turnedDown)).toEqual(accepted);
    const anew = onCase('ApproveReconsideration', { cadreId: 'wang', eligible: 13, agree: 10 }).on('2019-01-28');
    expect(await comesTo([...acts, anew], onZhao)).toEqual(accepted);
  });

  it('is given by the vote of the full committee where that settles it', async () => {
    const plenary = (cadreId: string): Act => plenaryVote(20, 25).with({ cadreId }).as(`plenary on ${cadreId}`);
    const acts = [...consulted, zhaoChecked, approved].map((act) =>
      act === opening ? opening.with({ plenaryRequired: true }) : act,
    );
    expect(await comesTo(acts, onZhao)).toEqual(accepted);
    expect(await comesTo([...acts, onZhao, plenary('wang')], plenary('zhao'))).toEqual(always('POST_WON'));
  });

  it('is given by the election where it is filled so', async () => {
    const result = (cadreId: string): Act =>
      onCase('RecordElectionResult', { cadreId, passed: true }).on('2019-02-18').as(`${cadreId} elected`);
    const head = { teamId: 'lizhen', postId: 'head', elected: true };
    const acts = [...cleared.filter((act) => act !== approved)].flatMap((act): Act[] => {
      if (act === opening) return [opening.with({ posts: [head] })];
      return act === consultation ? [consultation, zhaoChecked, approved, onZhao] : [act];
    });
    expect(await comesTo([...acts, result('wang')], result('zhao'))).toEqual(always('POST_WON'));
  });
});

describe('what is named twice', () => {
  const upTo = (act: Act): Act[] => consulted.slice(0, consulted.indexOf(act));

  it('counts once: a post of a case, somebody who is recommended, an inspector', async () => {
    const twice = { teamId: 'lizhen', postId: 'deputy' };
    expect(await comesTo(district, opening.with({ posts: [twice, twice] }))).toEqual(always('ALREADY_RECORDED'));
    for (const recommendation of [talks, poll]) {
      const votes = { cadreId: 'wang', votes: 9 };
      const again = recommendation.with({ candidates: [votes, { ...votes, votes: 3 }] });
      expect(await comesTo(upTo(recommendation), again)).toEqual(always('ALREADY_RECORDED'));
    }
    const one = inspectors.with({ inspectors: [{ name: '孙某' }, { name: '孙某' }] });
    expect(await comesTo(upTo(inspectors), one)).toEqual({
      live: 'INSPECTORS_TOO_FEW',
      backfill: 'inspection.members',
    });
  });
});

describe('what comes after the letter', () => {
  it('is no reconsideration of it', async () => {
    const anew = onCase('ApproveReconsideration', { cadreId: 'wang', eligible: 13, agree: 10 }).on('2019-03-01');
    expect(await comesTo(issued, anew)).toEqual(always('ALREADY_ISSUED'));
  });
});

describe('a candidate', () => {
  it('who has left the service is neither voted on nor made a target', async () => {
    const left = depart('wang').on('2019-01-26');
    expect(await comesTo([...consulted, left], approved)).toEqual(always('CADRE_NOT_ACTIVE'));
    const early = consulted.slice(0, consulted.indexOf(targets));
    expect(await comesTo([...early, depart('zhao').on('2019-01-09')], targets)).toEqual(always('CADRE_NOT_ACTIVE'));
  });

  it('who became a target after the inspection is voted on after another one', async () => {
    const more = [
      ...consulted,
      targets
        .with({ targetIds: ['wang', 'zhao', 'li'] })
        .on('2019-01-24')
        .as('li beside them'),
      eligibility.with({ cadreId: 'li' }).on('2019-01-24').as('li checked'),
    ];
    const onLi = vote(10, 11).with({ cadreId: 'li', leaving: [{ teamId: 'bureau', postId: 'deputy' }] });
    expect(await comesTo(more, onLi)).toEqual({ live: 'STEP_OUT_OF_ORDER', backfill: 'appointment.steps' });
    const inspected = [inspectionNotice, inspectors, inspection].map((act) =>
      act.on('2019-01-25').as(`${act.name} anew`),
    );
    expect(await comesTo([...more, ...inspected], onLi)).toEqual(accepted);
    const fewer = targets
      .with({ targetIds: ['wang'] })
      .on('2019-01-24')
      .as('wang alone');
    expect(await comesTo([...consulted, fewer], approved)).toEqual(accepted);
  });

  it('is consulted on only where the case is about him', async () => {
    const onLi = consultation.with({ cadreIds: ['li'] }).as('on li');
    expect(await comesTo(consulted, onLi)).toEqual(always('NOT_CANDIDATE'));
  });
});

describe('a letter', () => {
  it('waits where the discipline organ objects after the decision, until it has looked again', async () => {
    const objects = opinion.with({ verdict: 'objection' }).on('2019-02-18').as('objects');
    expect(await comesTo([...cleared, objects], letter)).toEqual({
      live: 'DISCIPLINE_OBJECTS_LATE',
      backfill: 'appointment.opinion-late',
    });
    const again = opinion.on('2019-02-19').as('no longer');
    expect(await comesTo([...cleared, objects, again], letter)).toEqual(accepted);
  });

  it('takes no day from a body that does not appoint to the post', async () => {
    const appointed = onCase('RecordFormalAppointment', { cadreId: 'wang', body: 'government' }).on('2019-02-18');
    expect(await comesTo([...cleared, appointed], letter)).toEqual(always('NOT_APPOINTED_BY'));
    const byGovernment = cleared.map((act) =>
      act.label === 'post lizhen deputy' ? act.with({ appointedBy: 'government' }).as(act.label) : act,
    );
    expect(await comesTo([...byGovernment, appointed], letter)).toEqual(accepted);
  });
});

describe('a vote', () => {
  it('gives no post that has been withdrawn since the case was opened', async () => {
    const withdrawn = command('WithdrawPost', { teamId: 'lizhen', postId: 'deputy' }).on('2019-01-26');
    expect(await comesTo([...consulted, withdrawn], approved)).toEqual(always('POST_NOT_AVAILABLE'));
    expect(await comesTo([...decided, withdrawn.on('2019-02-01')], letter)).toMatchObject({
      backfill: 'POST_NOT_AVAILABLE',
    });
  });
});

describe('an assignment without a case', () => {
  const into = (on: string): Act => assign('old', 'bureau', 'head').on(on).with({ basis: LETTER });
  const before = (birth: string, sex: string): Act[] => [
    ...district,
    authorisePost('bureau', 'head').with({ rank: '141', principal: true }),
    registerCadre('old').with({ birth, sex }),
  ];

  it.each([
    // Sixty for men, fifty-five for women: the last day on which a post is given, and the first on which none is.
    ['1959-04-01', '1', '2019-03-31', '2019-04-01'],
    ['1964-04-01', '2', '2019-03-31', '2019-04-01'],
  ])('of somebody born on %s, of sex %s, is asked for the age of retirement', async (birth, sex, last, first) => {
    expect(await comesTo(before(birth, sex), into(last))).toEqual(accepted);
    expect(await comesTo(before(birth, sex), into(first))).toEqual({
      live: 'PAST_RETIREMENT',
      backfill: 'retirement.age',
    });
  });
});

describe('a trainee', () => {
  it('is enrolled by the last day of the class', async () => {
    const about = (name: string, fields: object = {}): Act => command(name, { trainingId: 'k1', ...fields });
    const dates = { startsOn: '2019-05-06', endsOn: '2019-05-17', classHours: 70 };
    const opened = about('OpenTrainingClass', { kind: 'offJob', title: '进修班', ...dates }).on('2019-04-20');
    const enrol = about('EnrolTrainee', { cadreId: 'wang' });
    expect(await comesTo([...district, opened], enrol.on('2019-05-17'))).toEqual(accepted);
    expect(await comesTo([...district, opened], enrol.on('2019-05-18'))).toEqual(always('DATE_ORDER'));
  });
});
