import { act, Command, commandsOf } from '../dsl/commands.ts';
import * as events from './secondment.events.ts';

// Any of them may be the first on the stream of a cadre: what has not been planned is refused by its own name then, and
// the cadre is not taken for unknown.
const creates = true;

@Command({ yields: 'SecondmentPlanned', creates })
export class PlanSecondment extends act(events.SecondmentPlanned) {}

@Command({ yields: 'SecondmentStarted', creates })
export class StartSecondment extends act(events.SecondmentStarted) {}

@Command({ yields: 'SecondmentExtended', creates })
export class ExtendSecondment extends act(events.SecondmentExtended) {}

@Command({ yields: 'SecondmentEnded', creates })
export class EndSecondment extends act(events.SecondmentEnded) {}

@Command({ yields: 'SecondmentAssessed', creates })
export class AssessSecondment extends act(events.SecondmentAssessed) {}

@Command({ yields: 'SecondmentCancelled', creates })
export class CancelSecondment extends act(events.SecondmentCancelled) {}

/** Every command on a `secondment` stream. */
export const secondmentCommands = commandsOf(
  PlanSecondment,
  StartSecondment,
  ExtendSecondment,
  EndSecondment,
  AssessSecondment,
  CancelSecondment,
);
