import { addDays, type PlainDate } from '#libs/kernel';
import { OWN_NUMBER, type Entry } from '../book.ts';
import { officeDay } from '../calendar.ts';
import type { Spell } from '../careers.ts';
import type { History } from '../history.ts';
import type { Prng } from '../prng.ts';
import { electors, type CaseBrief, type Running, type Stop } from './appointment.ts';
import { Docket, keptOf } from './docket.ts';
import type { Turn } from './moves.ts';
import type { Roster } from './roster.ts';

/** How a case ends that moves nobody. */
type End =
  'rejected' | 'deferred' | 'withdrawn' | 'upheld' | 'noQuorum' | 'plenaryRejected' | 'notElected' | 'reappointed';

const ENDS: readonly (readonly [End, number])[] = [
  ['rejected', 20],
  ['deferred', 11],
  ['withdrawn', 14],
  ['upheld', 8],
  ['noQuorum', 4],
  ['plenaryRejected', 4],
  ['notElected', 4],
  ['reappointed', 26],
];

/** Two years, and some weeks for the case itself. */
const DAYS_AS_DEPUTY = 820;

/** Ends in which the committee had met on somebody, whatever the way of selection. */
const DECIDED: readonly End[] = ['rejected', 'deferred', 'upheld'];
/** Ends of cases that gave the post to somebody by a vote. */
const APPROVED: readonly End[] = ['upheld', 'plenaryRejected', 'notElected'];
const METHODS = ['standard', 'openSelection', 'competition', 'organizational'] as const;

const WITHDRAWALS: readonly (readonly [Stop, string])[] = [
  ['motion', '职位因机构职能调整暂不配备,终止'],
  ['recommended', '民主推荐得票分散,不再确定考察对象,终止'],
  ['inspected', '考察中发现需进一步核查的问题,终止'],
  ['opposed', '纪检监督部门对廉洁自律情况提出不同意见,终止'],
  ['consulted', '酝酿意见不一致,终止'],
];

/** Cases that led to nothing, those that confirmed what was, and those still on their way when the demo ends. */
export class Failures {
  private readonly history: History;
  private readonly roster: Roster;
  private readonly rng: Prng;
  private mended = false;

  constructor(history: History, roster: Roster, rng: Prng) {
    this.history = history;
    this.roster = roster;
    this.rng = rng;
  }

  /** Writes all of them. */
  write(): void {
    for (const [end, count] of ENDS) for (let i = 0; i < count; i++) this.failure(end, i);
    this.pending();
    for (let i = 0; i < OLD_FAULTS.length * 2; i++) this.oldPapers(i);
  }

  private someDay(first: PlainDate, days: number): PlainDate {
    return officeDay(addDays(first, this.rng.int(0, days)));
  }

  private failure(end: End, index: number): void {
    // Posts filled by election are filled anew when the term begins, in the autumn of 2016.
    const on = end === 'reappointed' ? this.someDay('2016-09-05', 80) : this.someDay('2014-09-15', 1640);
    const [own, others, seat] = this.cast(end, on);
    const { post } = seat;
    const action = end === 'reappointed' ? 'reappoint' : 'promote';
    const method = DECIDED.includes(end) && post.team.kind !== 'township' ? METHODS[index % METHODS.length] : undefined;
    const brief = this.brief(own, others, post, action, on, method);
    const stops = WITHDRAWALS[index % WITHDRAWALS.length];
    const turn: Turn = end === 'noQuorum' ? 'noQuorum' : 'straight';
    const running = this.history.desk.open(
      brief,
      turn,
      this.knownBy([own, ...others]),
      end === 'withdrawn' ? stops?.[0] : undefined,
    );
    const replaced = APPROVED.includes(end) ? this.replacement(seat, running) : undefined;
    this.finish(running, brief, end, stops?.[1] ?? '终止');
    replaced?.step('TerminateAppointmentCase', { ground: '拟接任人选未能任职,暂不调整' }, this.dayAfter(running, on));
  }

  // Whoever holds the post was to leave it.
  private replacement(seat: Spell, running: Running): Docket {
    const { person, post } = seat;
    const { first } = running.docket;
    if (!first) throw new RangeError('nothing is written of the case yet');
    const docket = new Docket(this.history.book, this.rng, { caseId: this.rng.id('a', 8) }, 'appointmentFile');
    const ref = { teamId: post.team.id, postId: post.id, ...(post.elected ? { elected: true } : {}) };
    const data = { action: 'remove', method: 'organizational', posts: [ref], cadreIds: [person.id] };
    const known = [...this.knownBy([seat]), first];
    docket.step('OpenAppointmentCase', { ...data, occasion: '职务调整' }, first.on, { after: known });
    docket.step('RecordMotion', { source: 'department', proposer: '区委组织部' }, officeDay(addDays(first.on, 2)));
    return docket;
  }

