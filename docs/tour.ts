import { readFileSync } from 'node:fs';
import { LedgerClient, LedgerProblem } from '#libs/client';

const [, , baseUrl = 'http://127.0.0.1:3000', credentials = 'data/credentials.json'] = process.argv;
const people = JSON.parse(readFileSync(credentials, 'utf8')) as { role: string; token: string }[];
const { token = '' } = people.find(({ role }) => role === 'recorder') ?? {};
const ledger = new LedgerClient({ baseUrl, token, language: 'en' });
const show = (found: unknown): void => console.log(typeof found === 'string' ? found : JSON.stringify(found));

const asOf = '2019-06-30';
show(await ledger.read('/v1/structure', { asOf, knownAt: '2019-08-05T00:00:00+08:00' }));

show(await ledger.read('/v1/structure', { asOf, knownAt: '2019-07-01T00:00:00+08:00' }));

const between = { knownFrom: '2019-07-01T00:00:00+08:00', knownTo: '2019-08-05T00:00:00+08:00' };
const differing = await Array.fromAsync(ledger.each('/v1/changes', { to: asOf, ...between }));
const gone = differing.find(({ after }) => after?.['state'] === 'departed');
show(gone);

const career = await Array.fromAsync(ledger.each('/v1/cadres/{id}/timeline', { id: gone?.cadreId ?? '' }));
show(career.at(-1));

const [town] = (await ledger.read('/v1/teams', { asOf, q: '清河镇' })).items;
const teamId = town?.id ?? '';
const later = { knownFrom: '2018-07-01T00:00:00+08:00', knownTo: '2018-10-01T00:00:00+08:00' };
const learned = await Array.fromAsync(ledger.each('/v1/changes', { team: teamId, to: '2018-06-30', ...later }));
const taken = learned.find(({ kind }) => kind === 'incumbent');
show(taken);

const postId = taken?.postId ?? '';
const seat = async (of: string, at: { asOf: string; knownAt?: string }): Promise<unknown> => {
  const { posts } = await ledger.read('/v1/teams/{id}/composition', { id: teamId, ...at });
  return posts.find((post) => post.postId === of)?.incumbent;
};
show(await seat(postId, { asOf: '2018-06-30', knownAt: '2018-07-01T00:00:00+08:00' }));
show(await seat(postId, { asOf: '2018-06-30', knownAt: '2018-10-01T00:00:00+08:00' }));

const key = crypto.randomUUID();
const person = { name: '欧阳若兰', sex: '2', birth: '1990-03', entryKind: 'transferIn' } as const;
const registered = await ledger.record('RegisterCadre', { ...person, effectiveOn: '2019-07-01' }, { key });
show(registered);

const again = await ledger.record('RegisterCadre', { ...person, effectiveOn: '2019-07-01' }, { key });
show(again.position === registered.position);

show((await ledger.read('/v1/cadres', { asOf: '2019-07-01', q: 'oyrl' })).items);

const cadreId = registered.stream.slice('cadre-'.length);
const paper = { kind: 'electionReport', documentNo: '区人大〔2019〕6号', issuedOn: '2019-07-02' };
const assignment = { teamId, cadreId, effectiveOn: '2019-07-02', entryMode: 'backfill', basis: paper } as const;
const refusal = (error: unknown): unknown => (error instanceof LedgerProblem ? error.problem : error);
show(await ledger.record('AssignIncumbent', { ...assignment, postId }).catch(refusal));

const inChinese = new LedgerClient({ baseUrl, token, language: 'zh-CN' });
show(await inChinese.record('AssignIncumbent', { ...assignment, postId }).catch(refusal));

const post = { postId: 'tour', title: '副镇长', principal: false, elected: true, rank: '142' } as const;
await ledger.record('AuthorisePost', { teamId, ...post, effectiveOn: '2019-07-02' });
const assigned = await ledger.record('AssignIncumbent', { ...assignment, postId: 'tour' });
const { posts } = await ledger.read('/v1/teams/{id}/composition', { id: teamId, asOf: '2019-07-02' });
show(posts.find((each) => each.postId === 'tour'));

const basis = { kind: 'fileAudit', documentNo: '组档审〔2019〕88号', issuedOn: '2019-08-06' };
const corrected = await ledger.record('CorrectRecord', {
  stream: registered.stream,
  targetEventId: registered.eventIds[0] ?? '',
  ...{ basis, reason: '出生时间录入有误' },
  data: { ...person, birth: '1989-03' },
});
show((await ledger.read('/v1/cadres/{id}', { id: cadreId })).birth);

const mistake = { stream: assigned.stream, targetEventId: assigned.eventIds[0] ?? '' };
await ledger.record('AnnulRecord', { ...mistake, basis, reason: '录入有误' });
const hers = await Array.fromAsync(ledger.each('/v1/cadres/{id}/timeline', { id: cadreId }));
show(hers.map((one) => [one.type, one.summary, one.correctedBy ?? one.annulledBy ?? null]));

const correctedAt = hers.find(({ type }) => type === 'RecordCorrected')?.recordedAt ?? '';
show(await seat('tour', { asOf: '2019-07-02' }));
show(await seat('tour', { asOf: '2019-07-02', knownAt: correctedAt }));

const rejected = await Array.fromAsync(ledger.each('/v1/appointments', { asOf, state: 'rejected' }));
const caseId = rejected.find(({ step }) => step === 'deliberation')?.caseId ?? '';
const decision = await ledger.read('/v1/appointments/{id}/decision-history', { id: caseId });
show(decision.items?.find(({ type }) => type === 'DeliberationVoteRecorded'));

const candidate = decision.cadres?.[0]?.cadreId ?? '';
const trail = await Array.fromAsync(ledger.each('/v1/cadres/{id}/timeline', { id: candidate, asOf }));
show(trail.slice(-3).map(({ effectiveOn, summary }) => [effectiveOn, summary]));

for await (const event of ledger.events({ after: corrected.position })) {
  show(event);
  break;
}
