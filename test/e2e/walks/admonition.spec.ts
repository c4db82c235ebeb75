import { beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject, PlainDate } from '#libs/kernel';
import { assign, authorisePost, command, registerCadre, registerTeam, type Act } from '../../support/acts.ts';
import { Walk, knownOn } from './walk.ts';

const RECORD = { sha256: 'a'.repeat(64), custodyRef: '档柜3-12' };

const opening = command('OpenSupervisionCase', {
  supervisionId: 'k1',
  kind: 'admonition',
  cadreId: 'wang',
  teamId: 'lizhen',
  trigger: 'lowApproval',
  origin: { kind: 'finding', id: 'assess.approval-low-2018-wang' },
}).on('2019-03-04');
const on = (name: string, day: PlainDate, fields: JsonObject = {}): Act =>
  command(name, { supervisionId: 'k1', ...fields }).on(day);
const approve = (approverRole: string, day: PlainDate): Act =>
  on('ApproveMeasure', day, { approverRole, approverName: '赵书记' });
const issue = (day: PlainDate): Act => on('IssueAdmonition', day, { form: 'talk' });
const talk = (talkerId: string): Act =>
  on('HoldTalk', '2019-03-11', { talkerRole: 'departmentHead', talkerId }).as(`talk with ${talkerId}`);
const review = (day: PlainDate): Act => on('ReviewRectification', day, { outcome: 'corrected' });
const release = (day: PlainDate): Act => on('ReleaseAdmonition', day);
const close = (day: PlainDate): Act => on('CloseSupervisionCase', day, { outcome: 'settled' });

let walk: Walk;

beforeAll(async () => {
  walk = await Walk.from(
    '2019-01-01',
    registerTeam('lizhen'),
    authorisePost('lizhen', 'deputy'),
    registerCadre('wang'),
    registerCadre('li'),
    assign('wang', 'lizhen', 'deputy').on('2016-03-01'),
  );
});

describe('an admonition, from its opening to its release', () => {
  it('is approved, issued, rectified, reviewed and released, each in its time', async () => {
    await walk.go(opening);
    await walk.refuses(opening.as('the same again').with({ supervisionId: 'k2' }), 'ALREADY_OPEN');
    await walk.refuses(issue('2019-03-05').as('issued at once'), 'MEASURE_NOT_APPROVED');
    await walk.go(approve('committeePrincipal', '2019-03-08'));
    await walk.refuses(talk('wang'), 'SELF_TALK');
    await walk.go(issue('2019-03-11'), talk('li'), on('FileTalkRecord', '2019-03-12', RECORD));
    await walk.go(on('ReceiveSelfReview', '2019-03-15', RECORD));
    await walk.refuses(release('2019-06-11').as('released after three months'), 'STEP_OUT_OF_ORDER');
    await walk.go(on('ReceiveRectificationReport', '2019-09-09', RECORD), review('2019-09-11'));
    expect(await standing('2019-09-11')).toMatchObject({ state: 'reviewed' });
    await walk.go(release('2019-09-12'), close('2019-09-16'));
    await walk.refuses(review('2019-09-20').as('reviewed again'), 'NOT_OPEN');
  });

  it('counts for six months, and can be read as of any day and as known on any day', async () => {
    expect(await standing('2019-03-10')).toMatchObject({ state: 'approved' });
    expect(await standing('2019-03-11')).toMatchObject({ influenceUntil: '2019-09-11' });
    expect(await standing('2019-12-31')).toMatchObject({ state: 'closed' });
    expect(await standing('2019-12-31', '2019-03-09')).toMatchObject({ state: 'approved' });
  });

  it('is on the cadre’s timeline from end to end', async () => {
    const rows = await walk.rows('/v1/cadres/wang/timeline');
    const types = rows.filter(({ stream }) => stream === 'supervision-k1').map(({ type }) => type);
    expect(types).toEqual([
      'SupervisionCaseOpened',
      'MeasureApproved',
      'AdmonitionIssued',
      'TalkHeld',
      'TalkRecordFiled',
      'SelfReviewReceived',
      'RectificationReportReceived',
      'RectificationReviewed',
      'AdmonitionReleased',
      'SupervisionCaseClosed',
    ]);
    const known = await walk.rows(`/v1/cadres/wang/timeline?knownAt=${knownOn('2019-03-09')}`);
    expect(known.at(-1)).toMatchObject({ type: 'MeasureApproved', effectiveOn: '2019-03-08' });
  });
});

/** The case on a day, as known at the end of the walk or earlier. */
async function standing(asOf: PlainDate, knownOnDay?: PlainDate): Promise<JsonObject | undefined> {
  const known = knownOnDay === undefined ? '' : `&knownAt=${knownOn(knownOnDay)}`;
  const rows = await walk.rows(`/v1/supervision?asOf=${asOf}${known}`);
  return rows.find(({ cadreId }) => cadreId === 'wang');
}
