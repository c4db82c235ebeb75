import { act, Command, commandsOf } from '../dsl/commands.ts';
import * as events from './round.events.ts';

// The year, which every event holds, names the stream.

/** The second team of the examples. */
const OFFICE = { teamId: 'T0713', name: '河沿街道办事处领导班子', kind: 'subdistrict' } as const;
const writers = ['recorder', 'approver'] as const;

@Command({
  yields: 'AssessmentRoundOpened',
  creates: true,
  says: {
    zh: '启动全区某年度的考核,每年一次;启动后方可开始各班子的考核。',
    en: 'Opens the annual assessment of the whole district for a year, once a year; the assessments of its teams are opened after it.',
  },
  example: { effectiveOn: '2018-12-20', year: 2018 },
})
export class OpenAssessmentRound extends act(events.AssessmentRoundOpened) {}

@Command({
  yields: 'RankingPublished',
  says: {
    zh: '公布某年度一组班子的排名,每组一次。末位由台账得出,并列末位的不认定末位。',
    en: 'Publishes the ranking of a group of teams for a year, once for each group. The ledger works out which team is last; a shared last place is nobody’s.',
  },
  example: {
    effectiveOn: '2019-03-22',
    year: 2018,
    group: 'all',
    teams: [
      { teamId: 'T0712', scoreHundredths: 9150, rank: 1 },
      { teamId: 'T0713', scoreHundredths: 8875, rank: 2 },
    ],
  },
  after: ['OpenAssessmentRound', 'RegisterTeam', ['RegisterTeam', OFFICE]],
})
export class PublishRanking extends act(events.RankingPublished) {}

@Command({
  yields: 'AssessmentRoundClosed',
  writers,
  says: {
    zh: '结束全区某年度的考核。各班子的考核应已全部结束,并已公布排名。',
    en: 'Closes the annual assessment of a year. By then the assessment of every team is closed and a ranking is published.',
  },
  example: { effectiveOn: '2019-03-29', year: 2018 },
  after: ['CloseTeamAssessment', 'PublishRanking'],
})
export class CloseAssessmentRound extends act(events.AssessmentRoundClosed) {}

@Command({
  yields: 'AssessmentRoundReopened',
  writers,
  says: {
    zh: '重新开启已经结束的年度考核,以便补做或者改正。',
    en: 'Opens again a round that was closed, to complete it or to set it right.',
  },
  example: { effectiveOn: '2019-04-10', year: 2018, reason: '个别班子考核结果需复核' },
  after: ['CloseAssessmentRound'],
})
export class ReopenAssessmentRound extends act(events.AssessmentRoundReopened) {}

/** Every command of the `assessmentRound` stream. */
export const roundCommands = commandsOf(
  OpenAssessmentRound,
  PublishRanking,
  CloseAssessmentRound,
  ReopenAssessmentRound,
);
