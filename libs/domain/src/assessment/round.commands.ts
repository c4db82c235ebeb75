import { act, Command, commandsOf } from '../dsl/commands.ts';
import * as events from './round.events.ts';

// The year, which every event holds, names the stream.

@Command({ yields: 'AssessmentRoundOpened', creates: true })
export class OpenAssessmentRound extends act(events.AssessmentRoundOpened) {}

@Command({ yields: 'RankingPublished' })
export class PublishRanking extends act(events.RankingPublished) {}

@Command({ yields: 'AssessmentRoundClosed', writers: ['recorder', 'approver'] })
export class CloseAssessmentRound extends act(events.AssessmentRoundClosed) {}

@Command({ yields: 'AssessmentRoundReopened', writers: ['recorder', 'approver'] })
export class ReopenAssessmentRound extends act(events.AssessmentRoundReopened) {}

/** Every command of the `assessmentRound` stream. */
export const roundCommands = commandsOf(
  OpenAssessmentRound,
  PublishRanking,
  CloseAssessmentRound,
  ReopenAssessmentRound,
);
