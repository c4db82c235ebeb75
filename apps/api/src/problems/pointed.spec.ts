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
