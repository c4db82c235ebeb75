import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { isOfficeDay, officeDays } from './calendar.ts';
import { demoPlan, type DemoStep } from './index.ts';

// A slow and obvious model of the ledger, written against `docs/definitions.md` and sharing nothing with the generator.

type Fields = Readonly<Record<string, unknown>>;

/** A step as it lies in the log. */
interface Logged {
  readonly index: number;
  readonly at: string;
  readonly command: string;
  readonly stream: string;
  readonly body: Fields;
  readonly effectiveOn: string;
  readonly target?: number;
}

/** A record as it holds: corrected, dated, not annulled. */
interface Held {
  readonly index: number;
  readonly command: string;
  readonly data: Fields;
  readonly on: string;
}

interface Seat {
  readonly post: string;
  readonly cadre: string;
  readonly since: string;
  readonly probation: boolean;
}

interface TeamModel {
  state: 'none' | 'active' | 'merged' | 'abolished';
  name: string;
  kind: string;
  slots: number;
  headcount: number;
  readonly posts: Map<string, { principal: boolean; elected: boolean }>;
  readonly seats: Map<string, Seat>;
  readonly patrons: Set<string>;
  readonly spells: { post: string; cadre: string; from: string; to?: string }[];
}

interface CadreModel {
  state: 'none' | 'active' | 'departed';
  name: string;
  sex: string;
  birth: string;
  startedWork: string;
  status?: string;
  reserve: boolean;
  readonly diplomas: { level: string; fullTime: boolean }[];
  /** Days on which the state changed. */
  readonly states: { on: string; active: boolean }[];
}

/** Fields that say which stream an act belongs to, or whom of it. */
const NAMES_OF_STREAMS = ['teamId', 'cadreId', 'trainingId', 'supervisionId', 'caseId', 'year'];
const COMMON = ['effectiveOn', 'basis', 'reason', 'entryMode', 'exceptionBasis'];
/** Fields of each command; those with a question mark may be left out. */
const FIELDS: Readonly<Record<string, string>> = {
  OpenLedger: 'openedOn',
  RegisterTeam: 'teamId name kind',
  RenameTeam: 'teamId name',
  MergeTeam: 'teamId intoTeamId',
  AbolishTeam: 'teamId',
  AuthorisePost: 'teamId postId title principal elected rank',
  WithdrawPost: 'teamId postId',
  SetHeadcount: 'teamId headcount slotCount',
  RegisterCadre: 'cadreId name sex birth ethnicity nativePlace startedWork entryKind',
  RenameCadre: 'cadreId name',
  CorrectCadreFacts: 'cadreId sex? birth? ethnicity? nativePlace? startedWork?',
  RecordEducation: 'cadreId level degree? studyMode major? school?',
  RecordPoliticalStatus: 'cadreId status joinedOn?',
  AssignIncumbent: 'teamId postId cadreId onProbation? ground',
  ConfirmIncumbent: 'teamId postId cadreId',
  RelieveIncumbent: 'teamId postId cadreId ground',
  RecordDeparture: 'cadreId reason destination?',
  RecordReturn: 'cadreId ground',
  CorrectRecord: 'stream targetEventId data? newEffectiveOn?',
  AnnulRecord: 'stream targetEventId',
  ReportFigure: 'source figure value unit qualifier base? statement reportedOn',
  RecordCivilRank: 'cadreId rank',
  RecordHonour: 'cadreId title grantedBy',
  ListAsReserve: 'cadreId level',
  ReviewReserve: 'cadreId outcome note?',
  DelistReserve: 'cadreId ground',
  RecordLeave: 'cadreId year days',
  RecordMedicalCheck: 'cadreId done',
  AssignPatron: 'teamId patronId name',
  RecordPatronVisit: 'teamId patronId',
  GrantTeamHonour: 'teamId title kind',
  RecordPledge: 'teamId cadreId year',
  OpenAppointmentCase: 'caseId action method posts cadreIds? occasion? differential? plenaryRequired?',
  RecordMotion: 'caseId source proposer? record?',
  PublishVacancy: 'caseId text applyBy?',
  RecordApplicant: 'caseId cadreId qualified ground?',
  RecordSelectionExam: 'caseId results',
  RecordInterview: 'caseId results',
  RecordTalkRecommendation: 'caseId invited interviewed candidates',
  RecordMeetingRecommendation: 'caseId expected present issued returned valid candidates',
  SetInspectionTargets: 'caseId targetIds',
  RecordPreferenceGround: 'caseId cadreId ground',
  CheckEligibility: 'caseId cadreId checks',
  PublishInspectionNotice: 'caseId text channels?',
  FormInspectionTeam: 'caseId inspectors',
  ConcludeInspection: 'caseId report methods signedBy feedbackGiven?',
  RequestOpinion: 'caseId organ',
  RecordOpinion: 'caseId organ verdict',
  RecordConsultation: 'caseId participants?',
  RecordDeliberationVote:
    'caseId cadreId eligible present agree disagree abstain ballot recused? defer? viewsSplit? chairSpokeLast? leaving? concurrentGround?',
  ApproveReconsideration: 'caseId cadreId eligible agree',
  RecordPlenaryVote: 'caseId cadreId eligible present agree disagree abstain ballot',
  StartPublicNotice: 'caseId text scope? from to channels',
  RecordObjection: 'caseId objectionId category named',
  ResolveObjection: 'caseId objectionId verdict',
  ConcludePublicNotice: 'caseId',
  RecordElectionResult: 'caseId cadreId passed body?',
  RecordCongressRelief: 'caseId cadreId post body?',
  IssueAppointment: 'caseId documentNo onProbation? civilRank?',
  RecordAppointmentTalk: 'caseId cadreId talker record?',
  ReviewProbation: 'caseId cadreId competent report?',
  SkipStep: 'caseId step reason ground?',
  TerminateAppointmentCase: 'caseId ground',
  ConcludeAppointmentCase: 'caseId',
  OpenSupervisionCase: 'supervisionId kind cadreId teamId? trigger origin ground?',
  ApproveMeasure: 'supervisionId approverRole approverName',
  IssueInquiryLetter: 'supervisionId documentNo receivedOn?',
  ReceiveInquiryReply: 'supervisionId clear sha256 custodyRef',
  HoldTalk: 'supervisionId talkerRole talkerName form?',
  FileTalkRecord: 'supervisionId sha256 custodyRef',
  IssueAdmonition: 'supervisionId form documentNo',
  ReceiveSelfReview: 'supervisionId sha256 custodyRef',
  ReceiveRectificationReport: 'supervisionId sha256 custodyRef',
  ReviewRectification: 'supervisionId outcome',
  ReleaseAdmonition: 'supervisionId',
  RecordTalk: 'supervisionId kind cadreId teamId? talkerRole talkerId? talkerName? occasion?',
  ReferSupervisionCase: 'supervisionId documentNo',
  CloseSupervisionCase: 'supervisionId outcome',
  WithdrawSupervisionCase: 'supervisionId ground',
  PlanSecondment: 'cadreId secondmentId kind homeTeamId hostTeamId? hostName? hostPost plannedFrom plannedTo',
  StartSecondment: 'cadreId secondmentId',
  ExtendSecondment: 'cadreId secondmentId plannedTo',
  EndSecondment: 'cadreId secondmentId ground?',
  AssessSecondment: 'cadreId secondmentId grade',
  CancelSecondment: 'cadreId secondmentId ground',
  OpenAssessmentRound: 'year',
  PublishRanking: 'year group teams',
  CloseAssessmentRound: 'year',
  OpenTeamAssessment: 'year teamId',
  PublishAssessmentNotice: 'year teamId meetingOn scope? contact?',
  RecordDebrief: 'year teamId cadreId topics',
  RecordOpinionPoll: 'year teamId subjects',
  RecordReviewVote: 'year teamId eligible present subjects',
  RecordAssessmentTalk: 'year teamId talks startedOn?',
  CertifyCadreGrade: 'year teamId cadreId grade reason? certifiedBy?',
  RecordUngraded: 'year teamId cadreId ground',
  CertifyTeamGrade: 'year teamId grade certifiedBy?',
  CertifyFitness: 'year teamId cadreId fitness reason? certifiedBy?',
  DeliverFeedback: 'year teamId cadreId?',
  AcknowledgeFeedback: 'year teamId cadreId?',
  CloseTeamAssessment: 'year teamId',
  OpenTrainingClass: 'trainingId kind title startsOn endsOn classHours? category? maxScore? passScore?',
  EnrolTrainee: 'trainingId cadreId',
  RecordCompletion: 'trainingId cadreId hours',
  RecordWithdrawal: 'trainingId cadreId ground',
  RecordExamResult: 'trainingId cadreId score',
  RecordCredits: 'trainingId cadreId credits',
  CloseTrainingClass: 'trainingId',
  CancelTrainingClass: 'trainingId ground',
};

/** The actions of a case are grounds of a move too: the letter gives them. */
const ACTIONS = [
  ...['promote', 'furtherUse', 'transfer', 'reappoint', 'remove', 'demote', 'toNonLeading'],
  ...['resignVoluntary', 'resignBlame', 'resignOrdered'],
];
const FILLING = ['promote', 'furtherUse', 'transfer'];

