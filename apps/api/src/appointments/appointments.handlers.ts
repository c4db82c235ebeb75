import { courseIn, type Facts } from '#libs/domain';
import type { FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { allows } from '../auth/masking.ts';
import { clearanceOf, type Reader } from '../auth/reader.ts';
import type { Cut } from '#libs/readmodel';
import { Ledger } from '#libs/node';
import { refused } from '../problems/problem.ts';
import type { Data, Plain, NamedCadre, NamedPost, PostKey } from '../reads/answer.ts';
import { damageOf, notThere } from '../reads/damage.ts';
import { pageOf, type ReadCut } from '../reads/read.ts';
import type {
  AppointmentLine,
  AppointmentsAnswer,
  DecisionHistoryAnswer,
  DownwardMovesAnswer,
  NoticesAnswer,
  ProbationsAnswer,
  StageAnswer,
} from './appointments.answers.ts';
import {
  AppointmentsRead,
  DecisionHistoryRead,
  DownwardMovesRead,
  NoticesRead,
  ProbationsRead,
} from './appointments.queries.ts';
import type { ToldEvent } from '../events/events.answers.ts';
import { Teller } from '../events/told-event.ts';

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
      items: this.lines(read),
    };
    return maySeeVotes(reader, id) ? { ...steps, stages: fact.stages.map(withRatio) } : steps;
  }

  private lines(read: DecisionHistoryRead): Plain<ToldEvent>[] {
    const { reader, cut, id, language } = read;
    const stream = `appointment-${id}`;
    const teller = new Teller(this.ledger, { reader, language, knownAt: cut.knownAt });
    const effectiveUpTo = cut.asOfGiven ? cut.asOf : undefined;
    const filter = { subject: stream, stream, knownTo: cut.knownAt, effectiveUpTo };
    const withChecks = maySeeVotes(reader, id);
    return this.ledger.trail.effective(filter, { on: '', seq: 0 }, -1).flatMap((row) => {
      const told = teller.tell(row);
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

@QueryHandler(AppointmentsRead)
export class AppointmentsHandler implements IQueryHandler<AppointmentsRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute({ reader, own, cut, query }: AppointmentsRead): Promise<Data<AppointmentsAnswer>> {
    const { state, team, action } = query;
    const cases = this.ledger.facts
      .all('appointment', cut)
      .filter(({ key, value }) => mayKnow(reader, key, value))
      .filter(({ value }) => !own || concerns(value.posts, value.cadreIds, reader))
      .filter(({ value }) => team === undefined || value.posts.some(({ teamId }) => teamId === team))
      .filter(({ value }) => action === undefined || value.action === action)
      .filter(({ value }) => isWanted(value.state, state));
    const byState = Object.fromEntries(
      [...Map.groupBy(cases, ({ value }) => value.state)].map(([name, rows]) => [name, rows.length]),
    );
    const page = pageOf(cases, ({ key }) => key, query, cut);
    const names = new Names(this.ledger, cut);
    return {
      ...page,
      items: page.items.map((row) => ({ ...lineOf(row, names), ...damageOf(this.ledger, `appointment-${row.key}`) })),
      byState,
    };
  }
}

function isWanted(state: string, wanted: string | undefined): boolean {
  if (wanted === undefined) return !CLOSED.includes(state);
  return wanted === 'all' || wanted === state;
}

/** Whether posts and people are of the reader's own team, or he himself. */
function concerns(posts: readonly PostKey[], cadreIds: readonly string[], reader: Reader): boolean {
  if (reader.role === 'cadre') return reader.cadreId !== undefined && cadreIds.includes(reader.cadreId);
  return posts.some(({ teamId }) => teamId === reader.teamId);
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
    const notices = this.ledger.facts
      .all('publicNotice', cut)
      .filter(({ value }) => wanted === 'all' || value.state === wanted);
    const page = pageOf(notices, ({ key }) => key, query, cut);
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
    const probations = this.ledger.facts
      .all('probation', cut)
      .filter(({ value }) => !own || value.teamId === reader.teamId)
      .filter(({ value }) => query.team === undefined || value.teamId === query.team)
      .filter(({ value }) => wanted === 'all' || value.until <= cut.asOf === (wanted === 'ended'));
    const page = pageOf(probations, ({ key }) => key, query, cut);
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
    const moves = this.ledger.facts
      .all('downwardMove', cut)
      .filter(({ value }) => !own || concerns(value.posts, [value.cadreId], reader))
      .filter(({ value }) => team === undefined || value.posts.some(({ teamId }) => teamId === team))
      .filter(({ value }) => action === undefined || value.action === action);
    const page = pageOf(moves, ({ key }) => key, query, cut);
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
