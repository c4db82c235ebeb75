import { addDays, addMonths, type PlainDate } from '#libs/kernel';
import { OWN_NUMBER, type Entry } from '../book.ts';
import { earlier, LAST_ROUTINE_DAY, later, officeDay } from '../calendar.ts';
import type { Person, Spell } from '../careers.ts';
import type { History } from '../history.ts';
import type { Prng } from '../prng.ts';
import { Docket, officeDayAfter, sealOf } from './docket.ts';
import type { Roster } from './roster.ts';

/** Somebody whom the assessment found wanting, or whose team came last: a case is opened within the month. */
export interface Occasion {
  readonly person: Person;
  readonly trigger: 'lowApproval' | 'lastPlace';
  readonly on: PlainDate;
}

const TALKS_A_YEAR = { reminder: 8, focus: 3, integrity: 4 } as const;
const INQUIRIES_A_YEAR = 4;
const ADMONITIONS_A_YEAR = 2;
const TEAMS_A_YEAR = 24;
const OCCASIONS_A_YEAR = 20;

/** What leads to talks of each kind, in turn. */
const GROUNDS = {
  reminder: [
    ['earlySign', '工作作风方面存在苗头性问题'],
    ['assessmentIssue', '年度考核中干部群众反映的问题'],
    ['earlySign', '执行工作纪律不严格'],
  ],
  focus: [
    ['reported', '群众反映较多'],
    ['auditFinding', '经济责任审计发现的问题'],
    ['assessmentIssue', '民主评议中反映集中的问题'],
  ],
  integrity: [
    ['integrityDuty', '履行党风廉政建设责任不到位'],
    ['auditFinding', '审计发现内部管理不规范'],
  ],
} as const;

/** What comes of admonitions, in turn. */
const OUTCOMES = ['corrected', 'corrected', 'corrected', 'notObvious', 'corrected', 'corrected', 'no'] as const;

/** What the assessments say of people: whom they found wanting, and who was excellent. */
export interface Assessed {
  readonly occasions: readonly Occasion[];
  isExcellentIn(person: Person, year: string): boolean;
}

/** Writes supervision cases and talks. */
export class Talks {
  private readonly history: History;
  private readonly roster: Roster;
  private readonly rng: Prng;

  constructor(history: History, roster: Roster, rng: Prng) {
    this.history = history;
    this.roster = roster;
    this.rng = rng;
  }

  /** Writes all of them. */
  write(assessments: Assessed): void {
    for (let year = 2014; year <= 2019; year++) {
      this.heartToHearts(year);
      this.occasionTalks(year);
      for (const kind of ['reminder', 'focus', 'integrity'] as const) {
        for (let i = 0; i < TALKS_A_YEAR[kind]; i++) this.talk(kind, year, i);
      }
      for (let i = 0; i < INQUIRIES_A_YEAR; i++) this.inquiry(year, i);
      for (let i = 0; i < ADMONITIONS_A_YEAR && year < 2019; i++)
        this.admonish(this.toAdmonish(this.someDay(year), assessments), undefined, i);
    }
    for (const [index, occasion] of assessments.occasions.entries()) this.admonish(undefined, occasion, index);
    for (let i = 0; i < 6; i++) this.oldTalk(i);
    this.recordedTwice();
  }

  private someDay(year: number): PlainDate {
    return officeDay(addDays(`${year}-03-10`, this.rng.int(0, year === 2019 ? 100 : 250)));
  }

  // Somebody in a post on the day and for some time after it.
  private somebody(on: PlainDate, fits: (spell: Spell) => boolean = () => true): [Spell, PlainDate] {
    const stays = this.roster
      .spellsOn(on)
      .filter(({ to, from }) => from < addDays(on, -60) && (to === undefined || to > addDays(on, 330)))
      .filter(fits);
    return [this.rng.pick(stays), on];
  }

  // Whoever is admonished was not excellent in that year.
  private toAdmonish(on: PlainDate, assessments: Assessed): [Spell, PlainDate] {
    return this.somebody(on, ({ person }) => !assessments.isExcellentIn(person, on.slice(0, 4)));
  }

  private docket(): Docket {
    return new Docket(this.history.book, this.rng, { supervisionId: this.rng.id('s', 8) }, 'supervisionFile');
  }

  private registered(person: Person): (Entry | undefined)[] {
    return [this.history.files.registered.get(person)];
  }

  // ---- talks of one step

  private heartToHearts(year: number): void {
    const first = year === 2019 ? '2019-05-06' : `${year}-10-12`;
    for (const team of this.rng.sample(this.roster.teamsOn(first), year === 2019 ? 12 : TEAMS_A_YEAR)) {
      const on = officeDay(addDays(first, this.rng.int(0, year === 2019 ? 40 : 60)));
      const [principal] = this.roster.principals(team, on, on);
      if (!principal) continue;
      for (const person of this.roster.members(team, on, on).keys()) {
        if (person === principal || !this.roster.serves(person, on)) continue;
        const parties = { cadreId: person.id, teamId: team.id, talkerRole: 'teamPrincipal', talkerId: principal.id };
        this.docket().step('RecordTalk', { kind: 'heartToHeart', ...parties }, on);
      }
    }
  }