const GROUNDS = ['promotion', 'transfer', 'reappointment', 'takeOver', 'election'];
const RELIEF_GROUNDS = [
  ...[
    'transfer',
    'promotion',
    'retirement',
    'resignation',
    'removal',
    'departure',
    'toNonLeading',
    'reorganisation',
    'death',
    'probationFailed',
  ],
];
const REASONS = ['transferOut', 'promotedAway', 'examLeft', 'retired', 'resigned', 'dismissed', 'deceased', 'other'];
const ENTRY_KINDS = [
  'civilServantExam',
  'selectedGraduate',
  'militaryTransfer',
  'transferIn',
  'publicInstitution',
  'takeOver',
];

function text(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string') throw new TypeError(`${name} is no text in ${JSON.stringify(fields)}`);
  return value;
}

const ASSESSING = [
  ...['OpenAssessmentRound', 'PublishRanking', 'CloseAssessmentRound', 'OpenTeamAssessment', 'PublishAssessmentNotice'],
  ...['RecordDebrief', 'RecordOpinionPoll', 'RecordReviewVote', 'RecordAssessmentTalk', 'CertifyCadreGrade'],
  ...['RecordUngraded', 'CertifyTeamGrade', 'CertifyFitness', 'DeliverFeedback', 'AcknowledgeFeedback'],
  'CloseTeamAssessment',
];

function streamOf({ command, body }: DemoStep): string {
  if (command === 'OpenLedger') return 'statistics-ledger';
  if (command === 'ReportFigure') return `statistics-${text(body, 'source')}`;
  if ('stream' in body) return text(body, 'stream');
  if ('caseId' in body) return `appointment-${text(body, 'caseId')}`;
  if ('supervisionId' in body) return `supervision-${text(body, 'supervisionId')}`;
  if ('trainingId' in body) return `training-${text(body, 'trainingId')}`;
  if ('secondmentId' in body) return `secondment-${text(body, 'cadreId')}`;
  if (typeof body['year'] === 'number' && ASSESSING.includes(command)) {
    return 'teamId' in body ? `assessment-${body['year']}-${text(body, 'teamId')}` : `assessmentRound-${body['year']}`;
  }
  return 'teamId' in body ? `team-${text(body, 'teamId')}` : `cadre-${text(body, 'cadreId')}`;
}

/**
 * The log: every step, and right behind a letter or a review what the system does because of it; an assignment to a post
 * that somebody leaves by the next letter waits for that one.
 */
function logOf(plan: readonly DemoStep[]): Logged[] {
  const steps = stepsOf(plan);
  const cases = Map.groupBy(steps, ({ stream }) => stream);
  const waiting: Logged[] = [];
  return steps.flatMap((step) => {
    const upTo = (cases.get(step.stream) ?? []).filter(({ index }) => index <= step.index);
    const own = consequencesOf(step, upTo).map((act, place) => {
      const body: Fields = { ...act.body, basis: step.body['basis'] };
      return { ...step, ...act, body, index: step.index + (place + 1) / 10 };
    });
    const [early, now] = split(own, (act) => act.command === 'AssignIncumbent' && isLeftLater(act, steps, cases));
    waiting.push(...early);
    const left = now.filter(({ command }) => command === 'RelieveIncumbent').map(({ body }) => body['postId']);
    const [free] = split(waiting, ({ body }) => left.includes(body['postId']));
    for (const act of free) waiting.splice(waiting.indexOf(act), 1);
    const { at, index } = step;
    return [step, ...now, ...free.map((act, place) => ({ ...act, at, index: index + (5 + place) / 10 }))];
  });
}

function split<T>(values: readonly T[], fits: (value: T) => boolean): [T[], T[]] {
  return [values.filter(fits), values.filter((value) => !fits(value))];
}

// By another letter of the same day of decision.
function isLeftLater(
  { index, body, effectiveOn }: Logged,
  steps: readonly Logged[],
  cases: ReadonlyMap<string, readonly Logged[]>,
): boolean {
  return steps.some((other) => {
    if (other.command !== 'IssueAppointment' || other.index < index) return false;
    const acts = consequencesOf(
      other,
      (cases.get(other.stream) ?? []).filter((own) => own.index <= other.index),
    );
    return acts.some(
      (act) =>
        act.command === 'RelieveIncumbent' && act.body['postId'] === body['postId'] && act.effectiveOn === effectiveOn,
    );
  });
}

type Consequence = Pick<Logged, 'command' | 'stream' | 'body' | 'effectiveOn'>;

function teamAct(command: string, post: Fields, body: Fields, on: string): Consequence {
  const { teamId, postId } = post;
  return {
    command,
    stream: `team-${String(teamId)}`,
    body: { teamId, postId, ...body, effectiveOn: on },
    effectiveOn: on,
  };
}

/** A letter makes the moves of its case: out of the old post first. A review confirms. */
function consequencesOf({ command, body, effectiveOn }: Logged, own: readonly Logged[]): Consequence[] {
  if (command !== 'IssueAppointment' && command !== 'ReviewProbation') return [];
  const [opened] = own;
  const [post = {}] = (opened?.body['posts'] ?? []) as Fields[];
  const { cadreId: reviewed } = body;
  if (command === 'ReviewProbation') {
    return [
      body['competent'] === true
        ? teamAct('ConfirmIncumbent', post, { cadreId: reviewed }, effectiveOn)
        : teamAct('RelieveIncumbent', post, { cadreId: reviewed, ground: 'probationFailed' }, effectiveOn),
    ];
  }
  const ground = text(opened?.body ?? {}, 'action');
  if (ground === 'reappoint') return [];
  const vote = own.findLast((step) => step.command === 'RecordDeliberationVote');
  const passed = own.findLast(({ command: step }) => step === 'RecordPlenaryVote') ?? vote;
  const decided = post['elected'] === true ? own.findLast((step) => step.command === 'RecordElectionResult') : passed;
  const [cadreId, on] = [vote?.body['cadreId'], decided?.effectiveOn ?? ''];
  const left = FILLING.includes(ground) ? ((vote?.body['leaving'] ?? []) as Fields[]) : [post];
  const reliefs = left.map((old) => teamAct('RelieveIncumbent', old, { cadreId, ground }, on));
  if (!FILLING.includes(ground)) return reliefs;
  const onProbation = body['onProbation'] === true;
  return [...reliefs, teamAct('AssignIncumbent', post, { cadreId, onProbation, ground }, on)];
}

function stepsOf(plan: readonly DemoStep[]): Logged[] {
  return plan.map((step, index) => {
    const place = step.body['targetEventId'] as { $eventOf: number } | undefined;
    const { at, command, body } = step;
    return {
      index,
      at,
      command,
      stream: streamOf(step),
      body,
      effectiveOn: text(body, 'effectiveOn'),
      target: place?.$eventOf,
    };
  });
}

/** The fields that are the event's own; a departure has a reason of its own. */
function dataOf(body: Fields, command = ''): Fields {
  const common = command === 'RecordDeparture' ? COMMON.filter((name) => name !== 'reason') : COMMON;
  return Object.fromEntries(Object.entries(body).filter(([name]) => ![...common, 'teamId', 'source'].includes(name)));
}

/** What holds on one stream: annulled records left out, corrections applied, by effective date. */
function holding(events: readonly Logged[]): Held[] {
  const out = new Set<number>();
  for (const event of [...events].reverse()) {
    if (event.command === 'AnnulRecord' && !out.has(event.index)) out.add(event.target ?? -1);
  }
  const held = new Map<number, Held>();
  for (const event of events) {
    if (out.has(event.index) || event.command === 'AnnulRecord') continue;
    if (event.command === 'CorrectRecord') {
      const target = held.get(event.target ?? -1);
      if (!target) continue;
      const replaced = event.body['data'] as Fields | undefined;
      const id = event.stream.startsWith('cadre-') ? { cadreId: event.stream.slice(6) } : {};
      const on = (event.body['newEffectiveOn'] as string | undefined) ?? target.on;
      held.set(target.index, { ...target, data: replaced ? { ...id, ...replaced } : target.data, on });
      continue;
    }
    const timeless = event.command === 'CorrectCadreFacts';
    const first = events[0]?.effectiveOn ?? event.effectiveOn;
    held.set(event.index, {
      ...event,
      data: dataOf(event.body, event.command),
      on: timeless ? first : event.effectiveOn,
    });
  }
  return [...held.values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.index - b.index));
}

class Impossible extends Error {}

function must(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Impossible(what);
}

function foldTeam(events: readonly Logged[], asOf = '9999'): TeamModel {
  const team: TeamModel = {
    ...{ state: 'none', name: '', kind: '', slots: 0, headcount: 0 },
    ...{ posts: new Map(), seats: new Map(), patrons: new Set(), spells: [] },
  };
  for (const event of holding(events)) {
    if (event.on > asOf) break;
    try {
      stepTeam(team, event);
    } catch (error) {
      throw new Impossible(`${String(error)} at step ${event.index} ${event.command} on ${event.on}`);
    }
  }
  return team;
}

