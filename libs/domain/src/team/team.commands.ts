import { act, Command, commandsOf } from '../dsl/commands.ts';
import { Id } from '../dsl/fields.ts';
import * as events from './team.events.ts';

@Command({ yields: 'TeamRegistered', creates: true })
export class RegisterTeam extends act(events.TeamRegistered) {
  @Id({ optional: true }) teamId?: string;
}

@Command({ yields: 'TeamRenamed' })
export class RenameTeam extends act(events.TeamRenamed) {
  @Id() teamId: string;
}

@Command({ yields: 'TeamMerged' })
export class MergeTeam extends act(events.TeamMerged) {
  @Id() teamId: string;
}

@Command({ yields: 'TeamAbolished' })
export class AbolishTeam extends act(events.TeamAbolished) {
  @Id() teamId: string;
}

@Command({ yields: 'PostAuthorised' })
export class AuthorisePost extends act(events.PostAuthorised) {
  @Id() teamId: string;
}

@Command({ yields: 'PostWithdrawn' })
export class WithdrawPost extends act(events.PostWithdrawn) {
  @Id() teamId: string;
}

@Command({ yields: 'HeadcountSet' })
export class SetHeadcount extends act(events.HeadcountSet) {
  @Id() teamId: string;
}

@Command({ yields: 'IncumbentAssigned' })
export class AssignIncumbent extends act(events.IncumbentAssigned) {
  @Id() teamId: string;
}

@Command({ yields: 'IncumbentConfirmed' })
export class ConfirmIncumbent extends act(events.IncumbentConfirmed) {
  @Id() teamId: string;
}

@Command({ yields: 'IncumbentRelieved' })
export class RelieveIncumbent extends act(events.IncumbentRelieved) {
  @Id() teamId: string;
}

@Command({ yields: 'PatronAssigned' })
export class AssignPatron extends act(events.PatronAssigned) {
  @Id() teamId: string;
}

@Command({ yields: 'PatronVisitRecorded' })
export class RecordPatronVisit extends act(events.PatronVisitRecorded) {
  @Id() teamId: string;
}

@Command({ yields: 'PatronReleased' })
export class ReleasePatron extends act(events.PatronReleased) {
  @Id() teamId: string;
}

@Command({ yields: 'TeamImprovementOpened' })
export class OpenTeamImprovement extends act(events.TeamImprovementOpened) {
  @Id() teamId: string;
}

@Command({ yields: 'TeamImprovementClosed' })
export class CloseTeamImprovement extends act(events.TeamImprovementClosed) {
  @Id() teamId: string;
}

@Command({ yields: 'TeamHonourGranted' })
export class GrantTeamHonour extends act(events.TeamHonourGranted) {
  @Id() teamId: string;
}

@Command({ yields: 'TeamTargetsSet' })
export class SetTeamTargets extends act(events.TeamTargetsSet) {
  @Id() teamId: string;
}

@Command({ yields: 'TargetScoreRecorded' })
export class RecordTargetScore extends act(events.TargetScoreRecorded) {
  @Id() teamId: string;
}

@Command({ yields: 'PledgeSigned' })
export class RecordPledge extends act(events.PledgeSigned) {
  @Id() teamId: string;
}

@Command({ yields: 'PledgeReviewed' })
export class RecordPledgeReview extends act(events.PledgeReviewed) {
  @Id() teamId: string;
}

/** Every command of the `team` stream. */
export const teamCommands = commandsOf(
  RegisterTeam,
  RenameTeam,
  MergeTeam,
  AbolishTeam,
  AuthorisePost,
  WithdrawPost,
  SetHeadcount,
  AssignIncumbent,
  ConfirmIncumbent,
  RelieveIncumbent,
  AssignPatron,
  RecordPatronVisit,
  ReleasePatron,
  OpenTeamImprovement,
  CloseTeamImprovement,
  GrantTeamHonour,
  SetTeamTargets,
  RecordTargetScore,
  RecordPledge,
  RecordPledgeReview,
);
