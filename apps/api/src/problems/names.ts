import { refusalTexts, type NameOf, type Named } from '#libs/domain';
import { categoryOf, idOf, type Refusal } from '#libs/kernel';
import type { Ledger } from '#libs/node';
import type { Cut } from '#libs/readmodel';
import type { FastifyRequest } from 'fastify';
import { principalOf } from '../auth/access.guard.ts';
import { readerFor, scopeOf, type Permission, type Principal } from '../auth/reader.ts';
import { VisibleLedger } from '../auth/visible-ledger.ts';
import { caseCalled } from '../reads/last-names.ts';
import type { Language } from './problem.ts';

/** Ids of one refusal that are looked up; those beyond are told without a name. */
const LOOKED_UP = 20;

/** Who asked, and with which body. */
export interface Asked {
  readonly principal: Principal;
  readonly body: unknown;
}

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
    cadre: (id) => {
      const ledger = this.seenBy('cadres');
      return ledger?.reach.holdsCadre(id, this.cut) ? ledger.facts.lastNameOf('cadre', id, this.cut) : undefined;
    },
    team: (id) => this.ofTeam(id)?.facts.lastNameOf('team', id, this.cut),
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
    return this.ofTeam(key.split('/')[0]!)?.facts.lastNameOf('post', key, this.cut);
  }

  private case(category: string, id: string): string | undefined {
    const ledger = this.seenBy('cases');
    if (!ledger || ledger.reach.isOwnOnly) return undefined;
    const found = ledger.facts.historyOf('case', id, this.cut).at(-1)?.value;
    if (found?.category !== category) return undefined;
    return caseCalled(found, (what, named) => this.of(what, named), this.language);
  }

  /** The ledger for what concerns a team, if the sender may read of it. */
  private ofTeam(id: string): VisibleLedger | undefined {
    const ledger = this.seenBy('teams');
    return ledger?.reach.holdsTeam(id, this.cut) ? ledger : undefined;
  }

  /** The ledger as the sender sees it where he needs a permission; undefined when he does not have it. */
  private seenBy(permission: Permission): VisibleLedger | undefined {
    const reader = readerFor(this.principal, permission);
    const scope = scopeOf(reader, permission);
    return scope === 'none' ? undefined : new VisibleLedger(this.ledger, { reader, permission, scope });
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
