import { APPOINTMENT_STATES, courseIn, type Facts } from '#libs/domain';
import { effectiveHistory, type FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { allows, levelsUpTo } from '../auth/masking.ts';
import { clearanceOf, type Reader } from '../auth/reader.ts';
import type { Cut, Where } from '#libs/readmodel';
import { Ledger } from '#libs/node';
import { refused } from '../problems/problem.ts';
import { damageOf, notThere } from '../reads/damage.ts';
import type { Data, NamedCadre, NamedPost, Plain, PostKey } from '../reads/answer.ts';
import { pageOf, stretchOf, type ReadCut } from '../reads/read.ts';
import type {
  AppointmentLine,
  AppointmentsAnswer,
  DecisionHistoryAnswer,
  DownwardMovesAnswer,
  EligibilityAnswer,
  NoticeDays,
  NoticesAnswer,
  OpinionAnswer,
  ProbationsAnswer,
  StageAnswer,
} from './appointments.answers.ts';
import {
  APPOINTMENT_SORTS,
  AppointmentsRead,
  DecisionHistoryRead,
  DownwardMovesRead,
  NoticesRead,
  ProbationsRead,
} from './appointments.queries.ts';
import type { ToldEvent } from '../events/events.answers.ts';
import { openedBy, sortOf } from '../reads/sort.ts';
import { EventPresenter } from '../events/event-presenter.ts';

/** Ids with the names that belong to them at a cut. */
class Names {
  private readonly ledger: Ledger;
  private readonly cut: Cut;

  constructor(ledger: Ledger, cut: Cut) {
    this.ledger = ledger;
    this.cut = cut;
  }

  post({ teamId, postId }: PostKey): Plain<NamedPost> {
    const { facts } = this.ledger;
    const team = facts.one('team', teamId, this.cut)?.name ?? teamId;
    const title = facts.one('post', `${teamId}/${postId}`, this.cut)?.title ?? postId;
    return { teamId, team, postId, title };
  }

  cadre(cadreId: string): Plain<NamedCadre> {
    return { cadreId, name: this.ledger.facts.one('cadre', cadreId, this.cut)?.name ?? cadreId };
  }
}

/** Whether the reader may know that there is such a case. */
function mayKnow(reader: Reader, caseId: string, { held }: Facts['appointment']): boolean {
  return allows(clearanceOf(reader, `appointment-${caseId}`, 'AppointmentCaseOpened'), held);
}

function maySeeVotes(reader: Reader, caseId: string): boolean {
  return allows(clearanceOf(reader, `appointment-${caseId}`, 'DeliberationVoteRecorded'), 'restricted');
}

/** The case as it stands: cut to a day only when a day was asked for, for a letter may be dated ahead. */
function caseAt(ledger: Ledger, id: string, cut: ReadCut): Facts['appointment'] | undefined {
  if (cut.asOfGiven) return ledger.facts.one('appointment', id, cut);
  return ledger.facts.historyOf('appointment', id, cut.knownAt).at(-1)?.value;
}

@QueryHandler(DecisionHistoryRead)
export class DecisionHistoryHandler implements IQueryHandler<DecisionHistoryRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute(read: DecisionHistoryRead): Promise<Data<DecisionHistoryAnswer>> {
    const { reader, cut, id } = read;
    const fact = caseAt(this.ledger, id, cut);
    const ofOwnTeam = fact?.posts.some(({ teamId }) => teamId === reader.teamId) ?? false;
    // Before the letter is out a team's principal does not learn whether there is such a case.
    read.mustBeOwn(ofOwnTeam && fact?.issuedOn !== undefined);
    if (!fact) throw notThere(this.ledger, `appointment-${id}`, `appointment ${id}`);
    if (!mayKnow(reader, id, fact)) throw refused('NOT_FOUND', { what: `appointment ${id}` });
    const { action, outcome, documentNo, takesEffectOn, issuedOn, closedOn } = fact;
    const result = {
      caseId: id,
      stream: `appointment-${id}`,
      action,
      outcome: outcome === 'issued' ? outcome : null,
      issuedOn: issuedOn ?? null,
      documentNo: documentNo ?? null,
      takesEffectOn: takesEffectOn ?? null,
      ...damageOf(this.ledger, `appointment-${id}`),
    };
    if (reader.role === 'apiConsumer') return result;
    const names = new Names(this.ledger, cut);
    const steps = {
      ...result,
      outcome: outcome ?? null,
      method: fact.method,
      state: fact.state,
      openedOn: fact.openedOn,
      closedOn: closedOn ?? null,
      differential: fact.differential,
      plenaryRequired: fact.plenaryRequired,
      posts: fact.posts.map((post) => ({ ...names.post(post), elected: post.elected })),
      cadres: fact.cadreIds.map((cadreId) => names.cadre(cadreId)),
      steps: courseIn(fact),
      notice: this.noticeOf(id, cut),
      items: this.lines(read),
    };
    if (!maySeeVotes(reader, id)) return steps;
    return { ...steps, stages: fact.stages.map(withRatio), ...this.asked(id, cut, names) };
  }

  private noticeOf(id: string, cut: ReadCut): NoticeDays | null {
    const { facts } = this.ledger;
    const notice = cut.asOfGiven
      ? facts.one('publicNotice', id, cut)
      : facts.historyOf('publicNotice', id, cut.knownAt).at(-1)?.value;
    if (!notice) return null;
    const { from, to, concludedOn, early } = notice;
    return { from, to, ...(concludedOn === undefined ? {} : { concludedOn, early: early ?? false }) };
  }

  /** Whom the department asked, and what it looked at, by the acts that hold. */
  private asked(id: string, cut: ReadCut, names: Names): Pick<DecisionHistoryAnswer, 'opinions' | 'eligibility'> {
    const { trail, registry } = this.ledger;
    const recorded = trail.stream(`appointment-${id}`, cut.knownAt).map(({ event }) => event);
    const opinions = new Map<string, Plain<OpinionAnswer>>();
    const eligibility: Plain<EligibilityAnswer>[] = [];
    for (const { type, data, effectiveOn: on } of effectiveHistory(recorded, registry.isTimeless)) {
      if (cut.asOfGiven && on > cut.asOf) break;
      const organ = String(data['organ']);
      const before = opinions.get(organ) ?? { organ, askedOn: null, receivedOn: null, verdict: null };
      if (type === 'OpinionRequested') opinions.set(organ, { ...before, askedOn: on });
      if (type === 'OpinionReceived')
        opinions.set(organ, { ...before, receivedOn: on, verdict: String(data['verdict']) });
      if (type === 'EligibilityChecked')
        eligibility.push({ ...names.cadre(String(data['cadreId'])), on, checks: data['checks'] as readonly object[] });
    }
    return { opinions: [...opinions.values()], eligibility };
  }

  private lines(read: DecisionHistoryRead): Plain<ToldEvent>[] {
    const { reader, cut, id, language } = read;
    const stream = `appointment-${id}`;
    const presenter = new EventPresenter(this.ledger, { reader, language, knownAt: cut.knownAt });
    const effectiveUpTo = cut.asOfGiven ? cut.asOf : undefined;
    const filter = { subject: stream, stream, knownTo: cut.knownAt, effectiveUpTo };
    const withChecks = maySeeVotes(reader, id);
    return this.ledger.trail.effective(filter, { on: '', seq: 0 }, -1).flatMap((row) => {
      const told = presenter.present(row);
      if (!told || !withChecks) return told ?? [];
      const { checks, exceptionBasis } = row.event.meta;
      return { ...told, checks, ...(exceptionBasis ? { exceptionBasis } : {}) };
    });
  }
}

