import { describe, expect, it } from '@jest/globals';
import { kindMeant, kindsLike, kindsOf } from './kinds.ts';

const codes = [
  { code: 'IncumbentAssigned', zh: '任职', en: 'incumbent assigned' },
  { code: 'IncumbentRelieved', zh: '免职', en: 'incumbent relieved' },
  { code: 'PastIncumbencyRecorded', zh: '补记任职', en: 'past incumbency recorded' },
  { code: 'TY4', zh: '一级至四级调研员', en: 'ty4' },
  { code: 'promote', zh: '提拔', en: 'promote' },
];
const kinds = kindsOf(codes, 'zh-CN');

describe('what somebody writes after type:', () => {
  it.each([
    ['IncumbentRelieved', 'IncumbentRelieved'],
    ['incumbentrelieved', 'IncumbentRelieved'],
    ['免职', 'IncumbentRelieved'],
    ['免去', 'IncumbentRelieved'],
    ['removal', 'IncumbentRelieved'],
    ['incumbent relieved', 'IncumbentRelieved'],
    ['任职', 'IncumbentAssigned'],
    ['任命', 'IncumbentAssigned'],
    ['补记', 'PastIncumbencyRecorded'],
    ['incumbent', undefined],
    ['提拔', undefined],
    ['TY4', undefined],
    ['没有', undefined],
  ])('%s means %s', (written, code) => expect(kindMeant(kinds, written)).toBe(code));

  it('is offered under its name in the language of the reader, whatever it was looked for by', () => {
    expect(kindsLike(kinds, '免').map(({ name }) => name)).toEqual(['免职']);
    expect(kindsLike(kindsOf(codes, 'en'), '免去').map(({ name }) => name)).toEqual(['incumbent relieved']);
  });
});
