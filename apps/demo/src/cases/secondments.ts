import { addDays, addMonths, type PlainDate } from '#libs/kernel';
import { LAST_ROUTINE_DAY, officeDay } from '../calendar.ts';
import type { Spell } from '../careers.ts';
import type { History } from '../history.ts';
import type { Prng } from '../prng.ts';
import type { Team } from '../teams.ts';
import { Docket } from './docket.ts';
import type { Roster } from './roster.ts';

const KINDS = ['up', 'down', 'across', 'stationed', 'frontline', 'village'] as const;
type Kind = (typeof KINDS)[number];

const HOSTS: Readonly<Record<string, readonly string[]>> = {
  up: ['市发展和改革委员会', '市财政局', '省信访局', '市委组织部'],
  frontline: ['区动物疫病防控指挥部', '重点项目征迁一线', '防汛抗旱一线', '脱贫攻坚驻村工作队'],
  village: ['清河镇柳河村', '东山乡石门村', '望湖乡湖东村', '双桥镇桥南村'],
};
const STATIONED: readonly string[] = ['区信访局', '区纪委机关', '区扶贫开发办公室'];
const ROUNDS = 9;

/** Writes secondments of every kind. */
export class Secondments {
  private readonly history: History;
  private readonly roster: Roster;
  private readonly rng: Prng;
  private readonly sent = new Set<unknown>();
  private mended = false;

  constructor(history: History, roster: Roster, rng: Prng) {
    this.history = history;
    this.roster = roster;
    this.rng = rng;
  }

  /** Writes all of them. */
  write(): void {
    for (let year = 2014; year <= 2019; year++) {
      for (let i = 0; i < ROUNDS; i++) {
        const first = year === 2019 ? '2019-03-04' : `${year}-04-08`;
        this.second(KINDS[i % KINDS.length] ?? 'up', officeDay(addDays(first, this.rng.int(0, 100))), i);
      }
    }
    for (let i = 0; i < 3; i++) this.oldSecondment(officeDay(addDays('2014-02-17', i * 20)));
  }

  private somebody(on: PlainDate): Spell {
    const able = this.roster.spellsOn(on).filter(({ post, person, from, to }) => {
      const stays = to === undefined || to > addMonths(on, 15);
      return !post.principal && from < addDays(on, -200) && stays && !this.sent.has(person);
    });
    const spell = this.rng.pick(able);
    this.sent.add(spell.person);
    return spell;
  }

  // A team in which the cadre never sat.
  private hostFor(kind: Kind, spell: Spell, on: PlainDate): Record<string, unknown> {
    const names = HOSTS[kind];
    if (names) return { hostName: this.rng.pick(names) };
    const strange = (team: Team): boolean => !team.end && spell.person.spells.every(({ post }) => post.team !== team);
    const teams = this.roster.teamsOn(on).filter(strange);
    const fits = (team: Team): boolean => {
      if (kind === 'down') return team.kind === 'township';
      if (kind === 'stationed') return STATIONED.includes(team.name);
      return team.kind === 'department';
    };
    return { hostTeamId: this.rng.pick(teams.filter(fits)).id };
  }

  private plan(kind: Kind, on: PlainDate, extra: object = {}): { docket: Docket; from: PlainDate; to: PlainDate } {
    const spell = this.somebody(on);
    const ids = { cadreId: spell.person.id, secondmentId: this.rng.id('g', 7) };
    const docket = new Docket(this.history.book, this.rng, ids, 'secondmentNotice');
    const from = officeDay(addDays(on, this.rng.int(6, 15)));
    const to = officeDay(addMonths(from, kind === 'village' ? 12 : this.rng.pick([6, 12])));
    const data = {
      kind,
      homeTeamId: spell.post.team.id,
      ...this.hostFor(kind, spell, on),
      hostPost: kind === 'village' ? '驻村第一书记' : '挂职干部',
      plannedFrom: from,
      plannedTo: to,
    };
    const after = [this.history.files.registered.get(spell.person), this.history.assignedBy.get(spell)];
    docket.step('PlanSecondment', data, on, { after, ...extra });
    return { docket, from, to };
  }

  private second(kind: Kind, on: PlainDate, index: number): void {
    const { docket, from, to } = this.plan(kind, on);
    if (index === 5) this.mistyped(docket);
    if (index === 8) {
      return void docket.step('CancelSecondment', { ground: '接收单位工作调整' }, officeDay(addDays(on, 4)));
    }
    docket.step('StartSecondment', {}, from);
    let end = to;
    if (index === 3 && to < '2019-01-01') {
      end = officeDay(addMonths(to, 3));
      docket.step('ExtendSecondment', { plannedTo: end }, officeDay(addDays(to, -10)));
    }
    if (addDays(end, 50) > LAST_ROUTINE_DAY) return;
    docket.step('EndSecondment', { ground: '挂职期满' }, end);
    // One in nine is assessed later than it should be.
    const on_ = officeDay(addDays(end, index === 5 ? 44 : this.rng.int(6, 25)));
    docket.step('AssessSecondment', { grade: this.rng.pick(['excellent', 'competent', 'competent', 'ungraded']) }, on_);
  }

  // Once the post at the host was typed wrongly.
  private mistyped({ last: plan }: Docket): void {
    if (this.mended || !plan) return;
    this.mended = true;
    const data = { ...plan.data, hostPost: '主任助理' };
    const on = officeDay(addDays(plan.recordedOn, 6));
    const reason = '挂职职务录入有误,按挂职通知更正';
    this.history.book.correct(plan, `secondment-${String(plan.data['cadreId'])}`, on, { data, reason });
  }

  // Old papers from which the end of the secondment is missing.
  private oldSecondment(on: PlainDate): void {
    const old = { mode: 'backfill', recordedOn: officeDay(addDays(on, 430)) } as const;
    const { docket, from } = this.plan('stationed', on, old);
    docket.step('StartSecondment', {}, from, old);
    docket.step('AssessSecondment', { grade: 'competent' }, officeDay(addDays(on, 300)), old);
  }
}