  private occasionTalks(year: number): void {
    for (let i = 0; i < OCCASIONS_A_YEAR; i++) {
      const on = this.someDay(year);
      const recent = this.roster.spellsOn(on).filter(({ from, probation }) => probation && from > addDays(on, -45));
      const promoted = recent.length > 0 && this.rng.chance(0.6);
      const spell = promoted ? this.rng.pick(recent) : this.rng.pick(this.roster.spellsOn(on));
      const other = this.rng.pick(['commendation', 'setback', 'personalEvent', 'familyEvent', 'workError', 'reported']);
      const talker = this.rng.chance(0.9)
        ? { talkerRole: 'departmentHead', talkerName: '区委组织部部长' }
        : { talkerRole: 'departmentLeader', talkerName: '区委组织部副部长' };
      const data = { kind: 'occasion', cadreId: spell.person.id, teamId: spell.post.team.id, ...talker };
      const occasion = promoted && !spell.fromOutside ? 'promotion' : other;
      this.docket().step('RecordTalk', { ...data, occasion }, on);
    }
  }

  // One talk was entered twice; the second entry was taken out.
  private recordedTwice(): void {
    const [spell, on] = this.somebody('2017-11-14');
    const data = { cadreId: spell.person.id, talkerRole: 'departmentHead', talkerName: '区委组织部部长' };
    const first = this.docket().step('RecordTalk', { kind: 'occasion', occasion: 'commendation', ...data }, on);
    const again = this.docket();
    const twice = again.step('RecordTalk', { kind: 'occasion', occasion: 'commendation', ...data }, on, {
      after: [first],
    });
    const stream = `supervision-${String(twice.data['supervisionId'])}`;
    this.history.book.annul(twice, stream, '2017-12-05', '同一次谈话重复录入,予以撤销');
  }

  // ---- cases of several steps

  private open(
    docket: Docket,
    kind: string,
    spell: Spell,
    on: PlainDate,
    trigger: string,
    more: Record<string, unknown>,
  ): void {
    const { person, post } = spell;
    const origin = { kind: 'finding', id: this.rng.id('f', 8) };
    const data = { kind, cadreId: person.id, teamId: post.team.id, trigger, origin, ...more };
    docket.step('OpenSupervisionCase', data, on, { after: this.registered(person) });
  }

  private approve(docket: Docket, role: string, name: string, on: PlainDate): void {
    docket.step('ApproveMeasure', { approverRole: role, approverName: name }, on);
  }

  private talk(kind: keyof typeof TALKS_A_YEAR, year: number, index: number): void {
    const [spell, on] = this.somebody(this.someDay(year));
    const docket = this.docket();
    const grounds = GROUNDS[kind];
    const [trigger, ground] = grounds[index % grounds.length] ?? grounds[0];
    const origin = { kind: trigger === 'reported' ? 'signal' : 'finding', id: this.rng.id('f', 8) };
    this.open(docket, kind, spell, on, trigger, { origin, ground });
    if (index === 7) {
      return void docket.step('WithdrawSupervisionCase', { ground: '经核实情况不属实' }, officeDay(addDays(on, 6)));
    }
    this.approve(docket, 'departmentHead', '区委组织部部长', officeDay(addDays(on, 2)));
    if (kind === 'integrity') this.approve(docket, 'disciplineOrgan', '区纪委书记', officeDay(addDays(on, 3)));
    // Now and then it took longer than it should.
    const heldOn = officeDay(addDays(on, index === 3 ? 38 : this.rng.int(5, 20)));
    const letter = kind === 'reminder' && index % 3 === 2;
    const talker =
      kind === 'reminder' ? ['departmentLeader', '区委组织部副部长'] : ['departmentHead', '区委组织部部长'];
    const data = { talkerRole: talker[0], talkerName: talker[1], ...(letter ? { form: 'letter' } : {}) };
    docket.step('HoldTalk', data, heldOn);
    this.file(docket, 'FileTalkRecord', officeDay(addDays(heldOn, index === 5 ? 12 : this.rng.int(1, 5))));
    docket.step('CloseSupervisionCase', { outcome: 'settled' }, this.after(docket, 2, 12));
  }

  private file(docket: Docket, command: string, on: PlainDate): void {
    docket.step(command, { sha256: sealOf(this.rng), custodyRef: `组监存-${this.rng.id('', 6)}` }, on);
  }

