import { addDays, type PlainDate } from '#libs/kernel';
import { OWN_NUMBER, type Book, type Entry } from '../book.ts';
import { earlier, later, officeDay } from '../calendar.ts';
import type { Person } from '../careers.ts';
import { fullName } from '../names.ts';
import type { Prng } from '../prng.ts';
import type { Post } from '../teams.ts';
import { deliberation, plenary, shares, type Outcome } from './ballots.ts';
import { Docket, keptOf, officeDayAfter, officeDayBefore, type Extra } from './docket.ts';
import type { Turn } from './moves.ts';

/** What a case is about. */
export interface CaseBrief {
  readonly caseId: string;
  readonly action: string;
  readonly method: string;
  readonly person: Person;
  readonly post: Post;
  /** The day on which it is decided, or would be. */
  readonly on: PlainDate;
  /** Others who were recommended, inspected or applied beside the person. */
  readonly others: readonly Person[];
  readonly leaving?: Post;
  /** Asked for those who are not in the Party. */
  readonly unitedFront: boolean;
  readonly occasion?: string;
  /** The day on which it is entered from its papers; absent where its steps are recorded one by one. */
  readonly recordedOn?: PlainDate | undefined;
}

/** Where a case stops that leads to nothing. */
export type Stop = 'motion' | 'recommended' | 'inspected' | 'opposed' | 'consulted';

/** What becomes of what was objected in the public notice. */
export type Objection = 'none' | 'open' | 'notUpheld' | 'upheld';

const INSPECTORS = 12;
const PROMOTING: readonly string[] = ['promote', 'furtherUse'];
const ASSIGNING: readonly string[] = [...PROMOTING, 'transfer', 'reappoint'];
const INSPECTED: readonly string[] = [...ASSIGNING, 'remove', 'demote', 'toNonLeading', 'resignOrdered'];
const RANKED: readonly string[] = ['demote', 'toNonLeading'];
/** From this day on a civil rank (职级) can be given. */
const RANKS_SINCE: PlainDate = '2019-06-01';

/** The first day of the edition of 2019. */
const EDITION_2019: PlainDate = '2019-03-03';

/** What people look at: before a promotion all of it, at other times some. */
const SOME: readonly (readonly [string, string])[] = [
  ['grade', '近三年年度考核登记表'],
  ['recognition', '民主推荐和考察得票情况'],
  ['fileAudit', '干部人事档案任前审核表'],
  ['personalMatters', '个人有关事项查核结果'],
  ['integrityOpinion', '廉洁自律情况结论性意见'],
  ['petitions', '信访举报核查情况'],
  ['seniority', '任职年限核对表'],
];
const ALL = [
  ...SOME,
  ['canvassing', '民主推荐纪律情况说明'],
  ['familyAbroad', '配偶、子女移居国(境)外情况核查表'],
] as const;
/** Who stands second may have served too few years; those of a deputy who is to be principal are on record. */
const OF_THE_LEDGER: readonly string[] = ['seniority', 'grade'];

/** Writes the steps of appointment cases. */
export class AppointmentDesk {
  private readonly book: Book;
  private readonly rng: Prng;
  /** Names of those who inspect. */
  readonly inspectors: readonly string[];

  constructor(book: Book, rng: Prng) {
    this.book = book;
    this.rng = rng;
    const names = new Set<string>();
    while (names.size < INSPECTORS) names.add(fullName(rng, rng.pick(['1', '2'])));
    this.inspectors = [...names];
  }

  /** Opens the file of a case and takes it up to the day before the committee meets, or to where it stops. */
  open(brief: CaseBrief, turn: Turn, after: readonly (Entry | undefined)[], stop?: Stop): Running {
    return new Running(brief, turn, this.book, this.rng, this.inspectors, after, stop);
  }
}

/** A case on its way. */
export class Running {
  readonly docket: Docket;
  private readonly brief: CaseBrief;
  private readonly turn: Turn;
  private readonly rng: Prng;
  private readonly inspectors: readonly string[];
  private readonly meetsOn: PlainDate;

  constructor(
    brief: CaseBrief,
    turn: Turn,
    book: Book,
    rng: Prng,
    inspectors: readonly string[],
    after: readonly (Entry | undefined)[],
    stop?: Stop,
  ) {
    this.brief = brief;
    this.turn = turn;
    this.rng = rng;
    this.inspectors = inspectors;
    this.docket = new Docket(book, rng, { caseId: brief.caseId }, 'appointmentFile', brief.recordedOn);
    this.meetsOn = this.meeting();
    this.prepare(after, stop);
  }

  private get plenaryNeeded(): boolean {
    const { post, action } = this.brief;
    return post.team.kind === 'township' && post.principal && ASSIGNING.includes(action);
  }