function stepTeam(team: TeamModel, { command, data, on }: Held): void {
  if (command === 'RegisterTeam') {
    must(team.state === 'none', 'registered twice');
    Object.assign(team, { state: 'active', name: data['name'], kind: data['kind'] });
    return;
  }
  must(team.state === 'active', `team is ${team.state}`);
  const post = 'postId' in data ? text(data, 'postId') : '';
  const seat = team.seats.get(post);
  const end = (of: string): void => {
    team.seats.delete(of);
    const open = team.spells.find((spell) => spell.post === of && spell.to === undefined);
    if (open) open.to = on;
  };
  switch (command) {
    case 'RenameTeam':
      team.name = text(data, 'name');
      break;
    case 'SetHeadcount':
      team.headcount = Number(data['headcount']);
      team.slots = Number(data['slotCount']);
      must(team.headcount >= team.slots, 'more leaders than staff');
      break;
    case 'AuthorisePost':
      must(!team.posts.has(post), 'post authorised twice');
      team.posts.set(post, { principal: data['principal'] === true, elected: data['elected'] === true });
      must(data['rank'] === (data['principal'] ? '141' : '142'), 'rank');
      must(team.posts.size <= team.slots, 'more posts than slots');
      break;
    case 'WithdrawPost':
      must(team.posts.has(post) && !seat, 'only an empty post is withdrawn');
      team.posts.delete(post);
      break;
    case 'AssignIncumbent': {
      const authorised = team.posts.get(post);
      must(authorised, 'post not available');
      must(!seat, `post occupied by ${seat?.cadre}`);
      must(!(authorised.elected && data['onProbation'] === true), 'probation on an elected post');
      must([...GROUNDS, ...ACTIONS].includes(text(data, 'ground')), 'ground');
      const cadre = text(data, 'cadreId');
      team.seats.set(post, { post, cadre, since: on, probation: data['onProbation'] === true });
      team.spells.push({ post, cadre, from: on });
      must(team.seats.size <= team.slots, 'slots exceeded');
      break;
    }
    case 'ConfirmIncumbent':
      must(seat?.cadre === data['cadreId'] && seat?.probation, 'not on probation');
      must(on.slice(0, 4) > seat.since.slice(0, 4), 'confirmed too early');
      team.seats.set(post, { ...seat, probation: false });
      break;
    case 'RelieveIncumbent':
      must(seat?.cadre === data['cadreId'], 'not the incumbent');
      must([...RELIEF_GROUNDS, ...ACTIONS].includes(text(data, 'ground')), 'ground');
      end(post);
      break;
    case 'MergeTeam':
    case 'AbolishTeam':
      must(command === 'MergeTeam' || team.seats.size === 0, 'abolished with incumbents');
      for (const held of [...team.seats.keys()]) end(held);
      team.posts.clear();
      team.state = command === 'MergeTeam' ? 'merged' : 'abolished';
      break;
    case 'AssignPatron':
      must(!team.patrons.has(text(data, 'patronId')), 'patron twice');
      team.patrons.add(text(data, 'patronId'));
      break;
    case 'RecordPatronVisit':
      must(team.patrons.has(text(data, 'patronId')), 'no such patron');
      break;
    default:
      must(['GrantTeamHonour', 'RecordPledge'].includes(command), `unexpected ${command}`);
  }
}

function foldCadre(events: readonly Logged[], asOf = '9999'): CadreModel {
  const cadre: CadreModel = {
    ...{ state: 'none', name: '', sex: '', birth: '', startedWork: '', reserve: false },
    ...{ diplomas: [], states: [] },
  };
  for (const event of holding(events)) {
    if (event.on > asOf) break;
    try {
      stepCadre(cadre, event);
    } catch (error) {
      throw new Impossible(`${String(error)} at step ${event.index} ${event.command} on ${event.on}`);
    }
  }
  return cadre;
}

function plusYears(date: string, years: number): string {
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
}

function day(date: string): string {
  return date.length === 7 ? `${date}-01` : date;
}

function stepCadre(cadre: CadreModel, { command, data, on }: Held): void {
  const enter = (state: CadreModel['state']): void => {
    cadre.state = state;
    cadre.states.push({ on, active: state === 'active' });
  };
  if (command === 'RegisterCadre') {
    must(cadre.state === 'none', 'registered twice');
    enter('active');
    takeFacts(cadre, data);
    cadre.name = text(data, 'name');
    must(ENTRY_KINDS.includes(text(data, 'entryKind')), 'entry kind');
    must(day(cadre.startedWork) <= on, 'known before the first job');
    return;
  }
  if (command === 'RecordReturn') {
    must(cadre.state === 'departed', 'returned without having left');
    return enter('active');
  }
  must(cadre.state === 'active', `cadre is ${cadre.state}`);
  switch (command) {
    case 'RenameCadre':
      cadre.name = text(data, 'name');
      break;
    case 'CorrectCadreFacts':
      takeFacts(cadre, data);
      break;
    case 'RecordEducation':
      must(/^[1-9]\d$/.test(text(data, 'level')), 'level');
      must(data['degree'] === undefined || /^[1-4]\d\d$/.test(text(data, 'degree')), 'degree');
      must(['fullTime', 'inService'].includes(text(data, 'studyMode')), 'study mode');
      cadre.diplomas.push({ level: text(data, 'level'), fullTime: data['studyMode'] === 'fullTime' });
      break;
    case 'RecordPoliticalStatus': {
      const joined = data['joinedOn'] as string | undefined;
      cadre.status = text(data, 'status');
      must(!(cadre.status === '13' && joined), 'masses join nothing');
      const member = ['01', '02'].includes(cadre.status);
      must(!member || joined, 'member since');
      must(!joined || day(joined) <= on, 'status before joining');
      must(!member || day(joined ?? '') >= plusYears(day(cadre.birth), 18), 'joined under 18');
      break;
    }
    case 'ListAsReserve':
      must(!cadre.reserve, 'listed twice');
      cadre.reserve = true;
      break;
    case 'ReviewReserve':
      must(cadre.reserve, 'not listed');
      cadre.reserve = data['outcome'] === 'kept';
      break;
    case 'DelistReserve':
      must(cadre.reserve, 'not listed');
      cadre.reserve = false;
      break;
    case 'RecordDeparture':
      must(REASONS.includes(text(data, 'reason')), 'reason');
      cadre.reserve = false;
      return enter('departed');
    case 'RecordCivilRank':
      must(/^(TY[1-4]|ZR[1-4]|KY[12])$/.test(text(data, 'rank')) && on >= '2019-06-01', 'rank');
      break;
    case 'RecordLeave':
      must(Number(data['days']) <= 15 && String(data['year']) === on.slice(0, 4), 'leave');
      break;
    default:
      must(['RecordHonour', 'RecordMedicalCheck'].includes(command), `unexpected ${command}`);
  }
}

function takeFacts(cadre: CadreModel, data: Fields): void {
  for (const name of ['sex', 'birth', 'startedWork'] as const) {
    if (name in data) cadre[name] = text(data, name);
  }
  must(['1', '2'].includes(cadre.sex), 'sex');
  must(day(cadre.startedWork) >= plusYears(day(cadre.birth), 16), 'work before 16');
}

/** The log of one plan by stream, up to an instant. */
class Ledger {
  readonly byStream = new Map<string, Logged[]>();
  private readonly teamsOf = new Map<string, Set<string>>();

  constructor(log: readonly Logged[] = [], knownAt = '9999') {
    for (const event of log) if (event.at <= knownAt) this.push(event);
  }

  push(event: Logged): void {
    const events = this.byStream.get(event.stream) ?? [];
    this.byStream.set(event.stream, [...events, event]);
    if (!event.stream.startsWith('team-') || typeof event.body['cadreId'] !== 'string') return;
    const teams = this.teamsOf.get(event.body['cadreId']) ?? new Set();
    this.teamsOf.set(event.body['cadreId'], teams.add(event.stream));
  }

  events(stream: string): Logged[] {
    return this.byStream.get(stream) ?? [];
  }

  ids(category: string): string[] {
    return [...this.byStream.keys()]
      .filter((name) => name.startsWith(`${category}-`))
      .map((name) => name.slice(category.length + 1));
  }

  spellsOf(cadreId: string): TeamModel['spells'] {
    const teams = [...(this.teamsOf.get(cadreId) ?? [])];
    return teams.flatMap((stream) => foldTeam(this.events(stream)).spells.filter(({ cadre }) => cadre === cadreId));
  }

  /** Every post is held while the cadre is in service. */
  checkService(cadreId: string): void {
    const { states } = foldCadre(this.events(`cadre-${cadreId}`));
    const away = states.flatMap(({ on, active }, index) =>
      active ? [] : [{ from: on, to: states[index + 1]?.on ?? '9999' }],
    );
    away.push({ from: '0000', to: states[0]?.on ?? '9999' });
    for (const spell of this.spellsOf(cadreId)) {
      const clash = away.find(({ from, to }) => spell.from < to && from < (spell.to ?? '9999'));
      must(!clash, `${cadreId} holds ${spell.post} from ${spell.from} to ${spell.to} while away from ${clash?.from}`);
    }
  }
}

