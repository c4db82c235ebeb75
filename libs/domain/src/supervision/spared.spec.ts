import { expect, test } from '@jest/globals';
import type { Context, EffectiveEvent } from '#libs/kernel';
import { gathers } from './supervision.decide.ts';
import type { SupervisionState } from './supervision.decide.ts';

const ofNobody = { own: { at: () => ({ cadreId: 'c1' }) } } as unknown as Context<SupervisionState>;

test.each([
  ['SupervisionCaseOpened', { origin: { kind: 'finding', id: 'f1' } }, false],
  ['SupervisionCaseOpened', { origin: { kind: 'signal', id: 's1' } }, true],
  ['SupervisionCaseOpened', { corroboration: { kind: 'finding', id: 'f1' } }, false],
  ['TalkRecorded', {}, true],
  ['TalkHeld', {}, false],
  ['AdmonitionIssued', {}, false],
])('%s of %j is recorded together with others only where it looks nothing up', (type, data, isSpared) => {
  expect(gathers.spared({ type, data })).toBe(isSpared);
  expect(gathers.sought({ type, data } as unknown as EffectiveEvent, ofNobody).length === 0).toBe(isSpared);
});