  // For an elected post, and for one that the full committee votes on, the standing committee meets some time before.
  private meeting(): PlainDate {
    const { post, on } = this.brief;
    if (post.elected) return officeDayBefore(addDays(on, -this.rng.int(26, 34)));
    return this.plenaryNeeded ? officeDayBefore(addDays(on, -this.rng.int(4, 9))) : on;
  }

  private step(command: string, data: Record<string, unknown>, on: PlainDate, extra?: Extra): Entry {
    return this.docket.step(command, data, on, extra);
  }

  // ---- up to the meeting

  private prepare(after: readonly (Entry | undefined)[], stop?: Stop): void {
    const { action, method, post, person, occasion } = this.brief;
    const assigns = ASSIGNING.includes(action);
    const [least, most] = PROMOTING.includes(action) ? [58, 92] : action === 'transfer' ? [46, 64] : [24, 42];
    const days = this.rng.int(least, most);
    const start = addDays(this.meetsOn, -days);
    const at = (share: number): PlainDate => earlier(officeDay(addDays(start, Math.floor(days * share))), this.meetsOn);
    const contest = method === 'openSelection' || method === 'competition';
    const ref = { teamId: post.team.id, postId: post.id, ...(post.elected ? { elected: true } : {}) };
    const data = {
      action,
      method,
      posts: [ref],
      occasion,
      differential: contest || undefined,
      ...(PROMOTING.includes(action) ? {} : { cadreIds: [person.id] }),
      ...(this.plenaryNeeded ? { plenaryRequired: true } : {}),
    };
    this.step('OpenAppointmentCase', data, at(0), { after });
    this.step('RecordMotion', this.motion(), at(0.04));
    if (stop === 'motion') return;
    if (contest) this.contest(at);
    else if (PROMOTING.includes(action)) this.recommend(at);
    if (stop === 'recommended') return;
    if (PROMOTING.includes(action)) this.target(at);
    if (assigns) this.checkEligibility(at(0.42));
    if (INSPECTED.includes(action)) this.inspect(at);
    if (stop === 'inspected') return;
    this.askOpinions(at(0.72), at(0.84), stop === 'opposed' ? 'objection' : 'none');
    if (stop === 'opposed') return;
    this.consult(at(0.88));
    if (stop !== 'consulted') this.firstMeetings(at);
  }

  private motion(): Record<string, unknown> {
    const { action } = this.brief;
    if (action.startsWith('resign') && action !== 'resignOrdered')
      return { source: 'applicant', proposer: '本人书面申请' };
    const source = this.rng.weighted([
      ['department', 5],
      ['unit', 3],
      ['masses', 2],
      ['leader', 1],
      ['superior', 1],
      ['committee', 1],
    ] as const);
    return { source, proposer: '区委组织部', record: keptOf(this.brief.caseId, '动议材料') };
  }

  private contest(at: (share: number) => PlainDate): void {
    const { person, others } = this.brief;
    const all = [person, ...others];
    this.step('PublishVacancy', { text: '面向全区公布职位、资格条件和报名办法', applyBy: at(0.12) }, at(0.06));
    for (const [index, { id }] of all.entries()) {
      const failed = index > 1 && index === all.length - 1;
      const ground = failed ? '任职年限不足' : undefined;
      this.step('RecordApplicant', { cadreId: id, qualified: !failed, ground }, at(0.12));
    }
    const qualified = all.length > 2 ? all.slice(0, -1) : all;
    const marks = (low: number): { cadreId: string; score: number }[] =>
      qualified.map(({ id }, index) => ({
        cadreId: id,
        score: this.rng.int(index === 0 ? 82 : low, index === 0 ? 94 : 81),
      }));
    this.step('RecordSelectionExam', { results: marks(58) }, at(0.18));
    if (this.rng.chance(0.8)) this.step('RecordInterview', { results: marks(66) }, at(0.23));
  }

  private recommend(at: (share: number) => PlainDate): void {
    const { person, others, method } = this.brief;
    if (method === 'organizational') return;
    const ids = [person, ...others].map(({ id }) => id);
    const invited = this.rng.int(14, 46);
    const interviewed = invited - this.rng.int(0, Math.floor(invited / 6));
    this.step(
      'RecordTalkRecommendation',
      { invited, interviewed, candidates: shares(this.rng, ids, interviewed) },
      at(0.12),
    );
    const left = this.meetingLeftOut(at(0.16));
    if (left) return void this.step('SkipStep', { step: 'meetingRecommendation', ...left }, at(0.16));
    const expected = this.rng.int(30, 80);
    const present = expected - this.rng.int(0, Math.floor(expected / 5));
    const valid = present - this.rng.int(0, 2);
    const counts = { expected, present, issued: present, returned: present, valid };
    this.step('RecordMeetingRecommendation', { ...counts, candidates: shares(this.rng, ids, valid) }, at(0.18));
  }