interface Structure {
  readonly teams: Record<string, number>;
  readonly sizes: Record<string, number[]>;
  readonly posts: number;
  readonly principals: number;
  readonly cadres: number;
  readonly ages: Record<string, number[]>;
  readonly education: Record<string, [number, number]>;
  readonly women: number;
  readonly nonParty: number;
  readonly meanAge: Record<string, number>;
  readonly oldDepartments: number;
  readonly headcount: number;
  readonly double: number;
}

const BUCKETS: readonly (readonly [number, number])[] = [
  [0, 35],
  [36, 40],
  [41, 45],
  [46, 50],
  [51, 55],
  [56, 99],
];

function ageOn(birth: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return day(birth).slice(5) > on.slice(5) ? years - 1 : years;
}

function bucketOf(age: number): number {
  return BUCKETS.findIndex(([from, to]) => age >= from && age <= to);
}

function shownEducation(cadre: CadreModel): { bucket: string; fullTime: boolean } {
  const order = (diploma: { level: string; fullTime: boolean }): string =>
    `${diploma.level[0]}${diploma.fullTime ? 0 : 1}`;
  const [top] = [...cadre.diplomas].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const names: Record<string, string> = { 1: 'graduate', 2: 'university', 3: 'college' };
  return { bucket: top ? (names[top.level[0] ?? ''] ?? 'below') : 'unrecorded', fullTime: top?.fullTime ?? false };
}

function structure(log: readonly Logged[], asOf: string, knownAt: string): Structure {
  const ledger = new Ledger(log, knownAt);
  const teams = ledger.ids('team').map((id) => foldTeam(ledger.events(`team-${id}`), asOf));
  const active = teams.filter(({ state }) => state === 'active');
  const result: Structure & {
    cadres: number;
    women: number;
    nonParty: number;
    oldDepartments: number;
    double: number;
  } = {
    teams: {},
    sizes: {},
    posts: active.reduce((sum, { posts }) => sum + posts.size, 0),
    principals: active.reduce(
      (sum, { posts }) => sum + [...posts.values()].filter(({ principal }) => principal).length,
      0,
    ),
    cadres: 0,
    ages: {},
    education: { graduate: [0, 0], university: [0, 0], college: [0, 0], below: [0, 0], unrecorded: [0, 0] },
    women: 0,
    nonParty: 0,
    meanAge: {},
    oldDepartments: 0,
    headcount: active.reduce((sum, { headcount }) => sum + headcount, 0),
    double: 0,
  };
  const counted = new Set<string>();
  const sums: Record<string, [number, number]> = {};
  for (const team of active) {
    result.teams[team.kind] = (result.teams[team.kind] ?? 0) + 1;
    (result.sizes[team.kind] ??= []).push(team.posts.size);
    const ages: number[] = [];
    for (const { cadre: id } of team.seats.values()) {
      const cadre = foldCadre(ledger.events(`cadre-${id}`), asOf);
      must(cadre.state === 'active', 'an incumbent is away');
      if (counted.has(id)) result.double++;
      if (counted.has(id)) continue;
      counted.add(id);
      const age = ageOn(cadre.birth, asOf);
      ages.push(age);
      const row = (result.ages[team.kind] ??= [0, 0, 0, 0, 0, 0]);
      row[bucketOf(age)] = (row[bucketOf(age)] ?? 0) + 1;
      const shown = shownEducation(cadre);
      const cell = result.education[shown.bucket];
      if (cell) cell[shown.fullTime ? 0 : 1]++;
      if (cadre.sex === '2') result.women++;
      if (!['01', '02'].includes(cadre.status ?? '')) result.nonParty++;
      must(age <= (cadre.sex === '2' ? 55 : 60), 'past the age of retirement');
    }
    const sum = ages.reduce((total, age) => total + age, 0);
    const all = (sums[team.kind] ??= [0, 0]);
    all[0] += sum;
    all[1] += ages.length;
    if (team.kind === 'department' && sum > 50 * ages.length) result.oldDepartments++;
  }
  for (const [kind, [sum, count]] of Object.entries(sums)) result.meanAge[kind] = sum / count;
  return { ...result, cadres: counted.size };
}

const CUT = '2019-06-30';
const BEFORE = '2019-07-01T00:00:00+08:00';
const AFTER = '2019-08-05T00:00:00+08:00';

function totals(ages: Record<string, number[]>): number[] {
  return BUCKETS.map((_, index) => Object.values(ages).reduce((sum, row) => sum + (row[index] ?? 0), 0));
}

function tally<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function daysLate({ at, effectiveOn }: Logged): number {
  return (Date.parse(at.slice(0, 10)) - Date.parse(effectiveOn)) / 86_400_000;
}

/** Replays the plan step by step, one left out if asked, and asks every guard again after each. */
function replay(log: readonly Logged[], leftOut?: number): Ledger {
  const ledger = new Ledger();
  for (const event of log) {
    if (event.index === leftOut) continue;
    try {
      checkReferences(event, log, ledger);
      ledger.push(event);
      checkStream(event, log, ledger);
    } catch (error) {
      throw new Impossible(`step ${event.index} ${event.command} at ${event.at}: ${String(error)}`);
    }
  }
  return ledger;
}

function checkReferences(event: Logged, log: readonly Logged[], ledger: Ledger): void {
  const { command, body, stream } = event;
  const creates =
    /^(Open(Ledger|.*Case|.*Round|.*Assessment|.*Class)|RegisterTeam|RegisterCadre|ReportFigure|RecordTalk|PlanSecondment)$/.test(
      command,
    );
  must(creates || ledger.events(stream).length > 0, `unknown stream ${stream}`);
  if (typeof body['cadreId'] === 'string') {
    must(command === 'RegisterCadre' || ledger.events(`cadre-${body['cadreId']}`).length > 0, 'unknown cadre');
  }
  if (command === 'MergeTeam') {
    const into = foldTeam(ledger.events(`team-${text(body, 'intoTeamId')}`), event.effectiveOn);
    must(into.state === 'active' && stream !== `team-${text(body, 'intoTeamId')}`, 'merge target');
  }
  if (event.target === undefined) return;
  const target = log.find(({ index }) => index === event.target);
  must(target && target.index < event.index && target.stream === stream, 'the target lies earlier on the stream');
  const annulled = ledger
    .events(stream)
    .filter((other) => other.command === 'AnnulRecord' && other.target === target.index);
  must(annulled.length === 0, 'already annulled');
}

function checkStream(event: Logged, log: readonly Logged[], ledger: Ledger): void {
  const { stream, command } = event;
  const events = ledger.events(stream);
  if (stream.startsWith('team-')) foldTeam(events);
  if (stream.startsWith('cadre-')) foldCadre(events);
  const about = event.target === undefined ? event : (log.find(({ index }) => index === event.target) ?? event);
  const moves = ['AssignIncumbent', 'RelieveIncumbent', 'RecordDeparture', 'RecordReturn'];
  if (moves.includes(about.command)) ledger.checkService(text(about.body, 'cadreId'));
  if (command === 'MergeTeam') for (const spell of foldTeam(events).spells) ledger.checkService(spell.cadre);
}

const plan = demoPlan();
const log = logOf(plan);
const eventAt = (index: number | undefined): Logged | undefined => log.find((event) => event.index === index);

describe('the model of this test', () => {
  const without = (command: string, fits: (body: Fields) => boolean = () => true): Ledger => {
    return replay(
      log,
      plan.findIndex((step) => step.command === command && step.at > '2014-02' && fits(step.body)),
    );
  };

  test('notices what is missing', () => {
    expect(() => without('RelieveIncumbent')).toThrow(/occupied|away|slots/);
    expect(() => without('RecordReturn')).toThrow(/away|departed/);
    const seat = (body: Fields): string => ['teamId', 'postId', 'cadreId'].map((name) => text(body, name)).join(' ');
    const left = new Set(log.filter(({ command }) => command === 'RelieveIncumbent').map(({ body }) => seat(body)));
    expect(() => without('AssignIncumbent', (body) => left.has(seat(body)))).toThrow(/not the incumbent/);
    expect(() => without('RegisterCadre')).toThrow(/unknown/);
    expect(() => without('ListAsReserve')).toThrow(/not listed/);
    expect(() => without('AuthorisePost')).toThrow(/post not available/);
  });

  test('notices what is wrong', () => {
    const changed = (command: string, change: Fields, which: 'first' | 'last' = 'last'): Logged[] => {
      const all = log.flatMap((event, index) => (event.command === command ? [index] : []));
      const at = which === 'first' ? all[0] : all.at(-1);
      return log.map((event, index) => {
        const body = { ...event.body, ...change };
        return index === at ? { ...event, body, effectiveOn: text(body, 'effectiveOn') } : event;
      });
    };
    expect(() => replay(changed('RelieveIncumbent', { effectiveOn: '2000-01-01' }))).toThrow(/not the incumbent/);
    expect(() => replay(changed('AssignIncumbent', { cadreId: 'cnobody' }))).toThrow(/unknown cadre/);
    expect(() => replay(changed('RecordDeparture', { effectiveOn: '2016-01-01' }))).toThrow(Impossible);
    expect(() => replay(changed('RecordPoliticalStatus', { status: '13' }))).toThrow(/masses/);
    expect(() => replay(changed('SetHeadcount', { slotCount: 2 }, 'first'))).toThrow(/slots/);
  });
});

