import type { EffectiveEvent, Reaction } from '#libs/kernel';
import type { DataOf } from '../dsl/kinds.ts';
import type { ExceptionKinds } from './exception.events.ts';

type Countersigned = DataOf<ExceptionKinds>['ExceptionCountersigned'];

/** An exception that two have signed (会签): the act that waited for it is recorded. */
export const whenExceptionCountersignedThenAct: Reaction = {
  name: 'when-exception-countersigned-then-act',
  on: ['ExceptionCountersigned'],
  react: ({ data }: EffectiveEvent) => {
    const { command, body, proposedBy } = data as EffectiveEvent['data'] & Countersigned;
    if (command === undefined || body === undefined) return [];
    return [{ command, body, onBehalfOf: proposedBy }];
  },
};
