import { describe, expect, test } from '@jest/globals';
import { OPINION_ORGANS } from '../appointment/appointment.events.ts';
import { BALLOTS, ELIGIBILITY_CHECKS, VOTE_OUTCOMES } from '../appointment/appointment.parts.ts';
import { CASE_STATES } from '../appointment/appointment.state.ts';
import { ACTIONS, METHODS, STEPS } from '../appointment/procedure.ts';
import { domain } from '../domain.ts';
import { refusalTexts } from '../refusal-texts.ts';
import { APPROVER_ROLES, MEASURES, OCCASIONS, ONE_STEP_TALKS } from '../supervision/supervision.events.ts';
import { CADRE_GRADES, FITNESS } from '../shared/codes.ts';
import { filled } from './filled.ts';
import { inWords, withoutCodes } from './words.ts';

const closed = CASE_STATES.filter((state) => ['terminated', 'concluded'].includes(state));
const codes = [
  ...[...ACTIONS, ...METHODS, ...STEPS, ...BALLOTS, ...ELIGIBILITY_CHECKS, ...OPINION_ORGANS, ...VOTE_OUTCOMES],
  ...[...APPROVER_ROLES, ...MEASURES, ...OCCASIONS, ...ONE_STEP_TALKS, ...CADRE_GRADES, ...FITNESS, ...closed],
  ...domain.features.flatMap(({ kinds }) => Object.keys(kinds)),
];

test('what may be left out of a text is, where its value is empty', () => {
  expect(filled('the object[ {path}] has {size} members', { path: '', size: 3 }, 'en')).toBe(
    'the object has 3 members',
  );
});

describe('a code in words', () => {
  test.each(codes)('%s has a Chinese one', (code) => expect(inWords(code, 'zh')).toMatch(/^[\p{Script=Han}、]+$/u));

  test.each([
    ['meetingRecommendation', 'meeting recommendation'],
    ['TalkHeld/AdmonitionIssued', 'talk held or admonition issued'],
    ['objection o-1', 'objection o-1'],
    ['none', 'not registered'],
    ['age36to40Share', 'aged 36 to 40 share'],
    ['age56plus', 'aged 56 or more'],
    ['hiredIn5Years', 'hired in 5 years'],
    ['cadresAbout30', 'cadres about 30'],
  ])('%s is %s in English', (code, words) => expect(inWords(code, 'en')).toBe(words));

  test.each([
    ['TalkHeld/AdmonitionIssued', '进行谈话或作出诫勉'],
    ['objection o-1', '公示期间的反映 o-1'],
    ['constructor', 'constructor'],
    ['hiredIn5Years', '近5年考录'],
    ['township', '乡镇'],
  ])('%s is %s in Chinese', (code, words) => expect(inWords(code, 'zh')).toBe(words));
});

test.each(domain.features.flatMap(({ kinds }) => Object.entries(kinds)))(
  '%s is the class of its kind, and refusals call it as the kind does',
  (type, { shape, called }) => {
    expect(shape.name).toBe(type);
    expect(inWords(type, 'zh')).toBe(called);
  },
);

describe('a sentence in English', () => {
  test.each([
    ['Letter 干〔2019〕1号 issued: toNonLeading', { action: 'toNonLeading' }, 'a civil rank without a leading post'],
    ['Opinion asked of: supervisingLeader', { organ: 'supervisingLeader' }, 'supervising leader'],
    ['a, workDuty', { grounds: ['workDuty'] }, 'work duty'],
  ])('%s of %j says %s', (sentence, data, words) => {
    const told = withoutCodes(sentence, data);
    expect(told).toContain(words);
    expect(told).not.toMatch(/[a-z][A-Z]/);
  });

  test('keeps what only looks like a code: the title of a class, a name', () =>
    expect(withoutCodes('Training class “eLearning” opened', { title: '“eLearning”' })).toContain('eLearning'));

  const samples = domain.features.flatMap(({ kinds }) => Object.entries(kinds));
  test.each(samples)('tells %s without a code of its fields', (_, { summary, fields }) => {
    const data = Object.fromEntries(Object.keys(fields).map((name) => [name, 'workDuty']));
    let told = '';
    try {
      told = summary.en(data, () => 'somebody');
    } catch {
      // What it tells of a list or an object is told by those who test the kind.
    }
    expect(told).not.toContain('workDuty');
  });
});

describe('a text with its values', () => {
  const event = { type: 'MotionRecorded', effectiveOn: '2019-01-03', eventId: 'e1' };

  test.each([
    ['{a} of {b}', { a: 1, b: 'x' }, '1 of x'],
    ['{a}', {}, '–'],
    ['{a}', { a: ['x', 'y'] }, 'x, y'],
    ['{#a}', { a: ['motion', 'targets'] }, 'motion, targets'],
    ['{#events}', { events: [event] }, 'motion recorded 2019-01-03 (e1)'],
    ['held[ by {a}][ on {b}].', { b: '2019-01-03' }, 'held on 2019-01-03.'],
    ['held[ by {#a}].', { a: [] }, 'held.'],
  ])('%s with %j is %s', (template, values, told) => expect(filled(template, values, 'en')).toBe(told));

  test('lists in Chinese as Chinese lists', () =>
    expect(filled('{#a}', { a: ['motion', 'targets'] }, 'zh')).toBe('动议、确定考察对象'));

  test.each(Object.entries(refusalTexts))('%s names the same values in both languages', (_, { detail }) => {
    const names = (text: string): string[] =>
      [...new Set([...text.matchAll(/\{(?:#|\w+:)?(\w+)\}/g)].map(([, name = '']) => name))].sort();
    // What was found in a damaged log is written in English, for those who run it.
    expect(names(detail.zh)).toEqual(names(detail.en).filter((name) => name !== 'found'));
    expect(detail.zh).toMatch(/\p{Script=Han}/u);
  });

  test.each(Object.entries(refusalTexts))('%s leaves no mark of its own behind', (_, { detail }) => {
    for (const tongue of ['zh', 'en'] as const) expect(filled(detail[tongue], {}, tongue)).not.toMatch(/[[\]{}#]/);
  });
});