function withRatio(stage: Facts['appointment']['stages'][number]): StageAnswer {
  return { ...stage, ratio: `${stage.candidates}:${stage.posts}` };
}

const CLOSED = ['concluded', 'rejected', 'terminated'];
const OPEN = APPOINTMENT_STATES.filter((state) => !CLOSED.includes(state));

@QueryHandler(AppointmentsRead)
export class AppointmentsHandler implements IQueryHandler<AppointmentsRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute({ reader, own, cut, query }: AppointmentsRead): Promise<Data<AppointmentsAnswer>> {
    const { state, team, action, cadre, from, to } = query;
    const { facts } = this.ledger;
    const sort = sortOf<keyof typeof APPOINTMENT_SORTS>(query.sort);
    const states = state === undefined ? OPEN : state === 'all' ? APPOINTMENT_STATES : [state];
    const clearance = clearanceOf(reader, '', 'AppointmentCaseOpened');
    const where: Where = {
      // No case is held higher than restricted.
      is: { action, held: allows(clearance, 'restricted') ? undefined : levelsUpTo(clearance) },
      within: { openedOn: { from, to: openedBy(sort.name, cut.asOf, to) } },
      members: [
        ...(team === undefined ? [] : [ofTeam(team)]),
        ...(cadre === undefined ? [] : [{ of: ['cadreIds'], is: cadre }]),
        ...(own ? [ofOwn(reader)] : []),
      ],
    };
    const order = sort.name === undefined ? [] : APPOINTMENT_SORTS[sort.name];
    const inStates = state === 'all' ? where : { ...where, is: { ...where.is, state: states } };
    const page = pageOf(
      await facts.page('appointment', cut, {
        ...stretchOf(query),
        order,
        descending: sort.descending,
        where: inStates,
      }),
      query,
      cut,
    );
    const byState = Object.fromEntries(
      await facts.countBy('appointment', cut, { path: 'state', values: states, where }),
    );
    const names = new Names(this.ledger, cut);
    return {
      ...page,
      items: page.items.map((row) => ({ ...lineOf(row, names), ...damageOf(this.ledger, `appointment-${row.key}`) })),
      byState,
    };
  }
}