describe('the demo plan', () => {
  test('is the same every time, and another for another seed', () => {
    expect(demoPlan()).toEqual(plan);
    expect(demoPlan(7)).not.toEqual(plan);
  });

  test('comes to between 15,000 and 25,000 events', () => {
    expect(log.length).toBeGreaterThanOrEqual(15_000);
    expect(log.length).toBeLessThanOrEqual(25_000);
  });

  test('is recorded in order, in office hours', () => {
    let last = '';
    const wrong: unknown[] = [];
    for (const { at } of plan) {
      const published = at === '2019-08-05T14:00:00+08:00';
      const weekday = new Date(`${at.slice(0, 10)}T00:00:00Z`).getUTCDay();
      const right = [
        /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/.test(at),
        published ? at >= last : at > last,
        weekday !== 0 && weekday !== 6,
        at.slice(11, 16) >= '08:30' && at.slice(11, 16) <= '17:00',
        published || at < '2019-08-03',
      ];
      if (right.includes(false)) wrong.push([at, right]);
      last = at;
    }
    expect(wrong).toEqual([]);
    expect(plan[0]?.command).toBe('OpenLedger');
    expect(plan[0]?.at).toMatch(/^2014-01-/);
    expect(plan.at(-1)).toMatchObject({ at: '2019-08-05T14:00:00+08:00', command: 'ReportFigure' });
  });

  test('has bodies with the fields of the commands, a basis and plain ids', () => {
    const wrong: unknown[] = [];
    for (const { command, body, actor } of plan) {
      const fields = [...(FIELDS[command] ?? 'unknown command').split(' '), 'effectiveOn', 'basis'];
      const missing = fields.filter((name) => !name.endsWith('?') && !(name in body));
      const names = [...fields.map((name) => name.replace('?', '')), ...COMMON];
      const more = Object.keys(body).filter((name) => !names.includes(name) || body[name] === undefined);
      const setsRight = command === 'CorrectRecord' || command === 'AnnulRecord';
      const reasoned = !setsRight || (typeof body['reason'] === 'string' && !('entryMode' in body));
      const right = reasoned && actor === (setsRight ? 'approver' : 'recorder');
      if (missing.length + more.length > 0 || !right) wrong.push({ command, body, missing, more });
    }
    expect(wrong).toEqual([]);
  });

  test('has opaque, unique ids and no identity numbers', () => {
    const made: string[] = [];
    for (const { command, body } of plan) {
      for (const name of ['teamId', 'cadreId', 'postId', 'patronId', 'intoTeamId', 'source']) {
        if (name in body) expect(body[name]).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
      }
      if (command === 'RegisterTeam') made.push(text(body, 'teamId'));
      if (command === 'AuthorisePost') made.push(text(body, 'postId'));
      if (command === 'RegisterCadre') made.push(text(body, 'cadreId'));
    }
    expect(new Set(made).size).toBe(made.length);
    const written = JSON.stringify(
      plan.map(({ body }) => body),
      (name, value: unknown) => (name === 'sha256' ? '' : value),
    );
    expect(written).not.toMatch(/\d{15}/);
  });

  test('dates its acts plausibly', () => {
    for (const event of log) {
      const { command, body, effectiveOn } = event;
      const recordedOn = event.at.slice(0, 10);
      const basis = body['basis'] as { kind: string; documentNo: string; issuedOn: string };
      expect(new Date(`${effectiveOn}T00:00:00Z`).toISOString().slice(0, 10)).toBe(effectiveOn);
      expect(basis.issuedOn <= recordedOn).toBe(true);
      expect(basis.kind && basis.documentNo).toMatch(/\S/);
      if (!['AssignIncumbent', 'RelieveIncumbent'].includes(command)) expect(effectiveOn <= recordedOn).toBe(true);
      if (body['entryMode'] === 'opening') expect(effectiveOn <= '2014-01-01' && recordedOn < '2014-02-01').toBe(true);
      if (body['entryMode'] !== 'opening' && recordedOn < '2014-02-01') expect(command).toBe('OpenLedger');
    }
  });

  test('is possible at every step', () => {
    const ledger = replay(log);
    expect(ledger.ids('team').length).toBe(75);
  });

  test('begins with 73 teams and ends with 71', () => {
    const opened = structure(log, '2014-01-31', '2014-02-01T00:00:00+08:00');
    expect(opened.teams).toEqual({ township: 10, subdistrict: 7, department: 56 });
    expect(opened.headcount).not.toBe(603); // one number was typed wrongly and corrected in April
    expect(structure(log, '2014-01-31', AFTER).headcount).toBe(603);
    expect(structure(log, CUT, AFTER).teams).toEqual({ township: 10, subdistrict: 7, department: 54 });
  });

  test.each([undefined, 1, 42, 20190630])('meets every figure of the cut-off day (seed %s)', (seed) => {
    const own = seed === undefined ? log : logOf(demoPlan(seed));
    if (seed !== undefined) replay(own);
    const known = structure(own, CUT, AFTER);
    expect(known.cadres).toBe(418);
    expect(known.posts).toBe(418);
    expect(known.principals).toBe(88);
    expect(known.double).toBe(0);
    expect(known.headcount).toBe(603);
    expect(known.sizes['township']).toEqual(Array(10).fill(9));
    expect(known.sizes['subdistrict']).toEqual(Array(7).fill(7));
    expect(known.sizes['department']?.toSorted()).toEqual([...Array<number>(45).fill(5), ...Array<number>(9).fill(6)]);
    expect(known.ages).toEqual({
      township: [14, 26, 24, 16, 8, 2],
      subdistrict: [5, 12, 14, 10, 6, 2],
      department: [6, 26, 53, 85, 78, 31],
    });
    expect(totals(known.ages)).toEqual([25, 64, 91, 111, 92, 35]);
    const { graduate, university, college, below, unrecorded } = known.education;
    expect({ graduate, university }).toEqual({ graduate: [6, 24], university: [56, 117] });
    const both = (cell: readonly number[] = []): number => cell.reduce((sum, value) => sum + value, 0);
    expect(both(college)).toBe(115);
    expect(both(below) + both(unrecorded)).toBe(100);
    expect(Math.min(both(below), both(unrecorded))).toBeGreaterThan(20);
    expect(known.women).toBe(111);
    expect(known.nonParty).toBe(17);
    expect(known.meanAge['township']).toBeLessThan(known.meanAge['department'] ?? 0);
    expect(known.oldDepartments).toBeGreaterThanOrEqual(2);
  });

  test('knew one cadre more before the departure of no. 419 was recorded', () => {
    for (const knownAt of [BEFORE, '2019-07-01T23:59:59+08:00', '2019-07-14T12:00:00+08:00']) {
      const then = structure(log, CUT, knownAt);
      expect([then.cadres, then.posts]).toEqual([419, 419]);
      expect(totals(then.ages)).toEqual([26, 64, 91, 111, 92, 35]);
      expect(then.education['graduate']).toEqual([6, 24]);
      expect(then.education['university']).toEqual([56, 118]);
      expect([then.women, then.nonParty]).toEqual([111, 17]);
    }
  });

  test('tells the end of no. 419 in three steps of one day', () => {
    const last = log.filter(({ at, effectiveOn }) => at.startsWith('2019-07-15') && effectiveOn === '2019-05-31');
    expect(last.map(({ command }) => command)).toEqual(['RelieveIncumbent', 'WithdrawPost', 'RecordDeparture']);
    const cadreId = text(last[2]?.body ?? {}, 'cadreId');
    const cadre = foldCadre(new Ledger(log).events(`cadre-${cadreId}`));
    expect(ageOn(cadre.birth, CUT)).toBeLessThanOrEqual(35);
    expect(shownEducation(cadre)).toEqual({ bucket: 'university', fullTime: false });
    expect(foldTeam(new Ledger(log).events(last[0]?.stream ?? '')).kind).toBe('department');
  });

  test('leaves the structure of the cut-off day alone after June 2019', () => {
    const known = new Ledger(log, BEFORE);
    const late = log.filter(
      (event) =>
        event.at >= '2019-07-01' &&
        event.effectiveOn <= CUT &&
        /^(team|cadre)-/.test(event.stream) &&
        known.events(event.stream).length > 0,
    );
    const commands = late.map(({ command }) => command).filter((command) => command !== 'RecordCivilRank');
    expect(commands).toEqual(['RelieveIncumbent', 'WithdrawPost', 'RecordDeparture']);
  });

  test('has vacancies on other dates', () => {
    for (const date of ['2014-01-31', '2016-08-01', '2018-11-01', '2019-08-02']) {
      const then = structure(log, date, AFTER);
      expect(then.cadres).toBeLessThan(then.posts);
    }
  });
});

