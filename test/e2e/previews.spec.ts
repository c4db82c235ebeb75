import { beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import type { Role } from '../../apps/api/src/auth/reader.ts';
import { assign, authorisePost, command, openLedger, registerCadre, registerTeam, type Act } from '../support/acts.ts';
import { approved, cleared, consulted, letter } from '../support/appointments.ts';
import { commandIdOf } from '../support/acts.ts';
import { OWN_TEAM, Served, tokenOf, type Answer } from './served.ts';

let served: Served;

beforeAll(async () => {
  served = await Served.open();
  await served.must(
    openLedger('2010-01-01'),
    registerTeam(OWN_TEAM),
    authorisePost(OWN_TEAM, 'p1'),
    authorisePost(OWN_TEAM, 'p2'),
  );
  await served.must(registerCadre('c1'), registerCadre('c2'), assign('c1', OWN_TEAM, 'p1').on('2015-01-01'));
});

function previewOf(
  name: string,
  body: JsonObject,
  more: { as?: Role; language?: string; headers?: object } = {},
  on = served,
): Promise<Answer> {
  const { as = 'recorder', language = 'zh-CN', headers = {} } = more;
  return on.request({
    method: 'POST',
    url: `/v1/previews/${name}`,
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${tokenOf(as)}`,
      'accept-language': language,
      ...headers,
    },
    payload: JSON.stringify(body),
  });
}

const RENAME = { teamId: OWN_TEAM, name: '双桥镇', effectiveOn: '2016-01-01' };

describe('a preview', () => {
  it('says what would be recorded, in the language asked for, and records nothing', async () => {
    const before = await served.events();
    const zh = await previewOf('RenameTeam', RENAME);
    expect(zh).toMatchObject({
      status: 200,
      body: {
        stream: `team-${OWN_TEAM}`,
        revision: 4,
        events: [
          {
            type: 'TeamRenamed',
            effectiveOn: '2016-01-01',
            summary: expect.stringMatching(/双桥镇/),
            data: { name: '双桥镇' },
          },
        ],
        follows: [],
      },
    });
    const en = await previewOf('RenameTeam', RENAME, { language: 'en' });
    expect(JSON.stringify(en.body['events'])).toMatch(/[Rr]enamed/);
    expect(await served.events()).toBe(before);
    const { status, body } = await served.send('RenameTeam', RENAME);
    expect({ status, revision: body['revision'] }).toEqual({ status: 201, revision: 4 });
  });

  it('is refused as the command would be, with the field that it is about', async () => {
    const taken = { teamId: OWN_TEAM, postId: 'p1', cadreId: 'c2', effectiveOn: '2019-07-02' };
    const before = await served.events();
    const refusal = await previewOf('AssignIncumbent', taken);
    const sent = await served.send('AssignIncumbent', taken, { language: 'zh-CN' });
    expect(refusal).toMatchObject({ status: 422, body: { code: 'POST_OCCUPIED', fields: [{ path: 'postId' }] } });
    expect({ ...refusal.body, requestId: '' }).toEqual({ ...sent.body, requestId: '' });
    expect(await served.events()).toBe(before);
  });

  it.each([
    ['an unknown command', 'Nothing', {}, 404, 'UNKNOWN_COMMAND', 'recorder'],
    ['a role that may not send it', 'RenameTeam', RENAME, 403, 'FORBIDDEN', 'supervisor'],
    ['a field that is missing', 'RenameTeam', { teamId: OWN_TEAM }, 400, 'MALFORMED_BODY', 'recorder'],
    ['a field that is not there', 'RenameTeam', { ...RENAME, more: 1 }, 400, 'UNKNOWN_FIELD', 'recorder'],
  ] as const)('is refused for %s', async (_, name, body, status, code, as) => {
    for (const language of ['zh-CN', 'en'])
      expect(await previewOf(name, body, { as, language })).toMatchObject({ status, body: { code } });
  });

  it('heeds the headers of commands', async () => {
    const wrongKey = await previewOf('RenameTeam', RENAME, { headers: { 'idempotency-key': 'x' } });
    expect(wrongKey).toMatchObject({ status: 400, body: { code: 'MALFORMED_HEADER' } });
    const stale = await previewOf('RenameTeam', RENAME, { headers: { 'if-match': '"0"' } });
    expect(stale).toMatchObject({ status: 412, body: { code: 'VERSION_CONFLICT' } });
  });

  it('says of a command that is on record already that it is', async () => {
    const act = registerCadre('c9');
    await served.must(act);
    const headers = { 'idempotency-key': commandIdOf(act.label) };
    const again = await previewOf('RegisterCadre', act.bodyFor(served.said), { headers });
    expect(again).toMatchObject({ status: 200, body: { recordedBefore: true, events: [], revision: 0 } });
    const other = await previewOf('RegisterCadre', { ...act.bodyFor(served.said), name: '别人' }, { headers });
    expect(other).toMatchObject({ status: 422, body: { code: 'COMMAND_ID_REUSED' } });
  });

  it('says what the ledger works out: the outcome of a vote, what the rules say, and what follows by itself', async () => {
    const other = await Served.open();
    await other.must(openLedger('2010-01-01'), ...consulted);
    const tried = (act: Act): Promise<Answer> => previewOf(act.name, act.bodyFor(other.said), {}, other);
    const vote = await tried(approved);
    expect(vote).toMatchObject({ status: 200, body: { events: [{ data: { outcome: 'approved' } }] } });
    const { checks } = (vote.body['events'] as unknown as { checks: JsonObject[] }[])[0]!;
    expect(checks).toContainEqual(expect.objectContaining({ ruleId: 'vote.quorum', outcome: 'passed' }));
    await other.must(...cleared.slice(consulted.length));
    const issue = await tried(letter);
    expect(issue.body['follows']).toContainEqual({
      command: 'AssignIncumbent',
      body: expect.objectContaining({ cadreId: 'wang', caseId: 'c1' }),
    });
  });

  it('of an annulment that others rest on names what it would make impossible', async () => {
    const { stream, targetEventId } = served.said(registerTeam(OWN_TEAM).label);
    const basis = { kind: 'fileAudit', documentNo: '组档审〔2019〕1号', issuedOn: '2019-08-01' };
    const refusal = await previewOf('AnnulRecord', { stream, targetEventId, basis, reason: '录入有误' });
    expect(refusal).toMatchObject({ status: 422, body: { code: 'LATER_RECORDS_DEPEND' } });
  });
});

describe('the field that a refusal is about', () => {
  it.each([['counts that do not fit', 'RecordMeetingRecommendation', ['expected', 'present']]])(
    '%s',
    async (_, name, paths) => {
      const other = await Served.open();
      await other.must(openLedger('2010-01-01'), ...consulted);
      const act = consulted.find((each) => each.name === name)!;
      const body = { ...act.bodyFor(other.said), expected: 10, present: 12 };
      const refusal = await other.send(name, body);
      expect(refusal).toMatchObject({ status: 422, body: { code: 'PRESENT_EXCEEDS_ELIGIBLE' } });
      const fields = refusal.body['fields'] as unknown as { path: string; message: string }[];
      expect(fields.map(({ path }) => path)).toEqual(expect.arrayContaining([paths[1]]));
      expect(fields.every(({ message }) => message === refusal.body['detail'])).toBe(true);
    },
  );

  it('is the reason or the basis where that is wanting', async () => {
    const { stream, targetEventId } = served.said(registerCadre('c2').label);
    const basis = { kind: 'fileAudit', documentNo: '组档审〔2019〕1号', issuedOn: '2019-08-01' };
    expect(await served.send('AnnulRecord', { stream, targetEventId, reason: '误' })).toMatchObject({
      body: { code: 'BASIS_REQUIRED', fields: [{ path: 'basis' }] },
    });
    expect(await served.send('AnnulRecord', { stream, targetEventId, basis })).toMatchObject({
      body: { code: 'REASON_REQUIRED', fields: [{ path: 'reason' }] },
    });
  });

  it('is one of a list, by its place, and the one that a refusal names', async () => {
    const unknown = await served.send('AssignIncumbent', {
      ...{ teamId: OWN_TEAM, postId: 'p2', cadreId: 'nobody', effectiveOn: '2019-07-02' },
    });
    expect(unknown.body).toMatchObject({ code: 'UNKNOWN_REFERENCE', fields: [{ path: 'cadreId' }] });
    const opening = await served.tell(
      command('OpenAppointmentCase', {
        ...{ action: 'promote', method: 'standard', posts: [{ teamId: OWN_TEAM, postId: 'gone' }] },
      }),
    );
    expect(opening.body).toMatchObject({ code: 'POST_NOT_AVAILABLE', fields: [{ path: 'posts.0.postId' }] });
  });

  it('is what the act was to be recorded of, where the whole act is refused', async () => {
    const { body } = await served.send('AbolishTeam', { teamId: OWN_TEAM, effectiveOn: '2019-07-02' });
    expect(body['status']).toBe(422);
    expect(body['fields']).toEqual([expect.objectContaining({ path: 'teamId' })]);
  });
});