function ofTeam(teamId: string): NonNullable<Where['members']>[number] {
  return { of: ['posts.teamId'], is: teamId };
}

/** Cases about posts of the reader's own team, or about himself. */
function ofOwn(reader: Reader): NonNullable<Where['members']>[number] {
  return reader.role === 'cadre' ? { of: ['cadreIds'], is: reader.cadreId ?? '' } : ofTeam(reader.teamId ?? '');
}

function lineOf({ key, value }: FactRow<Facts['appointment']>, names: Names): Plain<AppointmentLine> {
  return {
    caseId: key,
    stream: `appointment-${key}`,
    action: value.action,
    method: value.method,
    differential: value.differential,
    plenaryRequired: value.plenaryRequired,
    state: value.state,
    step: value.step,
    openedOn: value.openedOn,
    decidedOn: value.decidedOn,
    issuedOn: value.issuedOn,
    documentNo: value.documentNo,
    takesEffectOn: value.takesEffectOn,
    closedOn: value.closedOn,
    outcome: value.outcome,
    posts: value.posts.map((post) => names.post(post)),
    cadres: value.cadreIds.map((cadreId) => names.cadre(cadreId)),
    requiredStepsOpen: courseIn(value).filter(({ need, state }) => need === 'required' && state === 'open').length,
  };
}

@QueryHandler(NoticesRead)
export class NoticesHandler implements IQueryHandler<NoticesRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  /** A notice is for everybody: nobody is refused, and nothing but its public part is told. */
  async execute({ cut, query }: NoticesRead): Promise<Data<NoticesAnswer>> {
    const wanted = query.state ?? 'running';
    const where = { is: { state: wanted === 'all' ? undefined : wanted } };
    const page = pageOf(await this.ledger.facts.page('publicNotice', cut, { ...stretchOf(query), where }), query, cut);
    const names = new Names(this.ledger, cut);
    return {
      ...page,
      items: page.items.map(({ key, value: { posts, ...notice } }) => ({
        caseId: key,
        ...notice,
        posts: posts.map((post) => names.post(post)),
      })),
    };
  }
}

@QueryHandler(ProbationsRead)
export class ProbationsHandler implements IQueryHandler<ProbationsRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute({ reader, own, cut, query }: ProbationsRead): Promise<Data<ProbationsAnswer>> {
    const wanted = query.state ?? 'all';
    const { team } = query;
    const bounds = { all: {}, ended: { to: cut.asOf }, running: { after: cut.asOf } }[wanted];
    const where: Where = { is: { teamId: own ? (reader.teamId ?? '') : team }, within: { until: bounds ?? {} } };
    // A principal who asks for another team than his own finds nothing.
    const foreign = own && team !== undefined && team !== reader.teamId;
    const found = foreign ? [] : await this.ledger.facts.page('probation', cut, { ...stretchOf(query), where });
    const page = pageOf(found, query, cut);
    const names = new Names(this.ledger, cut);
    return {
      ...page,
      items: page.items.map(({ key, value: { cadreId, teamId, postId, since, until } }) => ({
        caseId: key.slice(0, key.indexOf('/')),
        ...names.cadre(cadreId),
        ...names.post({ teamId, postId }),
        since,
        until,
        ended: until <= cut.asOf,
      })),
    };
  }
}

@QueryHandler(DownwardMovesRead)
export class DownwardMovesHandler implements IQueryHandler<DownwardMovesRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute({ reader, own, cut, query }: DownwardMovesRead): Promise<Data<DownwardMovesAnswer>> {
    const { team, action } = query;
    const where: Where = {
      is: { action },
      ...(own && reader.role === 'cadre' ? { refs: [reader.cadreId ?? ''] } : {}),
      members: [team, own && reader.role !== 'cadre' ? (reader.teamId ?? '') : undefined]
        .filter((teamId) => teamId !== undefined)
        .map(ofTeam),
    };
    const page = pageOf(await this.ledger.facts.page('downwardMove', cut, { ...stretchOf(query), where }), query, cut);
    const names = new Names(this.ledger, cut);
    return {
      ...page,
      items: page.items.map(({ key, value: { cadreId, posts, ...move } }) => ({
        caseId: key.slice(0, key.indexOf('/')),
        ...names.cadre(cadreId),
        ...move,
        posts: posts.map((post) => names.post(post)),
      })),
    };
  }
}