describe('what happened in between', () => {
  const of = (command: string): Logged[] => log.filter((event) => event.command === command);
  const known = new Ledger(log);

  test('teams were merged, abolished, founded and renamed', () => {
    expect(of('MergeTeam').length).toBe(2);
    expect(of('AbolishTeam').length).toBe(2);
    expect(of('RegisterTeam').filter(({ effectiveOn }) => effectiveOn > '2014').length).toBe(2);
    expect(of('RenameTeam').length).toBeGreaterThanOrEqual(4);
    expect(of('WithdrawPost').length).toBeGreaterThanOrEqual(3);
  });

  test('those of a merged team were placed elsewhere, or retired', () => {
    for (const merger of of('MergeTeam')) {
      const incumbents = foldTeam(known.events(merger.stream)).spells.filter(({ to }) => to === merger.effectiveOn);
      expect(incumbents.length).toBeGreaterThan(0);
      for (const { cadre } of incumbents) {
        const placed = known.spellsOf(cadre).some(({ from }) => from >= merger.effectiveOn);
        expect(
          placed ||
            foldCadre(known.events(`cadre-${cadre}`)).state === 'departed' ||
            ageOn(foldCadre(known.events(`cadre-${cadre}`)).birth, CUT) > 50,
        ).toBe(true);
      }
    }
  });

  test('people came, moved and left for every reason', () => {
    const reasons = tally(of('RecordDeparture').map(({ body }) => text(body, 'reason')));
    for (const reason of ['retired', 'transferOut', 'promotedAway', 'examLeft'])
      expect(reasons.get(reason)).toBeGreaterThan(5);
    const grounds = tally(of('RelieveIncumbent').map(({ body }) => text(body, 'ground')));
    for (const ground of ['promotion', 'transfer', 'toNonLeading', 'retirement', 'departure', 'reorganisation']) {
      expect(grounds.get(ground)).toBeGreaterThan(2);
    }
    expect(of('ConfirmIncumbent').length).toBeGreaterThan(40);
    expect(of('RecordReturn').length).toBeGreaterThanOrEqual(1);
    expect(of('RenameCadre').length).toBeGreaterThanOrEqual(1);
  });

  test('the retired were of the age', () => {
    const retired = of('RecordDeparture').filter(({ body }) => body['reason'] === 'retired');
    for (const { stream, effectiveOn } of retired) {
      const { sex, birth } = foldCadre(known.events(stream));
      expect([ageOn(birth, effectiveOn), sex]).toEqual(sex === '2' ? [55, '2'] : [60, '1']);
    }
  });

  test('nobody began too young', () => {
    const ages = known.ids('cadre').flatMap((id) => {
      const [first] = known
        .spellsOf(id)
        .map(({ from }) => from)
        .sort();
      return first ? [ageOn(foldCadre(known.events(`cadre-${id}`)).birth, first)] : [];
    });
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(24);
  });

  test('somebody held two posts for a while', () => {
    const doubles = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((quarter) => {
      const date = `${2015 + Math.floor(quarter / 4)}-${['02', '05', '08', '11'][quarter % 4]}-28`;
      return structure(log, date, AFTER).double;
    });
    expect(Math.max(...doubles)).toBeGreaterThanOrEqual(1);
  });

  test('posts of the Party are held by members of it', () => {
    for (const id of known.ids('team')) {
      for (const { body } of known.events(`team-${id}`).filter(({ command }) => command === 'AssignIncumbent')) {
        const authorised = known
          .events(`team-${id}`)
          .find((event) => event.command === 'AuthorisePost' && event.body['postId'] === body['postId']);
        if (!/党|纪/.test(text(authorised?.body ?? {}, 'title'))) continue;
        const cadre = foldCadre(known.events(`cadre-${text(body, 'cadreId')}`));
        expect(['01', '02']).toContain(cadre.status);
      }
    }
  });

  test('at least thirty acts were recorded months late, as backfill with a document', () => {
    const moves = ['AssignIncumbent', 'RelieveIncumbent', 'RecordDeparture'];
    const late = log.filter((event) => event.at > '2014-02' && moves.includes(event.command) && daysLate(event) > 50);
    expect(late.length).toBeGreaterThanOrEqual(30);
    for (const { body } of late) expect([body['entryMode'], typeof body['basis']]).toEqual(['backfill', 'object']);
    // What a case is made of is entered together.
    for (const event of log.filter(({ stream }) => !stream.startsWith('appointment-')))
      if (event.body['entryMode'] === 'backfill' && Number.isInteger(event.index))
        expect(daysLate(event)).toBeGreaterThanOrEqual(45);
  });

  test('every promotion of the demo rests on a case', () => {
    const principal = new Map(
      of('AuthorisePost').map(({ stream, body }) => [`${stream} ${text(body, 'postId')}`, body]),
    );
    const highest = new Map<string, boolean>();
    const bare: Logged[] = [];
    const assigned = of('AssignIncumbent').toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1));
    for (const event of assigned) {
      const { stream, body, index } = event;
      const cadreId = text(body, 'cadreId');
      const isPrincipal = principal.get(`${stream} ${text(body, 'postId')}`)?.['principal'] === true;
      const before = highest.get(cadreId);
      const isHigher = before === false && isPrincipal;
      const isSaidToBe = body['ground'] === 'promotion' || body['onProbation'] === true;
      const taken = body['entryMode'] === 'opening' || !Number.isInteger(index);
      if (!taken && (isHigher || isSaidToBe)) bare.push(event);
      highest.set(cadreId, before === true || isPrincipal);
    }
    expect(bare.map(({ body }) => body)).toEqual([]);
    expect(assigned.filter(({ index }) => !Number.isInteger(index)).length).toBeGreaterThan(150);
  });

  test('some appointments were announced before their day', () => {
    expect(log.filter((event) => daysLate(event) < 0).length).toBeGreaterThanOrEqual(2);
  });

  test('births were corrected, one of them from 46-50 to 51-55', () => {
    const corrections = of('CorrectCadreFacts').filter(({ body }) => 'birth' in body);
    expect(corrections.length).toBeGreaterThanOrEqual(6);
    const moved = corrections.filter(({ stream, body, at }) => {
      const registered = text(known.events(stream)[0]?.body ?? {}, 'birth');
      const buckets = [registered, text(body, 'birth')].map((birth) => bucketOf(ageOn(birth, CUT)));
      return at < '2019-07-01' && buckets[0] === 3 && buckets[1] === 4;
    });
    expect(moved.length).toBeGreaterThanOrEqual(1);
    for (const { at } of corrections) expect(at < '2019-07-01').toBe(true);
  });

  test('wrong dates and wrong data were corrected, with the whole replacement', () => {
    const corrections = of('CorrectRecord');
    expect(corrections.filter(({ body }) => 'newEffectiveOn' in body).length).toBeGreaterThanOrEqual(3);
    const withData = corrections.filter(({ body }) => 'data' in body);
    expect(withData.length).toBeGreaterThanOrEqual(2);
    for (const { body, target } of withData) {
      const wrong = eventAt(target);
      const fields = (FIELDS[wrong?.command ?? ''] ?? '').split(' ').filter((name) => !NAMES_OF_STREAMS.includes(name));
      const data = Object.keys(body['data'] as Fields).filter((name) => !NAMES_OF_STREAMS.includes(name));
      expect(data).toEqual(expect.arrayContaining(fields.filter((name) => !name.endsWith('?'))));
      expect(fields.map((name) => name.replace('?', ''))).toEqual(expect.arrayContaining(data));
      expect(dataOf(wrong?.body ?? {})).not.toEqual(expect.objectContaining(body['data'] as Fields));
    }
  });

  test('an assignment was annulled and entered anew, an annulment annulled', () => {
    const annulled = of('AnnulRecord').map(({ target }) => eventAt(target));
    const assignment = annulled.find((event) => event?.command === 'AssignIncumbent');
    const anew = log.find(
      (event) =>
        event.command === 'AssignIncumbent' &&
        event.index > (assignment?.index ?? Infinity) &&
        event.body['cadreId'] === assignment?.body['cadreId'] &&
        event.effectiveOn === assignment?.effectiveOn,
    );
    expect(anew && anew.body['postId'] !== assignment?.body['postId']).toBe(true);
    expect(annulled.some((event) => event?.command === 'AnnulRecord')).toBe(true);
  });

  test('a transfer out of a township was unknown at mid-2018', () => {
    const members = (id: string, knownAt: string): string[] => {
      const events = new Ledger(log, knownAt).events(`team-${id}`);
      return [...foldTeam(events, '2018-06-30').seats.values()].map(({ cadre }) => cadre).sort();
    };
    const changed = known.ids('team').filter((id) => {
      const team = foldTeam(known.events(`team-${id}`));
      return team.kind === 'township' && members(id, '2018-07-01T00:00:00+08:00').join() !== members(id, AFTER).join();
    });
    expect(changed.length).toBeGreaterThanOrEqual(1);
    const buckets = (id: string, knownAt: string): number[] => {
      const ledger = new Ledger(log, knownAt);
      const births = members(id, AFTER).map((cadre) => foldCadre(ledger.events(`cadre-${cadre}`)).birth);
      return births.filter(Boolean).map((birth) => bucketOf(ageOn(birth, '2018-06-30')));
    };
    const elder = (id: string, knownAt: string): number => buckets(id, knownAt).filter((bucket) => bucket === 4).length;
    expect(changed.some((id) => elder(id, AFTER) > elder(id, '2018-10-31T00:00:00+08:00'))).toBe(true);
  });

  test('names are shared, and some are read in two ways', () => {
    const present = known.ids('cadre').map((id) => foldCadre(known.events(`cadre-${id}`)).name);
    expect([...tally(present).values()].filter((times) => times > 1).length).toBeGreaterThanOrEqual(5);
    expect(present.filter((name) => /^[单曾解仇区朴查盖华翟]/.test(name)).length).toBeGreaterThanOrEqual(6);
    for (const name of present) expect(name).toMatch(/^\p{Script=Han}{2,4}$/u);
  });

  test('birth and joining dates are given to the month mostly, to the day sometimes', () => {
    const lengths = tally(of('RegisterCadre').map(({ body }) => text(body, 'birth').length));
    expect(lengths.get(7)).toBeGreaterThan(lengths.get(10) ?? 0);
    expect(lengths.get(10)).toBeGreaterThan(50);
  });

  test('the figures of the seed stand as they were stated', () => {
    const figures = of('ReportFigure');
    const staff = figures.filter(({ at }) => at.startsWith('2019-07-22'));
    expect(staff.map(({ body }) => [body['value'], body['qualifier']])).toEqual([
      [603, 'exact'],
      [47, 'exact'],
      [37, 'exact'],
      [30, 'nearly'],
      [130, 'lessThan'],
    ]);
    const printed = figures.filter(({ at }) => at === '2019-08-05T14:00:00+08:00');
    expect(printed.length + staff.length).toBe(figures.length);
    const values = printed.map(({ body }) => [body['unit'], body['value']].join(' '));
    for (const value of [71, 10, 7, 54, 418, 64, 91, 111, 92, 35, 30, 6, 173, 56, 115, 204, 17])
      expect(values).toContain(`count ${value}`);
    for (const value of [150, 220, 260, 80, 487]) expect(values).toContain(`permille ${value}`);
    for (const { body } of figures) expect(text(body, 'statement').length).toBeGreaterThan(5);
  });
});