  private after(docket: Docket, least: number, most: number): PlainDate {
    const last = docket.last?.on ?? '2014-02-03';
    // The history ends on the last routine day: what would come later is done on it.
    return earlier(officeDay(addDays(last, this.rng.int(least, most))), later(LAST_ROUTINE_DAY, last));
  }

  private inquiry(year: number, index: number): void {
    const [spell, on] = this.somebody(this.someDay(year));
    const docket = this.docket();
    const origin = { kind: 'signal', id: this.rng.id('f', 8) };
    this.open(docket, 'inquiry', spell, on, 'reported', { origin });
    this.approve(docket, 'departmentHead', '区委组织部部长', officeDay(addDays(on, 3)));
    const ask = (): void => {
      const day = this.after(docket, 2, 5);
      docket.step('IssueInquiryLetter', { documentNo: OWN_NUMBER, receivedOn: day }, day);
    };
    const answer = (clear: boolean): void => {
      const data = { clear, sha256: sealOf(this.rng), custodyRef: `组监存-${this.rng.id('', 6)}` };
      const day = officeDayAfter(docket.last?.on ?? on, this.rng.int(6, 15));
      docket.step('ReceiveInquiryReply', data, day);
    };
    ask();
    answer(index !== 1);
    if (index === 1) {
      ask();
      answer(true);
    }
    if (index === 3) {
      docket.step('ReferSupervisionCase', { documentNo: OWN_NUMBER }, this.after(docket, 6, 15));
    } else
      docket.step(
        'CloseSupervisionCase',
        { outcome: index === 2 ? 'escalated' : 'settled' },
        this.after(docket, 4, 15),
      );
  }

  private admonish(whom: [Spell, PlainDate] | undefined, occasion: Occasion | undefined, index: number): void {
    const on = occasion?.on ?? whom?.[1] ?? '';
    const spell = whom?.[0] ?? this.roster.spellsOn(on).find(({ person }) => person === occasion?.person);
    if (!spell) return;
    const docket = this.docket();
    this.open(docket, 'admonition', spell, on, occasion?.trigger ?? 'workError', { ground: '详见诫勉书' });
    this.approve(docket, 'committeePrincipal', '区委书记', officeDay(addDays(on, 3)));
    const issuedOn = this.after(docket, 3, 9);
    const written = index % 3 === 2;
    if (!written) docket.step('HoldTalk', { talkerRole: 'departmentHead', talkerName: '区委组织部部长' }, issuedOn);
    docket.step('IssueAdmonition', { form: written ? 'written' : 'talk', documentNo: OWN_NUMBER }, issuedOn);
    this.file(docket, 'FileTalkRecord', this.after(docket, 1, 5));
    this.file(docket, 'ReceiveSelfReview', officeDayAfter(docket.last?.on ?? on, 3));
    const due = officeDay(addMonths(issuedOn, 6));
    if (due > '2019-07-20') return;
    this.file(docket, 'ReceiveRectificationReport', due);
    const outcome = OUTCOMES[index % OUTCOMES.length] ?? 'corrected';
    docket.step('ReviewRectification', { outcome }, later(this.after(docket, 2, 6), due));
    const releasedOn = this.after(docket, 1, 4);
    // What was not put right is not released.
    if (outcome === 'corrected') docket.step('ReleaseAdmonition', {}, releasedOn);
    docket.step(
      'CloseSupervisionCase',
      { outcome: outcome === 'corrected' ? 'corrected' : 'uncorrected' },
      this.after(docket, 0, 3),
    );
  }

  // Old talks of the spring of 2014, entered from papers: held without the approval there should have been.
  private oldTalk(index: number): void {
    const on = officeDay(addDays('2014-03-03', index * 9));
    const [spell] = this.somebody(on);
    const recordedOn = officeDay(addDays(on, 150 + index * 11));
    const docket = this.docket();
    const kind = index % 2 === 0 ? 'reminder' : 'admonition';
    const old = { recordedOn, mode: 'backfill' } as const;
    const origin = { kind: 'finding', id: this.rng.id('f', 8) };
    const data = { kind, cadreId: spell.person.id, trigger: 'earlySign', origin };
    docket.step('OpenSupervisionCase', data, on, { ...old, after: this.registered(spell.person) });
    if (kind === 'admonition')
      docket.step('IssueAdmonition', { form: 'written', documentNo: OWN_NUMBER }, officeDay(addDays(on, 4)), old);
    else
      docket.step(
        'HoldTalk',
        { talkerRole: 'departmentLeader', talkerName: '区委组织部副部长' },
        officeDay(addDays(on, 4)),
        old,
      );
    if (kind === 'admonition') {
      const reviewedOn = officeDay(addDays(on, 62));
      docket.step('ReviewRectification', { outcome: 'corrected' }, reviewedOn, old);
    }
    docket.step('CloseSupervisionCase', { outcome: 'settled' }, officeDay(addDays(on, 64)), old);
  }
}
