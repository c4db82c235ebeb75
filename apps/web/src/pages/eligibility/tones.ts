import type { AnswerOf } from '#libs/client';
import type { Tone } from '../../components/tag.tsx';

/** How what came of a condition is coloured. */
export const TONES: Readonly<Record<AnswerOf<'/v1/eligibility'>['outcome'], Tone>> = {
  passed: 'good',
  failed: 'seal',
  notKnown: 'wait',
};