describe('the cases', () => {
  const of = (command: string): Logged[] => log.filter((event) => event.command === command);
  const by = (command: string, field: string): Map<unknown, number> =>
    tally(of(command).map(({ body }) => body[field]));
  const streams = Map.groupBy(log, ({ stream }) => stream);
  const has = (stream: string, command: string): boolean =>
    (streams.get(stream) ?? []).some((event) => event.command === command);
  const ballotsOf = ({ body }: Logged): Record<string, number>[] => body['subjects'] as Record<string, number>[];

  test('at least 150 appointment cases lead to moves, at least 60 do not', () => {
    const moved = of('IssueAppointment').filter(({ index }) => eventAt(index + 0.1) !== undefined);
    expect(moved.length).toBeGreaterThanOrEqual(150);
    expect(of('OpenAppointmentCase').length - moved.length).toBeGreaterThanOrEqual(60);
  });

  test('the page on the demo counts what there is', () => {
    const page = readFileSync(new URL('../../../docs/demo.md', import.meta.url), 'utf8');
    expect(page).toContain(`${plan.length.toLocaleString('en-US')} acts`);
    expect(page).toContain(`${of('OpenAppointmentCase').length} appointment cases`);
    expect(page).toContain(`${of('IssueAppointment').length} of them to the letter`);
  });

  test('by every method and every action', () => {
    const methods = by('OpenAppointmentCase', 'method');
    for (const method of ['standard', 'openSelection', 'competition', 'organizational'])
      expect(methods.get(method)).toBeGreaterThanOrEqual(5);
    const actions = by('OpenAppointmentCase', 'action');
    for (const action of ACTIONS) {
      expect(actions.get(action)).toBeGreaterThanOrEqual(1);
      const issued = of('OpenAppointmentCase').filter(({ stream, body }) => {
        return body['action'] === action && has(stream, 'IssueAppointment');
      });
      expect(issued.length).toBeGreaterThanOrEqual(1);
    }
    const rejected = of('OpenAppointmentCase').filter(({ stream }) => !has(stream, 'IssueAppointment'));
    expect(new Set(rejected.map(({ body }) => body['method']))).toEqual(new Set(methods.keys()));
  });

  test('whoever is moved among like posts is moved for a stated reason', () => {
    const occasions = tally(
      of('OpenAppointmentCase')
        .filter(({ body }) => body['action'] === 'transfer')
        .map(({ body }) => body['occasion']),
    );
    expect(occasions.has(undefined)).toBe(false);
    expect(occasions.size).toBeGreaterThanOrEqual(4);
  });

  test('nobody is taken from a post, or appointed to it again, who does not hold it', () => {
    const ofHolders = of('OpenAppointmentCase').filter(
      ({ body }) => !['promote', 'furtherUse', 'transfer'].includes(text(body, 'action')),
    );
    for (const { index, body, effectiveOn } of ofHolders) {
      const [post] = body['posts'] as [Fields];
      const before = (streams.get(`team-${text(post, 'teamId')}`) ?? []).filter((event) => event.index < index);
      const seat = foldTeam(before, effectiveOn).seats.get(text(post, 'postId'));
      expect([seat?.cadre]).toEqual(body['cadreIds']);
    }
  });

  test('two cadres exchange posts: each letter leaves what the other one gives', () => {
    const moves = of('IssueAppointment').flatMap(({ index, stream }) => {
      const own = log.filter((event) => event.index > index && event.index < index + 1);
      const left = own.find(({ command }) => command === 'RelieveIncumbent');
      const [post] = (streams.get(stream)?.[0]?.body['posts'] ?? []) as Fields[];
      return left && left.body['postId'] !== post?.['postId']
        ? [{ cadreId: left.body['cadreId'], from: left.body['postId'], to: post?.['postId'], on: left.effectiveOn }]
        : [];
    });
    const exchanged = moves.filter((move) =>
      moves.some((other) => other.on === move.on && other.from === move.to && other.to === move.from),
    );
    expect(exchanged.length).toBe(2);
    for (const { cadreId, to, on } of exchanged) {
      const assigned = of('AssignIncumbent').filter(({ body }) => body['cadreId'] === cadreId && body['postId'] === to);
      expect(assigned.map(({ effectiveOn }) => effectiveOn)).toEqual([on]);
    }
  });

  test('nobody is on probation as a principal, in a post that is elected, or in a township', () => {
    const kinds = new Map(of('RegisterTeam').map(({ stream, body }) => [stream, body['kind']]));
    const posts = new Map(of('AuthorisePost').map(({ stream, body }) => [`${stream} ${text(body, 'postId')}`, body]));
    const onProbation = of('AssignIncumbent').filter(({ body }) => body['onProbation'] === true);
    expect(onProbation.length).toBeGreaterThan(50);
    for (const { stream, body } of onProbation) {
      const { principal, elected } = posts.get(`${stream} ${text(body, 'postId')}`)!;
      expect([kinds.get(stream), principal, elected]).toEqual([
        expect.stringMatching(/department|subdistrict/),
        ...[false, false],
      ]);
    }
  });

  test('of those on probation nearly all are confirmed, and one is relieved', () => {
    const failed = of('ReviewProbation').filter(({ body }) => body['competent'] === false);
    expect(failed.length).toBe(1);
    expect(eventAt(failed[0]!.index + 0.1)?.command).toBe('RelieveIncumbent');
  });

  test('objections are upheld and not, and the discipline organ objects once in a while', () => {
    const verdicts = by('ResolveObjection', 'verdict');
    for (const verdict of ['upheld', 'notUpheld', 'unverifiable']) expect(verdicts.get(verdict)).toBeGreaterThan(2);
    for (const { stream, body } of of('ResolveObjection')) {
      expect(has(stream, 'IssueAppointment')).toBe(body['verdict'] !== 'upheld');
    }
    const opposed = of('RecordOpinion').filter(({ body }) => body['verdict'] === 'objection');
    expect(opposed.length).toBeGreaterThan(1);
    for (const { stream } of opposed) expect(has(stream, 'TerminateAppointmentCase')).toBe(true);
  });

  test('every step of the procedure is taken, some are left out with a reason', () => {
    const steps = Object.keys(FIELDS).filter((command) => (FIELDS[command] ?? '').startsWith('caseId'));
    for (const command of steps) expect(of(command).length).toBeGreaterThan(0);
    for (const { body } of of('SkipStep')) expect(text(body, 'reason').length).toBeGreaterThan(5);
  });

  test('votes add up; some fail, are put off, or lack a quorum and are held again', () => {
    const outcomes = new Map<string, number>();
    for (const { body, stream, index } of [...of('RecordDeliberationVote'), ...of('RecordPlenaryVote')]) {
      const count = (name: string): number => Number(body[name] ?? 0);
      expect(count('agree') + count('disagree') + count('defer') + count('abstain')).toBe(
        count('present') - count('recused'),
      );
      const quorate = 3 * count('present') >= 2 * count('eligible');
      const passes = 2 * count('agree') > count('eligible');
      const outcome = !quorate ? 'invalid' : body['viewsSplit'] ? 'deferred' : passes ? 'approved' : 'rejected';
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      const again = (streams.get(stream) ?? []).some((event) => event.index > index && 'agree' in event.body);
      if (outcome === 'invalid' && again) outcomes.set('repeated', (outcomes.get('repeated') ?? 0) + 1);
    }
    for (const outcome of ['approved', 'rejected', 'deferred', 'invalid', 'repeated'])
      expect(outcomes.get(outcome)).toBeGreaterThanOrEqual(8);
  });

  test('what is done in a case is done on days on which the office is open', () => {
    const acts = log.filter(
      ({ stream, command }) =>
        /^(appointment|supervision|secondment|assessment)/.test(stream) && !/^(Correct|Annul)/.test(command),
    );
    expect(
      acts
        .filter(({ effectiveOn }) => !isOfficeDay(effectiveOn))
        .map(({ command, effectiveOn }) => [command, effectiveOn]),
    ).toEqual([]);
  });

  test('those who inspect are none of those inspected', () => {
    const nameOf = (id: unknown): string => foldCadre(new Ledger(log).events(`cadre-${String(id)}`)).name;
    for (const { stream, body } of of('FormInspectionTeam')) {
      const own = streams.get(stream) ?? [];
      const inspected = own.flatMap((event) => [
        ...((event.body['targetIds'] ?? event.body['cadreIds'] ?? []) as string[]),
      ]);
      const names = (body['inspectors'] as Fields[]).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(inspected.map(nameOf).filter((name) => names.includes(name))).toEqual([]);
    }
  });

  test('a notice is five working days long, begins after the decision, and comes before the letter', () => {
    for (const { stream, body, effectiveOn } of of('StartPublicNotice')) {
      const [own, to] = [streams.get(stream) ?? [], text(body, 'to')];
      expect(officeDays(effectiveOn, to).length).toBeGreaterThanOrEqual(5);
      const vote = own.findLast((event) => event.command.endsWith('Vote'));
      expect(vote && vote.effectiveOn < effectiveOn).toBe(true);
      const letter = own.find((event) => event.command === 'IssueAppointment');
      expect(letter === undefined || letter.effectiveOn > to).toBe(true);
    }
    expect(of('RecordObjection').length).toBeGreaterThan(of('ResolveObjection').length);
  });

  test('talks of every kind are held; admonitions run their course', () => {
    const kinds = by('OpenSupervisionCase', 'kind');
    for (const kind of ['reminder', 'focus', 'integrity', 'inquiry', 'admonition'])
      expect(kinds.get(kind)).toBeGreaterThanOrEqual(10);
    const triggers = [...by('OpenSupervisionCase', 'trigger').keys(), ...by('RecordTalk', 'occasion').keys()];
    expect(triggers).toEqual(
      expect.arrayContaining([
        ...['promotion', 'workError', 'reported', 'personalEvent', 'familyEvent', 'commendation', 'setback'],
        ...['assessmentIssue', 'earlySign', 'integrityDuty', 'lowApproval', 'lastPlace', 'auditFinding'],
      ]),
    );
    const talks = by('RecordTalk', 'kind');
    expect(talks.get('heartToHeart')).toBeGreaterThan(400);
    expect(talks.get('occasion')).toBeGreaterThan(60);
    const outcomes = by('ReviewRectification', 'outcome');
    for (const outcome of ['corrected', 'notObvious', 'no']) expect(outcomes.get(outcome)).toBeGreaterThan(1);
    expect(of('ReleaseAdmonition').length).toBeGreaterThanOrEqual(10);
    for (const { stream } of of('ReleaseAdmonition')) expect(has(stream, 'ReviewRectification')).toBe(true);
    for (const { body } of of('RecordTalk')) expect(body['talkerId']).not.toBe(body['cadreId']);
  });

  test('secondments of every kind come and go', () => {
    const kinds = by('PlanSecondment', 'kind');
    for (const kind of ['up', 'down', 'across', 'stationed', 'frontline', 'village'])
      expect(kinds.get(kind)).toBeGreaterThanOrEqual(3);
    for (const command of ['ExtendSecondment', 'CancelSecondment', 'AssessSecondment'])
      expect(of(command).length).toBeGreaterThan(0);
  });

  test('every team is assessed every year, and every member graded or explicitly not', () => {
    for (let year = 2014; year <= 2018; year++) {
      const opened = of('OpenTeamAssessment').filter(({ body }) => body['year'] === year);
      const there = structure(log, `${year}-12-08`, AFTER).teams;
      expect(opened.length).toBe(Object.values(there).reduce((sum, count) => sum + count, 0));
      for (const { stream } of opened) expect(has(stream, 'CloseTeamAssessment')).toBe(true);
    }
    expect(of('RecordUngraded').length).toBeGreaterThan(3);
  });

  test('votes lie on both sides of both thresholds, and exactly on them', () => {
    const lines = of('RecordReviewVote').flatMap(ballotsOf);
    const sum = (line: Record<string, number>, ...names: string[]): number =>
      names.reduce((total, name) => total + (line[name] ?? 0), 0);
    for (const line of [...lines, ...of('RecordOpinionPoll').flatMap(ballotsOf)]) {
      expect(sum(line, 'excellent', 'competent', 'basic', 'incompetent', 'abstain')).toBe(line['valid']);
    }
    const approval = lines.map((line) => 3 * sum(line, 'excellent', 'competent') - 2 * sum(line, 'valid'));
    const disapproval = lines.map((line) => 3 * sum(line, 'incompetent') - sum(line, 'valid'));
    for (const margins of [approval, disapproval]) {
      expect(margins.filter((margin) => margin === 0).length).toBeGreaterThanOrEqual(2);
      expect(margins.filter((margin) => margin < 0).length).toBeGreaterThanOrEqual(5);
      expect(margins.filter((margin) => margin > 0).length).toBeGreaterThanOrEqual(5);
    }
    for (const fitness of ['fit', 'unfit', 'incompetent'])
      expect(by('CertifyFitness', 'fitness').get(fitness)).toBeGreaterThanOrEqual(1);
  });

  test('one team is last twice running, and one year two share the last place', () => {
    const last = (group: string): unknown[] =>
      of('PublishRanking')
        .filter(({ body }) => body['group'] === group)
        .map(({ body }) => (body['teams'] as Fields[]).at(-1)?.['teamId']);
    const twice = ['township', 'subdistrict', 'department'].flatMap((group) =>
      last(group).filter((teamId, index, all) => index > 0 && teamId === all[index - 1]),
    );
    expect(twice.length).toBe(1);
    const removals = of('OpenAppointmentCase').filter(({ body }) => String(body['occasion']).includes('连续两年末位'));
    const removal = removals.find(({ body }) => body['action'] === 'remove');
    expect(removal?.body['posts']).toEqual([expect.objectContaining({ teamId: twice[0] })]);
    const [, second] = of('PublishRanking').filter(
      ({ body }) => (body['teams'] as Fields[]).at(-1)?.['teamId'] === twice[0],
    );
    const days = (Date.parse(removal?.effectiveOn ?? '') - Date.parse(second?.effectiveOn ?? '')) / 86_400_000;
    expect(days >= 0 && days <= 30).toBe(true);
    const admonished = of('OpenSupervisionCase').filter(
      ({ body }) => body['trigger'] === 'lastPlace' && body['teamId'] === twice[0],
    );
    expect(admonished.map(({ body }) => body['cadreId'])).toEqual(removal?.body['cadreIds']);
    expect(has(removal!.stream, 'IssueAppointment')).toBe(true);
    expect(removals.some(({ body }) => body['action'] === 'transfer')).toBe(true);
    const tied = of('PublishRanking').filter(({ body }) => (body['teams'] as Fields[]).some((team) => team['tied']));
    expect(tied.length).toBe(1);
  });

  test('classes of every kind are held, with exams passed and failed', () => {
    expect(by('OpenTrainingClass', 'kind').size).toBe(10);
    const scores = of('RecordExamResult').map(({ body }) => Number(body['score']));
    expect(scores.some((score) => score < 60) && scores.some((score) => score >= 60)).toBe(true);
    for (const command of ['RecordCredits', 'RecordWithdrawal', 'CancelTrainingClass'])
      expect(of(command).length).toBeGreaterThan(0);
  });

  test('old papers and corrections are among them', () => {
    const late = log.filter(
      ({ stream, body }) => /^(appointment|supervision|secondment)-/.test(stream) && body['entryMode'] === 'backfill',
    );
    expect(new Set(late.map(({ stream }) => stream)).size).toBeGreaterThanOrEqual(12);
    const mended = log.filter(
      ({ command, stream }) => /^(Correct|Annul)Record$/.test(command) && !/^(team|cadre)-/.test(stream),
    );
    const categories = mended.map(({ stream }) => stream.replace(/-.*/, ''));
    expect([...new Set(categories)].sort()).toEqual([
      'appointment',
      'assessment',
      'secondment',
      'supervision',
      'training',
    ]);
  });
});
