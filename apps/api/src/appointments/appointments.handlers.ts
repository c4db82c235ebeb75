import { APPOINTMENT_STATES, courseIn, typesOfStep, type Facts } from '#libs/domain';
import { effectiveHistory, type FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { VisibleFacts } from '../auth/visible-facts.ts';
import type { Cut, Where } from '#libs/readmodel';
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
import { findingsOn } from '../findings/counts.ts';
import { openedBy, sortOf } from '../reads/sort.ts';
import { EventPresenter } from '../events/event-presenter.ts';

/** Ids with the names that belong to them at a cut. */
class Names {
  private readonly facts: VisibleFacts;
  private readonly cut: Cut;

  constructor(facts: VisibleFacts, cut: Cut) {
    this.facts = facts;
    this.cut = cut;
  }

  /** Fetches what will be asked for. */
  fetch(posts: readonly PostKey[], cadreIds: readonly string[] = []): this {
    this.facts.fetchPlaces(
      this.cut,
      posts.map(({ teamId, postId }) => `${teamId}/${postId}`),
    );
    this.facts.fetchNames(this.cut, { cadre: cadreIds });
    return this;
  }

  post({ teamId, postId }: PostKey): Plain<NamedPost> {
    const team = this.facts.nameOf('team', teamId, this.cut) ?? teamId;
    const title = this.facts.nameOf('post', `${teamId}/${postId}`, this.cut) ?? postId;
    return { teamId, team, postId, title };
  }

  cadre(cadreId: string): Plain<NamedCadre> {
    return { cadreId, name: this.facts.nameOf('cadre', cadreId, this.cut) ?? cadreId };
  }
}

/** A fact as it stands: cut to a day only when a day was asked for, for a letter may be dated ahead. */
function asItStands<K extends 'appointment' | 'publicNotice'>(
  facts: VisibleFacts,
  kind: K,
  id: string,
  cut: ReadCut,
): Facts[K] | undefined {
  return cut.asOfGiven ? facts.one(kind, id, cut) : facts.historyOf(kind, id, cut).at(-1)?.value;
}

@QueryHandler(DecisionHistoryRead)
export class DecisionHistoryHandler implements IQueryHandler<DecisionHistoryRead> {
  async execute(read: DecisionHistoryRead): Promise<Data<DecisionHistoryAnswer>> {
    const { ledger, cut, id } = read;
    const { facts } = ledger;
    const fact = asItStands(facts, 'appointment', id, cut);
    // Before the letter is out a team's principal does not learn whether there is such a case.
    read.context.mustHold(fact !== undefined);
    if (!fact) throw ledger.notThere(`appointment-${id}`, `appointment ${id}`, facts.hides('appointment', id, cut));
    const { action, outcome, documentNo, takesEffectOn, issuedOn, closedOn } = fact;
    const result = {
      caseId: id,
      stream: `appointment-${id}`,
      action,
      outcome: outcome === 'issued' ? outcome : null,
      issuedOn: issuedOn ?? null,
      documentNo: documentNo ?? null,
      takesEffectOn: takesEffectOn ?? null,
      ...ledger.damageOf(`appointment-${id}`),
    };
    if (read.context.isOutline) return result;
    const names = new Names(facts, cut);
    const items = this.lines(read, 'stages' in fact);
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
      steps: courseIn(fact).map((step) => ({
        ...step,
        types: typesOfStep(step.step).filter((type) => items.some((item) => item.type === type)),
      })),
      notice: noticeOf(facts, id, cut),
      items,
      ...(await findingsOn(ledger, cut, `appointment-${id}`)),
    };
    // Whom the organization department asked is told with the votes.
    if (!('stages' in fact)) return steps;
    return { ...steps, stages: fact.stages.map(withRatio), ...this.asked(read, names) };
  }

  /** Whom the department asked, and what it looked at, by the acts that hold. */
  private asked(
    { ledger, id, cut }: DecisionHistoryRead,
    names: Names,
  ): Pick<DecisionHistoryAnswer, 'opinions' | 'eligibility'> {
    const { trail, registry } = ledger;
    const recorded = trail.stream(`appointment-${id}`, cut.knownAt).map(({ event }) => event);
    const opinions = new Map<string, Plain<OpinionAnswer>>();
    const eligibility: Plain<EligibilityAnswer>[] = [];
    for (const { type, data, effectiveOn: on } of effectiveHistory(recorded, registry)) {
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

  private lines({ ledger, cut, id, language }: DecisionHistoryRead, withChecks: boolean): Plain<ToldEvent>[] {
    const stream = `appointment-${id}`;
    const presenter = new EventPresenter(ledger, { language, knownAt: cut.knownAt });
    const effectiveUpTo = cut.asOfGiven ? cut.asOf : undefined;
    const filter = { subject: stream, stream, knownTo: cut.knownAt, effectiveUpTo };
    const rows = ledger.trail.effective(filter, { on: '', seq: 0 }, -1).flatMap(({ seen }) => seen ?? []);
    presenter.fetch(rows);
    return rows.map((row) => ({ ...(withChecks ? { checks: [] } : {}), ...presenter.present(row) }));
  }
}

function noticeOf(facts: VisibleFacts, id: string, cut: ReadCut): NoticeDays | null {
  const notice = asItStands(facts, 'publicNotice', id, cut);
  if (!notice) return null;
  const { from, to, concludedOn, early } = notice;
  return { from, to, ...(concludedOn === undefined ? {} : { concludedOn, early: early ?? false }) };
}

function withRatio(stage: Facts['appointment']['stages'][number]): StageAnswer {
  return { ...stage, ratio: `${stage.candidates}:${stage.posts}` };
}

const CLOSED = ['concluded', 'rejected', 'terminated'];
const OPEN = APPOINTMENT_STATES.filter((state) => !CLOSED.includes(state));

@QueryHandler(AppointmentsRead)
export class AppointmentsHandler implements IQueryHandler<AppointmentsRead> {
  async execute({ ledger, cut, query }: AppointmentsRead): Promise<Data<AppointmentsAnswer>> {
    const { state, team, action, cadre, from, to } = query;
    const { facts } = ledger;
    const sort = sortOf<keyof typeof APPOINTMENT_SORTS>(query.sort);
    const states = state === undefined ? OPEN : state === 'all' ? APPOINTMENT_STATES : [state];
    const where: Where = {
      is: { action },
      within: { openedOn: { from, to: openedBy(sort.name, cut.asOf, to) } },
      members: [
        ...(team === undefined ? [] : [ofTeam(team)]),
        ...(cadre === undefined ? [] : [{ of: ['cadreIds'], is: cadre }]),
      ],
    };
    const order = sort.name === undefined ? [] : APPOINTMENT_SORTS[sort.name];
    const inStates = state === 'all' ? where : { ...where, is: { ...where.is, state: states } };
    const asked = { path: 'state', values: states, where };
    const { after, limit } = stretchOf(query);
    // What counts those that are under way meets the keys of the page.
    const wanted = { after: String(after?.[0] ?? ''), first: limit + 1 };
    const isUnderWay = state === undefined && order.length === 0;
    const under = isUnderWay ? await facts.countedBy('appointment', cut, asked, wanted) : undefined;
    const found = await facts.page('appointment', cut, {
      after,
      limit,
      order,
      descending: sort.descending,
      where: under ? { keys: under.keys.slice(0, limit + 1) } : inStates,
    });
    const page = pageOf(found, query, cut);
    const counts = under?.counts ?? (await facts.countBy('appointment', cut, asked));
    const byState = Object.fromEntries(counts);
    const names = new Names(facts, cut).fetch(
      page.items.flatMap(({ value }) => value.posts),
      page.items.flatMap(({ value }) => value.cadreIds),
    );
    return {
      ...page,
      items: page.items.map((row) => ({ ...lineOf(row, names), ...ledger.damageOf(`appointment-${row.key}`) })),
      byState,
    };
  }
}

function ofTeam(teamId: string): NonNullable<Where['members']>[number] {
  return { of: ['posts.teamId'], is: teamId };
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
  /** A notice is for everybody: nobody is refused, and nothing but its public part is told. */
  async execute({ ledger, cut, query }: NoticesRead): Promise<Data<NoticesAnswer>> {
    const wanted = query.state ?? 'running';
    const where = { is: { state: wanted === 'all' ? undefined : wanted } };
    const page = pageOf(await ledger.facts.page('publicNotice', cut, { ...stretchOf(query), where }), query, cut);
    const names = new Names(ledger.facts, cut).fetch(page.items.flatMap(({ value }) => value.posts));
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
  async execute({ ledger, cut, query }: ProbationsRead): Promise<Data<ProbationsAnswer>> {
    const wanted = query.state ?? 'all';
    const { team } = query;
    const bounds = { all: {}, ended: { to: cut.asOf }, running: { after: cut.asOf } }[wanted];
    const where: Where = { is: { teamId: team }, within: { until: bounds ?? {} } };
    const page = pageOf(await ledger.facts.page('probation', cut, { ...stretchOf(query), where }), query, cut);
    const names = new Names(ledger.facts, cut).fetch(
      page.items.map(({ value }) => value),
      page.items.map(({ value }) => value.cadreId),
    );
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
  async execute({ ledger, cut, query }: DownwardMovesRead): Promise<Data<DownwardMovesAnswer>> {
    const { team, action } = query;
    const where: Where = { is: { action }, members: team === undefined ? [] : [ofTeam(team)] };
    const page = pageOf(await ledger.facts.page('downwardMove', cut, { ...stretchOf(query), where }), query, cut);
    const names = new Names(ledger.facts, cut).fetch(
      page.items.flatMap(({ value }) => value.posts),
      page.items.map(({ value }) => value.cadreId),
    );
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