  // A secret post needs no recommendation by the edition of 2014, a small unit whose talks agree no meeting by that of 2019.
  private meetingLeftOut(on: PlainDate): { readonly reason: string; readonly ground?: string } | undefined {
    if (this.turn === 'smallUnit' && on >= EDITION_2019)
      return { reason: '所在单位人数较少,谈话调研推荐意见集中,不再进行会议推荐' };
    return this.turn === 'secretPost' && on < EDITION_2019
      ? { reason: '涉密岗位,经区委批准不进行会议推荐', ground: 'secretPost' }
      : undefined;
  }

  private target(at: (share: number) => PlainDate): void {
    const { person, others } = this.brief;
    const second = others.length > 1 || this.brief.method !== 'organizational' ? others[0] : undefined;
    const targetIds = [person, ...(second ? [second] : [])].map(({ id }) => id);
    this.step('SetInspectionTargets', { targetIds }, at(0.3));
    if (this.turn === 'preferred') {
      this.step(
        'RecordPreferenceGround',
        { cadreId: person.id, ground: '同等条件下优先使用有乡镇、扶贫一线经历的干部' },
        at(0.32),
      );
    }
    const text = '就考察对象有关情况征求干部群众意见,考察期间受理反映';
    this.step('PublishInspectionNotice', { text, channels: ['单位公示栏', '党建网'] }, at(0.46));
    if (second) this.checkOne(second.id, at(0.42));
  }

  private checkEligibility(on: PlainDate): void {
    this.checkOne(this.brief.person.id, on);
  }

  private checkOne(cadreId: string, on: PlainDate): void {
    const some = this.rng.sample(SOME, this.rng.int(4, 6));
    const { person, post, action } = this.brief;
    const isFirst = cadreId === person.id;
    const looked = (isFirst && PROMOTING.includes(action) ? ALL : some).filter(
      ([check]) => !OF_THE_LEDGER.includes(check) || (isFirst && (check === 'grade' || !post.principal)),
    );
    const checks = looked.map(([check, document]) => ({ check, result: 'passed', document }));
    // Recorded with the steps around it: checks go side by side with the notice.
    this.step('CheckEligibility', { cadreId, checks }, later(on, this.docket.last?.on ?? on));
  }

  private inspect(at: (share: number) => PlainDate): void {
    const names = this.rng.sample(this.inspectors, this.rng.int(2, 3));
    this.step('FormInspectionTeam', { inspectors: names.map((name) => ({ name })) }, at(0.5));
    const methods = this.rng.sample(['个别谈话', '民主测评', '实地走访', '查阅档案', '同考察对象面谈'], 3);
    const report = keptOf(this.brief.caseId, '考察材料');
    this.step('ConcludeInspection', { report, methods, signedBy: names, feedbackGiven: true }, at(0.68));
  }

  private askOpinions(asked: PlainDate, answered: PlainDate, discipline: 'none' | 'objection'): void {
    const leader = this.rng.chance(0.4) ? ['supervisingLeader'] : [];
    const organs = ['discipline', ...(this.brief.unitedFront ? ['unitedFront'] : []), ...leader];
    for (const organ of organs) this.step('RequestOpinion', { organ }, asked);
    for (const organ of organs) {
      this.step('RecordOpinion', { organ, verdict: organ === 'discipline' ? discipline : 'none' }, answered);
    }
  }

  private consult(on: PlainDate): void {
    this.step('RecordConsultation', { participants: ['区委书记', '区长', '分管副书记', '组织部长', '纪委书记'] }, on);
  }

  // What the committee did before it decided at last.
  private firstMeetings(at: (share: number) => PlainDate): void {
    const { person } = this.brief;
    if (this.turn === 'noQuorum') this.vote('noQuorum', at(0.93));
    if (this.turn === 'deferred') {
      this.vote('deferred', at(0.9));
      this.consult(at(0.97));
    }
    if (this.turn === 'reconsidered') {
      this.vote('rejected', at(0.9));
      this.step('ApproveReconsideration', { cadreId: person.id, eligible: 11, agree: this.rng.int(6, 9) }, at(0.95));
    }
  }

  private vote(outcome: Outcome, on: PlainDate): Entry {
    const { person, leaving } = this.brief;
    const left = leaving ? { leaving: [{ teamId: leaving.team.id, postId: leaving.id }] } : this.kept(on);
    const data = { cadreId: person.id, ...deliberation(this.rng, outcome), ...left };
    return this.step('RecordDeliberationVote', data, on, { paper: 'committeeMinutes' });
  }