  private dayAfter(running: Running, on: PlainDate): PlainDate {
    return officeDay(addDays(running.docket.last?.on ?? on, this.rng.int(3, 12)));
  }

  private finish(running: Running, brief: CaseBrief, end: End, ground: string): void {
    const terminate = (text: string): void => {
      const on = officeDay(addDays(running.docket.last?.on ?? brief.on, this.rng.int(3, 20)));
      running.docket.step('TerminateAppointmentCase', { ground: text }, on);
    };
    switch (end) {
      case 'rejected':
        running.decide('rejected');
        if (this.rng.chance(0.4)) terminate('表决未通过,终止');
        break;
      case 'deferred':
        running.decide('deferred');
        this.mistyped(running);
        break;
      case 'noQuorum':
        terminate('两次会议均未达到法定人数,且人选情况变化,终止');
        break;
      case 'withdrawn':
        terminate(ground);
        break;
      case 'upheld':
        running.decide();
        running.notice('upheld');
        terminate('公示期间反映的问题经核查属实,不予任用,终止');
        break;
      case 'plenaryRejected':
        running.decide('approved', false);
        break;
      case 'notElected':
        running.decide();
        running.notice('none');
        running.docket.step(
          'RecordElectionResult',
          { cadreId: brief.person.id, passed: false, body: electors(brief.post) },
          brief.on,
          { paper: 'electionReport' },
        );
        break;
      case 'reappointed':
        running.issue(false, []);
        running.close(false);
    }
  }

  // Once the kind of ballot was typed wrongly.
  private mistyped({ docket }: Running): void {
    const vote = docket.last;
    if (this.mended || !vote || vote.data['ballot'] === 'secret') return;
    this.mended = true;
    const { caseId, ...data } = { ...(vote.data as { caseId: string }), ballot: 'secret' };
    const on = officeDay(addDays(vote.recordedOn, 9));
    const reason = '表决方式录入有误,按会议记录更正为无记名投票';
    this.history.book.correct(vote, `appointment-${caseId}`, on, { data, reason });
  }

  // Whom it was about, who else, and who held the post.
  private cast(end: End, on: PlainDate): [own: Spell, others: Spell[], seat: Spell] {
    const spells = this.settled(addDays(on, -100)).filter(({ to }) => staysAfter(on, to));
    const township = end === 'plenaryRejected';
    const elected = end === 'notElected' || end === 'reappointed';
    const posts = spells.filter(({ post }) => {
      if (township) return post.team.kind === 'township' && post.principal && !post.elected;
      if (elected) return post.elected && post.team.kind === 'township' && (end === 'reappointed' || !post.principal);
      return !post.elected && (post.team.kind !== 'township' || !post.principal);
    });
    const seat = this.rng.pick(posts);
    if (end === 'reappointed') return [seat, [], seat];
    const able = spells.filter(
      ({ post, person }) =>
        person !== seat.person &&
        !post.principal &&
        post.team.kind === seat.post.team.kind &&
        this.isPartyMember(person),
    );
    const drawn = this.rng.sample(able, this.rng.int(2, 3));
    // A principal has been a deputy for two years: else whoever has been one for longer is considered.
    const isShort = seat.post.principal && (drawn[0]?.from ?? '') > addDays(on, -DAYS_AS_DEPUTY);
    const [own, ...others] = isShort ? drawn.toSorted((a, b) => (a.from < b.from ? -1 : 1)) : drawn;
    if (!own) throw new RangeError('nobody to be considered');
    return [own, others, seat];
  }

  private isPartyMember(person: Spell['person']): boolean {
    return !this.history.isNonParty(person);
  }

  private settled(on: PlainDate): Spell[] {
    return this.roster
      .spellsOn(on)
      .filter(({ from, post }) => from < addDays(on, -300) && post.to === undefined && !post.team.end);
  }

