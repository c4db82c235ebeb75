import { describe, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { assign, authorisePost, command, registerCadre, registerTeam, type Act } from '../../support/acts.ts';
import { approved, consulted, district, motion, opening, poll, talks, vote } from '../../support/appointments.ts';
import { expectAnswered, refused, violated } from '../wrong-act.ts';
import type { BadInput } from './bad-input.ts';

// Numbers 1 to 10 and 37: votes, ballots and what they come to.

const nominated = [...district, opening, motion, talks];

const YEAR = { year: 2018, teamId: 'lizhen' };
const assessed: readonly Act[] = [
  registerTeam('lizhen'),
  authorisePost('lizhen', 'head'),
  registerCadre('wang'),
  assign('wang', 'lizhen', 'head').on('2015-03-01'),
  command('OpenAssessmentRound', { year: 2018 }).on('2018-12-20'),
  command('OpenTeamAssessment', YEAR).on('2019-01-05'),
  command('PublishAssessmentNotice', { ...YEAR, meetingOn: '2019-01-15' }).on('2019-01-08'),
  command('RecordDebrief', { ...YEAR, cadreId: 'wang', topics: ['duty'] }).on('2019-01-15'),
];
const ballots = { cadreId: 'wang', issued: 35, returned: 33, valid: 30, excellent: 10, competent: 16, basic: 3 };
const review = (more: JsonObject): Act =>
  command('RecordReviewVote', {
    ...YEAR,
    eligible: 40,
    present: 36,
    subjects: [{ ...ballots, incompetent: 1, abstain: 0, ...more }],
  }).on('2019-01-15');
const opinionPoll = command('RecordOpinionPoll', {
  ...YEAR,
  subjects: [{ ...ballots, incompetent: 1, abstain: 0 }],
}).on('2019-01-15');
const noBallots = review({ valid: 0, excellent: 0, competent: 0, basic: 0, incompetent: 0 });
const assessmentTalk = command('RecordAssessmentTalk', { ...YEAR, talks: 12 }).on('2019-01-18');
const certified = command('CertifyCadreGrade', { ...YEAR, cadreId: 'wang', grade: 'competent' }).on('2019-03-01');

const INPUTS: readonly BadInput[] = [
  {
    no: '1',
    about: 'twelve agree of eleven present',
    given: consulted,
    act: approved.with({ agree: 12, disagree: 0 }),
    live: refused('VOTES_EXCEED_PRESENT'),
    names: ['12', '11'],
  },
  {
    no: '2',
    about: 'fourteen present of thirteen entitled',
    given: consulted,
    act: vote(10, 14),
    live: refused('PRESENT_EXCEEDS_ELIGIBLE'),
    names: ['14', '13'],
  },
  {
    no: '3',
    about: 'ten votes of eleven present',
    given: consulted,
    act: approved.with({ agree: 9, disagree: 1 }),
    live: refused('VOTES_DO_NOT_ADD_UP'),
    names: ['10', '11'],
  },
  {
    no: '4a',
    about: 'a negative count of ballots',
    given: consulted,
    act: approved.with({ agree: -1 }),
    live: refused('INVALID_COUNT'),
    names: ['-1'],
  },
  {
    no: '4b',
    about: 'a fraction of a ballot',
    given: consulted,
    act: approved.with({ agree: 9.5 }),
    live: refused('INVALID_COUNT'),
    names: ['9.5'],
  },
  {
    no: '5',
    about: 'more ballots returned than issued',
    given: nominated,
    act: poll.with({ expected: 40, present: 35, issued: 30, returned: 31 }),
    live: refused('BALLOTS_EXCEED_ISSUED'),
    names: ['31', '30'],
  },
  {
    no: '6',
    about: 'more valid ballots than came back',
    given: nominated,
    act: poll.with({ expected: 40, present: 30, issued: 30, returned: 28, valid: 29 }),
    live: refused('VALID_EXCEEDS_RETURNED'),
    names: ['29', '28'],
  },
  {
    no: '7',
    about: 'grades that do not make up the valid ballots',
    given: assessed,
    act: review({ competent: 15 }),
    live: refused('GRADES_DO_NOT_ADD_UP'),
    names: ['29', '30'],
  },
  {
    no: '8',
    about: 'a grade certified on no valid ballot',
    given: [...assessed, opinionPoll, noBallots, assessmentTalk],
    act: certified,
    live: refused('NO_VALID_BALLOTS'),
    names: ['wang'],
  },
  {
    no: '9',
    about: 'approved as announced, with eight of thirteen present',
    given: consulted,
    act: vote(8, 8).with({ announcedOutcome: 'approved' }),
    live: refused('QUORUM_NOT_MET', 'vote.quorum'),
    backfill: violated('vote.quorum'),
    names: ['8', '13', '9'],
  },
  {
    no: '9b',
    about: 'a meeting of eight out of thirteen that announces nothing',
    given: consulted,
    act: vote(8, 8),
    live: violated('vote.quorum'),
    names: [],
  },
  {
    no: '10',
    about: 'approved as announced, by six of thirteen',
    given: consulted,
    act: vote(6, 11).with({ announcedOutcome: 'approved' }),
    live: refused('NOT_MORE_THAN_HALF', 'vote.majority'),
    names: ['6', '13'],
  },
  {
    no: '37',
    about: 'a secret ballot with the names of voters',
    given: consulted,
    act: approved.with({ namedVotes: [{ member: '钱某', vote: 'agree' }] }),
    live: refused('SECRET_BALLOT_NAMED'),
    names: [],
  },
];

describe('a bad input about votes', () => {
  it.each(INPUTS.map((input) => [input.no, input.about, input] as const))(
    '%s, %s, is answered as it must be',
    (_, __, input) => expectAnswered(input),
  );
});