  // Whose relief is on record by an act of its own keeps his post up to the day on which he takes the new one.
  private kept(on: PlainDate): { readonly concurrentGround?: string } {
    const { recordedOn, on: from } = this.brief;
    return recordedOn !== undefined && on < from ? { concurrentGround: '到任新职前继续履行原职务' } : {};
  }

  // ---- the decision and after

  /** The standing committee decides; the full committee where it must. */
  decide(outcome: Outcome = 'approved', passes = true): void {
    this.vote(outcome, this.meetsOn);
    if (outcome !== 'approved' || !this.plenaryNeeded) return;
    const { person, post, on } = this.brief;
    const votesOn = post.elected ? officeDay(addDays(this.meetsOn, 3)) : on;
    const data = { cadreId: person.id, ...plenary(this.rng, passes) };
    this.step('RecordPlenaryVote', data, votesOn, { paper: 'committeeMinutes' });
  }

  /** The public notice; with an objection where the story has one. */
  notice(objection: Objection = this.turn === 'objection' ? 'notUpheld' : 'none'): void {
    const from = officeDay(addDays(this.docket.last?.on ?? this.meetsOn, 1));
    const to = officeDayAfter(from, this.rng.int(5, 7));
    const text = '现将拟任职人选予以公示,接受干部群众监督';
    this.step('StartPublicNotice', { text, scope: '全区', from, to, channels: ['区政府网站', '单位公示栏'] }, from);
    if (objection === 'none') return void this.step('ConcludePublicNotice', {}, to);
    const objectionId = this.rng.id('o', 6);
    const category = this.rng.pick(['integrity', 'conduct', 'ability', 'procedure', 'other']);
    this.step('RecordObjection', { objectionId, category, named: this.rng.chance(0.5) }, officeDayAfter(from, 3));
    this.step('ConcludePublicNotice', {}, to);
    if (objection === 'open') return;
    const verdict = objection === 'upheld' ? objection : this.rng.pick(['notUpheld', 'notUpheld', 'unverifiable']);
    this.step('ResolveObjection', { objectionId, verdict }, officeDay(addDays(to, this.rng.int(1, 3))));
  }

  /** Everything from the decision to the letter. Answers the entry of the letter. */
  issue(probation: boolean, after: readonly (Entry | undefined)[]): Entry {
    const { action, person, post, on, leaving } = this.brief;
    this.decide();
    if (PROMOTING.includes(action) || (action === 'transfer' && this.turn === 'objection')) this.notice();
    if (post.elected) {
      const data = { cadreId: person.id, passed: true, body: electors(post) };
      this.step('RecordElectionResult', data, on, { paper: 'electionReport' });
    }
    if (leaving?.elected) {
      const left = { teamId: leaving.team.id, postId: leaving.id };
      const data = { cadreId: person.id, post: left, body: electors(leaving) };
      const day = later(on, this.docket.last?.on ?? on);
      this.step('RecordCongressRelief', data, day, { paper: 'electionReport', sameDay: true });
    }
    const letterOn = officeDay(addDays(this.docket.last?.on ?? on, this.rng.int(1, 4)));
    const data = {
      documentNo: OWN_NUMBER,
      ...(probation ? { onProbation: true } : {}),
      ...(RANKED.includes(action) ? rankOf(post, letterOn) : {}),
    };
    const paper = 'appointmentNotice' as const;
    return this.step('IssueAppointment', data, letterOn, { paper, issuedOn: letterOn, recordedOn: letterOn, after });
  }

  /** The talk with the person, and the end of a case without probation. */
  close(probation: boolean): void {
    const { person } = this.brief;
    const on = officeDay(addDays(this.docket.last?.on ?? this.brief.on, this.rng.int(2, 12)));
    const talker = this.rng.pick(['区委组织部部长', '区委组织部常务副部长', '区委副书记']);
    this.step(
      'RecordAppointmentTalk',
      { cadreId: person.id, talker, record: keptOf(this.brief.caseId, '谈话记录') },
      on,
    );
    if (!probation) this.step('ConcludeAppointmentCase', {}, officeDay(addDays(on, this.rng.int(1, 5))));
  }

  /** The review at the end of probation. */
  review(competent: boolean, on: PlainDate, recordedOn: PlainDate, after: readonly (Entry | undefined)[]): Entry {
    const report = keptOf(this.brief.caseId, '试用期考核材料');
    const data = { cadreId: this.brief.person.id, competent, report };
    return this.step('ReviewProbation', data, on, { recordedOn, paper: 'committeeMinutes', after });
  }
}

/** The congress that elects to a post. */
export function electors({ team }: Post): string {
  return team.kind === 'township' ? '乡镇人民代表大会' : '本会代表大会';
}

function rankOf({ principal }: Post, on: PlainDate): { readonly civilRank?: string } {
  return on >= RANKS_SINCE ? { civilRank: principal ? 'ZR1' : 'ZR3' } : {};
}
