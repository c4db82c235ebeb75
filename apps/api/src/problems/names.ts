import { filled, refusalTexts, type Facts, type NameOf, type Named } from '#libs/domain';
import { categoryOf, idOf, type Refusal } from '#libs/kernel';
import type { Ledger } from '#libs/node';
import type { Cut } from '#libs/readmodel';
import type { FastifyRequest } from 'fastify';
import { principalOf } from '../auth/access.guard.ts';
import { allows } from '../auth/masking.ts';
import { clearanceOf, readerFor, scopeOf, type Permission, type Principal } from '../auth/reader.ts';
import { isOwnCadre } from '../events/events.handlers.ts';
import type { Language } from './problem.ts';

/** Ids of one refusal that are looked up; those beyond are told without a name. */
const LOOKED_UP = 20;
/** Names of cadres in what a case is called. */
const CADRES_OF_A_CASE = 3;

/** Who asked, and with which body. */
export interface Asked {
  readonly principal: Principal;
  readonly body: unknown;
}

/** Kinds of fact that have a name, each under its own id. */
type WithName = 'cadre' | 'team' | 'post';

const nameless: NameOf = () => undefined;

/**
 * The names that stand beside ids in a refusal: as the views know them now, as far as the sender may know them. An
 * answer never fails for want of a name; while the views cannot be read, ids stand alone.
 */
export function namesFor(ledger: Ledger, asked: Asked | undefined, refusal: Refusal, language: Language): NameOf {
  // What is refused at the door was not judged: its ids may be of what the sender may not know.
  if (!asked || !Object.hasOwn(refusalTexts, refusal.refused)) return nameless;
  let names: Names | undefined;
  const atHand = (): Names => (names ??= new Names(ledger, asked, language));
  const found = new Map<string, string | undefined>();
  return (what, id) => {
    const key = `${what} ${id}`;
    if (!found.has(key) && found.size < LOOKED_UP) found.set(key, sought(atHand, what, id));
    return found.get(key);
  };
}

/** Who asked by this request; undefined for a stranger. */
export function askedBy(request: FastifyRequest): Asked | undefined {
  try {
    return { principal: principalOf(request), body: request.body };
  } catch {
    return undefined;
  }
}

// Whatever goes wrong here, the refusal goes out.
function sought(atHand: () => Names, what: Named, id: string): string | undefined {
  try {
    const names = atHand();
    return names.readable ? names.of(what, id) : undefined;
  } catch {
    return undefined;
  }
}

class Names {
  private readonly ledger: Ledger;
  private readonly language: Language;
  private readonly principal: Principal;
  private readonly body: unknown;
  private readonly cut: Cut;
  private readonly lookups: Readonly<Record<Named, (id: string) => string | undefined>> = {
    cadre: (id) => (this.mayKnowCadre(id) ? this.fact('cadre', id)?.name : undefined),
    team: (id) => (this.mayKnowTeam(id) ? this.fact('team', id)?.name : undefined),
    post: (id) => this.post(id),
    case: (id) => this.case('appointment', id),
    supervision: (id) => this.case('supervision', id),
    stream: (id) => this.stream(categoryOf(id), idOf(id)),
  };

  constructor(ledger: Ledger, { principal, body }: Asked, language: Language) {
    this.ledger = ledger;
    this.language = language;
    this.principal = principal;
    this.body = body;
    this.cut = { asOf: ledger.today(), knownAt: ledger.runner.cursor.known };
  }

  get readable(): boolean {
    const { runner } = this.ledger;
    return runner.readable && runner.startedOver === undefined;
  }

  of(what: Named, id: string): string | undefined {
    return this.lookups[what](id);
  }

  private stream(category: string, id: string): string | undefined {
    return category === 'cadre' || category === 'team' ? this.of(category, id) : this.case(category, id);
  }

  private post(id: string): string | undefined {
    const key = id.includes('/') ? id : `${teamBeside(id, this.body) ?? ''}/${id}`;
    return this.mayKnowTeam(key.split('/')[0]!) ? this.fact('post', key)?.title : undefined;
  }

  private case(category: string, id: string): string | undefined {
    const reader = readerFor(this.principal, 'cases');
    const found = this.ledger.facts.historyOf('case', id, this.cut.knownAt).at(-1)?.value;
    if (found?.category !== category || scopeOf(reader.role, 'cases') !== 'all') return undefined;
    if (!allows(clearanceOf(reader, `${category}-${id}`, ''), found.held)) return undefined;
    const cadres = found.subjects.filter((subject) => categoryOf(subject) === 'cadre').slice(0, CADRES_OF_A_CASE);
    const names = cadres.map((subject) => this.of('cadre', idOf(subject)) ?? idOf(subject));
    return [filled('{#kind}', { kind: found.kind }, this.language === 'en' ? 'en' : 'zh'), ...names].join(' ');
  }

  /** As it is today; else as it last was or will be, for an old id is still told by its name. */
  private fact<Kind extends WithName>(kind: Kind, key: string): Facts[Kind] | undefined {
    const { facts } = this.ledger;
    return facts.one(kind, key, this.cut) ?? facts.historyOf(kind, key, this.cut.knownAt).at(-1)?.value;
  }

  private mayKnowCadre(id: string): boolean {
    const reader = readerFor(this.principal, 'cadres');
    return this.reaches('cadres', isOwnCadre(this.ledger, { reader, cut: this.cut }, id));
  }

  private mayKnowTeam(id: string): boolean {
    return this.reaches('teams', readerFor(this.principal, 'teams').teamId === id);
  }

  private reaches(permission: Permission, isOwn: boolean): boolean {
    const scope = scopeOf(readerFor(this.principal, permission).role, permission);
    return scope === 'all' || (scope === 'own' && isOwn);
  }
}

/** The team that a command names beside a post; of an act on a record, the team whose record it is. */
function teamBeside(postId: string, body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { postId: post, teamId, stream } = body as Record<string, unknown>;
  if (typeof teamId === 'string' && (post === postId || post === undefined)) return teamId;
  if (typeof stream === 'string' && categoryOf(stream) === 'team') return idOf(stream);
  for (const inner of Object.values(body)) {
    const team = teamBeside(postId, inner);
    if (team !== undefined) return team;
  }
  return undefined;
}
