import { expect, test } from '@jest/globals';
import { refuse } from '#libs/kernel';
import { pathsOf } from './pointed.ts';

const CASE = { fields: ['caseId', 'posts'], own: ['caseId'] };
const body = {
  caseId: 'a1',
  posts: [
    { teamId: 't1', postId: 'head' },
    { teamId: 't9', postId: 'head' },
  ],
};

test('a refusal for an id in a list is about that member of the list, not about the case', () => {
  const refusal = refuse('UNKNOWN_REFERENCE', { field: 'posts.teamId', id: 't9' });
  expect(pathsOf(refusal, body, CASE)).toEqual(['posts.1.teamId']);
});

test('a refusal that names nothing of the body is about the case', () => {
  expect(pathsOf(refuse('NOT_OPEN', { what: 'PublicNoticeStarted' }), body, CASE)).toEqual(['caseId']);
});

test('a refusal for a post is about the post that is given, not about another one of that team which is left', () => {
  const refusal = refuse('POST_OCCUPIED', { teamId: 't1', postId: 'head', heldBy: 'c2' });
  const vote = { caseId: 'a1', cadreId: 'c1', leaving: [{ teamId: 't1', postId: 'deputy' }] };
  const fields = ['caseId', 'cadreId', 'post', 'leaving'];
  expect(pathsOf(refusal, vote, { fields, own: ['caseId'] })).toEqual(['post']);
});