  private brief(
    own: Spell,
    others: readonly Spell[],
    post: Spell['post'],
    action: string,
    on: PlainDate,
    method: string = 'standard',
  ): CaseBrief {
    return {
      caseId: this.rng.id('a', 8),
      action,
      method,
      person: own.person,
      post,
      on,
      others: others.map(({ person }) => person),
      unitedFront: this.history.isNonParty(own.person),
      ...(action === 'reappoint' ? {} : { leaving: own.post }),
      occasion: action === 'reappoint' ? '乡镇换届' : undefined,
    };
  }

  private knownBy(spells: readonly Spell[]): (Entry | undefined)[] {
    return spells.flatMap((spell) => [
      this.history.files.registered.get(spell.person),
      this.history.assignedBy.get(spell),
    ]);
  }

  // ---- on their way in the summer of 2019

  private pending(): void {
    const stops: readonly (Stop | undefined)[] = [
      'motion',
      'recommended',
      'inspected',
      'consulted',
      undefined,
      undefined,
    ];
    for (const [index, stop] of [...stops, ...stops].entries()) {
      const on = this.someDay(stop === undefined ? '2019-07-05' : '2019-07-18', 8);
      const [own, others, seat] = this.cast('rejected', on);
      const brief = this.brief(own, others, seat.post, 'promote', on);
      const running = this.history.desk.open(brief, 'straight', this.knownBy([own, ...others]), stop);
      if (stop !== undefined) continue;
      this.replacement(seat, running);
      running.decide();
      running.notice(index % 2 === 0 ? 'open' : 'none');
    }
  }

  // ---- papers of 2014 that came to the office long after

  private oldPapers(index: number): void {
    const on = this.someDay('2014-03-03', 60);
    const able = this.settled('2014-02-20').filter(
      ({ post, to }) => !post.principal && !post.elected && staysAfter(on, to),
    );
    const seat = this.rng.pick(able);
    const ids = { caseId: this.rng.id('a', 8) };
    const recordedOn = officeDay(addDays(on, this.rng.int(120, 260)));
    const docket = new Docket(this.history.book, this.rng, ids, 'appointmentFile');
    const { person, post } = seat;
    const post_ = { teamId: post.team.id, postId: post.id };
    const old = (command: string, data: Record<string, unknown>, days: number): void => {
      docket.step(command, data, officeDay(addDays(on, days)), { recordedOn, mode: 'backfill' });
    };
    const fault = OLD_FAULTS[index % OLD_FAULTS.length];
    const inspectors = this.rng.sample(this.history.desk.inspectors, fault === 'oneInspector' ? 1 : 2);
    const cadreId = person.id;
    old('OpenAppointmentCase', { action: 'reappoint', method: 'standard', posts: [post_], cadreIds: [cadreId] }, 0);
    if (fault !== 'noMotion') old('RecordMotion', { source: 'department' }, 1);
    const checks = [
      { check: 'grade', result: fault === 'disqualified' ? 'failed' : 'passed', document: '年度考核登记表' },
    ];
    old('CheckEligibility', { cadreId, checks }, 3);
    old('FormInspectionTeam', { inspectors: inspectors.map((name) => ({ name })) }, 4);
    const signedBy = fault === 'unsigned' ? inspectors.slice(1) : inspectors;
    const methods = ['个别谈话'];
    const report = keptOf(ids.caseId, '考察材料');
    if (fault !== 'noInspection') old('ConcludeInspection', { report, methods, signedBy }, 9);
    if (fault !== 'noOpinion') old('RecordOpinion', { organ: 'discipline', verdict: 'none' }, 10);
    old('RecordConsultation', {}, 11);
    const counts = { eligible: 11, disagree: 0, abstain: 0, ballot: 'hands' };
    if (fault === 'noQuorum') old('RecordDeliberationVote', { cadreId, ...counts, present: 7, agree: 7 }, 12);
    old('RecordDeliberationVote', { cadreId, ...counts, present: 9, agree: 9 }, 14);
    old('IssueAppointment', { documentNo: OWN_NUMBER }, 15);
    if (fault !== 'noTalk') old('RecordAppointmentTalk', { cadreId, talker: '区委组织部副部长' }, 20);
    old('ConcludeAppointmentCase', {}, 25);
  }
}

function staysAfter(on: PlainDate, to: PlainDate | undefined): boolean {
  return to === undefined || to > addDays(on, 40);
}

/** What old papers lack; each is taken in with a violation. */
const OLD_FAULTS = [
  'noMotion',
  'oneInspector',
  'unsigned',
  'noInspection',
  'noOpinion',
  'disqualified',
  'noQuorum',
  'noTalk',
] as const;
