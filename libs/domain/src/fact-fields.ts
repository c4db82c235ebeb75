import type { FieldInfo, Kind, Sensitivity } from '#libs/kernel';
import { features } from './features.ts';
import type { Facts } from './shared/facts.ts';

/** How closely a kind of fact is held, and its fields. */
export interface FactInfo {
  /** Who may not read at this level does not learn that there is such a fact. */
  readonly held: Sensitivity;
  /** The event by which it comes to be: whoever may know of that for a reason of his own may know of the fact. */
  readonly by: string;
  /** The fields that say more of themselves than the fact does; the same as those of its event where they are the same. */
  readonly fields: Readonly<Record<string, FieldInfo>>;
}

const kinds: Readonly<Record<string, Kind>> = Object.assign({}, ...features.map((feature) => feature.kinds)) as Record<
  string,
  Kind
>;

function madeBy(by: string, held: Sensitivity = 'internal', fields: FactInfo['fields'] = {}): FactInfo {
  const kind = kinds[by];
  if (!kind) throw new TypeError(`no feature has an event ${by}`);
  return { by, held, fields: { ...kind.fields, ...fields } };
}

/** A list in which each entry is what an event said. */
function listOf(by: string): FieldInfo {
  return { sensitivity: 'internal', nested: madeBy(by).fields };
}

/** How closely each kind of fact is held. */
export const factFields: Readonly<Record<keyof Facts, FactInfo>> = {
  cadre: madeBy('CadreRegistered'),
  education: madeBy('EducationRecorded', 'internal', { records: listOf('EducationRecorded') }),
  politicalStatus: madeBy('PoliticalStatusRecorded'),
  civilRank: madeBy('CivilRankRecorded'),
  reserve: madeBy('ReserveListed', 'restricted'),
  team: madeBy('TeamRegistered', 'open'),
  post: madeBy('PostAuthorised', 'open'),
  incumbency: madeBy('IncumbentAssigned', 'open'),
  displaced: madeBy('TeamMerged', 'open'),
  patron: madeBy('PatronAssigned'),
  improvement: madeBy('TeamImprovementOpened'),
  ledger: madeBy('LedgerOpened', 'open'),
  figure: madeBy('FigureReported', 'open'),
  // How closely a case is held it says itself, whole: it may be opened up by a later act.
  case: { by: 'AppointmentCaseOpened', held: 'internal', fields: {} },
  assessmentRound: madeBy('AssessmentRoundOpened'),
  ranking: madeBy('RankingPublished'),
  assessment: madeBy('TeamAssessmentOpened'),
  teamGrade: madeBy('TeamGradeCertified'),
  grade: madeBy('CadreGradeCertified'),
  fitness: madeBy('FitnessCertified'),
  reviewVote: madeBy('ReviewVoteRecorded', 'restricted'),
  opinionPoll: madeBy('OpinionPollRecorded', 'restricted'),
  trainingClass: madeBy('TrainingClassOpened'),
  trainingRecord: madeBy('TraineeEnrolled'),
  supervision: madeBy('SupervisionCaseOpened', 'restricted'),
  supervisionOrigin: madeBy('SupervisionCaseOpened', 'restricted'),
  talk: madeBy('TalkRecorded', 'restricted'),
  admonition: madeBy('AdmonitionIssued', 'restricted'),
  secondment: madeBy('SecondmentPlanned'),
  appointment: { by: 'AppointmentCaseOpened', held: 'internal', fields: {} },
  publicNotice: madeBy('PublicNoticeStarted', 'open'),
  probation: madeBy('AppointmentIssued'),
  downwardMove: madeBy('AppointmentIssued'),
};
