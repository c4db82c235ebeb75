import { domain, factFields, subjectsOf, type Facts, type FactAbout } from '#libs/domain';
import {
  END_OF_TIME,
  shanghaiDate,
  streamOf,
  type Clock,
  type FactRow,
  type Sensitivity,
  type StreamName,
} from '#libs/kernel';
import type { Among, Cut, FactKind, FactsReader, Where } from '#libs/readmodel';
import { STILL_KNOWN, type Outside, type Recusal } from '#libs/runtime';
import type { Access } from './access.ts';
import { allows, levelsUpTo } from './masking.ts';
import { clearanceOf, isNarrow, ownTeamsOf, recusalOf, type Reader } from './reader.ts';

type Rows<K extends FactKind> = FactRow<Facts[K]>[];

/** Kinds that a team's principal reads of as far as they name his team, whoever of it they are about. */
const OF_THE_TEAM_ALONE: readonly FactKind[] = ['case', 'appointment', 'downwardMove', 'probation'];

/** Kinds whose keys are the ids of teams and of cadres. */
const KEYS_ARE_THEIRS: readonly FactKind[] = ['team', 'cadre'];

/** All that is known by now, whatever its day. */
const LATEST: Cut = { asOf: END_OF_TIME, knownAt: STILL_KNOWN - 1 };

const NOTHING: ReadonlySet<string> = new Set();

/**
 * What is a reader's own, and how far he may see of each fact: the one place where this is decided, over what the facts
 * say of whose they are.
 */
export class Reach {
  readonly reader: Reader;
  /** Whether lists hold what is his own only. */
  readonly isOwnOnly: boolean;
  private readonly isNarrow: boolean;
  private readonly facts: FactsReader;
  private readonly recusal: Recusal;
  private readonly known = new Map<string, ReadonlySet<string>>();

  constructor({ reader, scope }: Access, facts: FactsReader) {
    this.reader = reader;
    this.isOwnOnly = scope === 'own';
    this.isNarrow = isNarrow(reader);
    this.recusal = recusalOf(reader);
    this.facts = facts;
  }

  /** Whether a team is one of those that the reader may read of. */
  holdsTeam(teamId: string, cut: Cut): boolean {
    return !this.isOwnOnly || this.teams(cut).has(teamId);
  }

  /** Whether a cadre is one of those that the reader may read of: he himself, or one who sits in a team of his own. */
  holdsCadre(cadreId: string, cut: Cut): boolean {
    return !this.isOwnOnly || this.cadres(cut).has(cadreId);
  }

  /** Whether a stream is one that the reader may read of. */
  holdsStream(stream: string, cut: Cut): boolean {
    if (!this.isOwnOnly || this.subjects(cut).includes(stream)) return true;
    if (this.reader.role === 'teamPrincipal' || this.reader.role === 'cadre') return false;
    const [category = '', id = ''] = split(stream);
    return this.facts
      .historyOf('case', id, cut.knownAt)
      .some(({ key, value }) => value.category === category && this.covers('case', key, value, [cut]));
  }

  /** The one team that a reader who names none means. */
  get onlyTeam(): string | undefined {
    const own = this.isOwnOnly ? ownTeamsOf(this.reader) : undefined;
    return own && 'teamId' in own ? own.teamId : undefined;
  }

  /** The teams that are the reader's own. */
  teams(cut: Cut): ReadonlySet<string> {
    const own = ownTeamsOf(this.reader);
    if (!own) return NOTHING;
    if ('teamId' in own) return new Set([own.teamId]);
    return this.once('teams', cut, () => this.facts.equal('team', 'kind', own.kind, cut).map(({ key }) => key));
  }

  /** The cadres who are the reader's own: himself, or those who sit in the teams that are. */
  cadres(cut: Cut): ReadonlySet<string> {
    const { role, cadreId } = this.reader;
    if (role === 'cadre') return cadreId === undefined ? NOTHING : new Set([cadreId]);
    return this.once('cadres', cut, () => {
      const teams = [...this.teams(cut)];
      if (this.isWide) return this.facts.refs('incumbency', cut, { where: { heads: teams }, limit: -1 });
      const seats = teams.flatMap((teamId) => this.facts.under('incumbency', teamId, cut));
      return seats.map(({ value }) => value.cadreId);
    });
  }

  /** The streams that a search over everything is held to: of the principal his team, of others their people too. */
  subjects(cut: Cut): readonly string[] {
    const teams = [...this.teams(cut)].map((teamId) => streamOf('team', teamId));
    if (this.reader.role === 'teamPrincipal') return teams;
    return [...teams, ...[...this.cadres(cut)].map((cadreId) => streamOf('cadre', cadreId))];
  }

  /** How closely something may be held for the reader to see it in a fact. Of what is not his own he sees what is open. */
  clearance<K extends FactKind>(kind: K, key: string, value: Facts[K], cuts: readonly Cut[]): Sensitivity {
    const base = this.clearanceAt(kind, key);
    if (!this.isNarrow) return base;
    if (!this.covers(kind, key, value, cuts)) return 'open';
    return !allows(base, 'restricted') && this.isGranted(kind, key, value, cuts) ? 'restricted' : base;
  }

  /** The same as far as the kind and the key tell. */
  clearanceAt(kind: FactKind, key: string): Sensitivity {
    // Only of a cadre, and of who keeps out of something, does it matter whose the fact is.
    if (this.reader.role !== 'cadre' && this.recusal.size === 0)
      return clearanceOf(this.reader, '', factFields[kind].by);
    return this.clearanceIn(streamOf(CATEGORY_OF.get(kind) ?? '', split(key, '/')[0] ?? ''), factFields[kind].by);
  }

  /**
   * How closely an event of a type may be held on a stream for the reader to see it. What is sealed of himself and of those
   * close to him nobody sees in an office of his.
   */
  clearanceIn(stream: StreamName, type: string): Sensitivity {
    const clearance = clearanceOf(this.reader, stream, type);
    return clearance === 'sealed' && this.keepsOutOf(stream) ? 'restricted' : clearance;
  }

  private keepsOutOf(stream: StreamName): boolean {
    if (this.recusal.size === 0) return false;
    const about = this.once(`about ${stream}`, LATEST, () => {
      const [category = '', id = ''] = split(stream);
      const cases = this.facts.historyOf('case', id, LATEST.knownAt);
      return [stream, ...cases.flatMap(({ value }) => (value.category === category ? value.subjects : []))];
    });
    return [...about].some((name) => this.recusal.has(name));
  }

  /** What a list of facts is held to; undefined where nothing of the kind may be known. */
  where(kind: FactKind, cut: Cut, asked: Where = {}): Where | undefined {
    const held = this.heldIn(kind);
    const where = held ? { ...asked, is: { ...asked.is, held } } : asked;
    const { about, sensitivity: least } = factFields[kind];
    // Of what is not his own a narrow reader may know what is open, and nothing else.
    if (!about || !(this.isOwnOnly || (this.isNarrow && least !== 'open'))) {
      return this.isNarrow || allows(this.clearanceAt(kind, ''), least) ? where : undefined;
    }
    if (this.isWide && !KEYS_ARE_THEIRS.includes(kind))
      return allows(this.clearanceAt(kind, ''), least) ? { ...where, anyOf: this.aboutOwn(kind, cut) } : undefined;
    const own = this.ownKeys(kind, cut);
    return { ...where, keys: asked.keys ? asked.keys.filter((key) => own.has(key)) : [...own] };
  }

  /** What facts are held to of which a reader is told the number, though nothing else of them. */
  whose(kind: FactKind, cut: Cut): Where {
    return this.isNarrow ? { anyOf: this.aboutOwn(kind, cut) } : {};
  }

  /** Whether the reader's own are the teams of a kind: so many that SQL picks out what is about them. */
  private get isWide(): boolean {
    const own = ownTeamsOf(this.reader);
    return own !== undefined && 'kind' in own;
  }

  /** What tells of a fact that it is about a team or a cadre of the reader's own. */
  private aboutOwn(kind: FactKind, cut: Cut): Among[] {
    const { team = [], cadre = [], stream = [] }: FactAbout = factFields[kind].about ?? {};
    const paths = (where: 'key' | 'ref' | readonly string[]): readonly string[] =>
      typeof where === 'string' ? [where === 'key' ? '@head' : '@ref'] : where;
    const among = (path: string, values: Iterable<string>): Among => ({
      path,
      isList: isListed(kind, path),
      values: [...values],
    });
    return [
      ...paths(team).map((path) => among(path, this.teamsOf(kind, cut))),
      ...paths(cadre).map((path) => among(path, this.cadres(cut))),
      ...stream.map((path) => among(path, this.subjects(cut))),
    ];
  }

  // No case is held higher than restricted.
  private heldIn(kind: FactKind): readonly Sensitivity[] | undefined {
    if (kind !== 'case' && kind !== 'appointment') return undefined;
    const clearance = this.clearanceAt(kind, '');
    return allows(clearance, 'restricted') ? undefined : levelsUpTo(clearance);
  }

  private ownKeys(kind: FactKind, cut: Cut): ReadonlySet<string> {
    return this.once(kind, cut, () => {
      if (kind === 'team') return this.listedTeams(cut);
      if (kind === 'cadre') return this.cadres(cut);
      if (kind === 'assessment' && this.reader.role === 'cadre')
        return [...this.cadres(cut)].flatMap((cadreId) => [...this.assessmentsOf(cadreId, cut)]);
      const rows = [
        ...[...this.teamsOf(kind, cut)].flatMap((teamId) => this.rowsOf(kind, 'team', teamId, cut)),
        ...[...this.cadres(cut)].flatMap((cadreId) => this.rowsOf(kind, 'cadre', cadreId, cut)),
      ];
      return rows.filter(({ key, value }) => this.mayKnow(kind, key, value, [cut])).map(({ key }) => key);
    });
  }

  /** Whether the reader may know of a fact. */
  mayKnow<K extends FactKind>(kind: K, key: string, value: Facts[K], cuts: readonly Cut[]): boolean {
    const clearance = this.clearance(kind, key, value, cuts);
    const held = 'held' in value ? (value['held'] as Sensitivity) : 'open';
    return allows(clearance, held) && allows(clearance, factFields[kind].sensitivity);
  }

  /** Whether a fact is the reader's own, as far as some things are his own and others are not. */
  covers<K extends FactKind>(kind: K, key: string, value: Facts[K], cuts: readonly Cut[]): boolean {
    const subjects = this.isNarrow ? subjectsOf(kind, key, value) : undefined;
    if (!subjects) return true;
    const { role } = this.reader;
    return cuts.some((cut) => {
      if (role === 'cadre' && (kind === 'assessment' || kind === 'teamGrade')) return this.isAssessedIn(key, cut);
      const ofTeam = subjects.teams.some((teamId) => this.teamsOf(kind, cut).has(teamId));
      if (ofTeam || (role === 'teamPrincipal' && isOfTheTeamAlone(kind, subjects.teams))) return ofTeam;
      return subjects.cadres.some((cadreId) => this.cadres(cut).has(cadreId));
    });
  }

  // Of supervision a cadre knows what is closed, a principal the heart-to-heart talks (谈心谈话) of his team.
  private isGranted<K extends FactKind>(kind: K, key: string, value: Facts[K], cuts: readonly Cut[]): boolean {
    const { role } = this.reader;
    if (role !== 'cadre' && role !== 'teamPrincipal') return false;
    if (kind === 'talk') return value['kind'] === 'heartToHeart';
    if (role === 'teamPrincipal') return kind === 'supervision' && value['kind'] === 'heartToHeart';
    if (kind === 'supervision') return value['state'] === 'closed';
    return kind === 'admonition' && cuts.some((cut) => this.facts.one('supervision', key, cut)?.state === 'closed');
  }

  // Rankings of those that have become part of a team are told with its own.
  private teamsOf(kind: FactKind, cut: Cut): ReadonlySet<string> {
    if (kind !== 'ranking') return this.teams(cut);
    return this.once('lineage', cut, () =>
      [...this.teams(cut)].flatMap((teamId) => lineageOf(this.facts, teamId, cut)),
    );
  }

  private listedTeams(cut: Cut): Iterable<string> {
    if (this.reader.role !== 'cadre') return this.teams(cut);
    const seats = [...this.cadres(cut)].flatMap((cadreId) => this.facts.byRef('incumbency', cadreId, cut));
    return seats.map(({ key }) => split(key, '/')[0] ?? '');
  }

  private isAssessedIn(assessment: string, cut: Cut): boolean {
    return [...this.cadres(cut)].some((cadreId) => this.assessmentsOf(cadreId, cut).has(assessment));
  }

  /** The assessments that say something of a cadre. */
  private assessmentsOf(cadreId: string, cut: Cut): ReadonlySet<string> {
    return this.once(`assessed ${cadreId}`, cut, () => {
      const said = [...this.facts.byRef('grade', cadreId, cut), ...this.facts.byRef('reviewVote', cadreId, cut)];
      return said.map(({ key }) => split(key, '/')[0] ?? '');
    });
  }

  private rowsOf<K extends FactKind>(kind: K, whose: 'team' | 'cadre', id: string, cut: Cut): Rows<K> {
    const about: FactAbout = factFields[kind].about ?? {};
    if (about.stream) return this.facts.withMember(kind, { of: about.stream, is: streamOf(whose, id) }, cut);
    const where = about[whose];
    if (where === undefined) return [];
    if (where === 'ref') return this.facts.byRef(kind, id, cut);
    if (where !== 'key') {
      const [path = ''] = where;
      return isListed(kind, path)
        ? this.facts.withMember(kind, { of: where, is: id }, cut)
        : this.facts.equal(kind, path, id, cut);
    }
    const value = this.facts.one(kind, id, cut);
    const own = value ? [{ key: id, ref: null, value, validFrom: '', validTo: '' }] : [];
    return [...own, ...this.facts.under(kind, id, cut)];
  }

  private once(what: string, { asOf, knownAt }: Cut, find: () => Iterable<string>): ReadonlySet<string> {
    const key = `${what} ${asOf} ${knownAt}`;
    let found = this.known.get(key);
    if (!found) this.known.set(key, (found = new Set(find())));
    return found;
  }
}

/** Streams that people from elsewhere may be named on: they come into a team. */
const INTO_A_TEAM = /^(team|appointment)-/;

/**
 * What of an act lies outside the scope of its writer, by who sits where today; undefined where he may record of
 * everybody. Every team that it names has to be his, and every cadre, but on what brings cadres into his teams. What
 * names neither is of the whole district.
 */
export function outsideOf(
  writer: Reader,
  { facts, clock }: { readonly facts: FactsReader; readonly clock: Clock },
): Outside | undefined {
  if (!isNarrow(writer)) return undefined;
  return (concerned, stream) => {
    const reach = new Reach({ reader: writer, permission: 'commands', scope: 'own' }, facts);
    const today = { asOf: shanghaiDate(clock.now()), knownAt: LATEST.knownAt };
    const of = (category: string): string[] => concerned.filter((name) => split(name)[0] === category);
    const [teams, cadres] = [of('team'), of('cadre')];
    if (teams.length + cadres.length === 0) return stream;
    const other = teams.find((name) => !reach.holdsTeam(split(name)[1] ?? '', today));
    if (other !== undefined || (teams.length > 0 && INTO_A_TEAM.test(stream))) return other;
    return cadres.find((name) => !reach.holdsCadre(split(name)[1] ?? '', today));
  };
}

/** A team and those that have become part of it; itself alone once it has become part of another. */
export function lineageOf(facts: Pick<FactsReader, 'one' | 'byRef'>, teamId: string, cut: Cut): string[] {
  if (facts.one('team', teamId, cut)?.intoTeamId !== undefined) return [teamId];
  const ids = [teamId];
  for (const id of ids) {
    for (const { key } of facts.byRef('team', id, cut)) if (!ids.includes(key)) ids.push(key);
  }
  return ids;
}

function isOfTheTeamAlone(kind: FactKind, teams: readonly string[]): boolean {
  if (kind === 'supervision' || kind === 'talk') return teams.length > 0;
  return OF_THE_TEAM_ALONE.includes(kind);
}

const CATEGORY_OF = new Map(
  domain.features.flatMap(({ category, facts }) => Object.keys(facts).map((kind) => [kind, category])),
);

const LISTED = new Set(
  domain.features.flatMap(({ lookups = {} }) =>
    Object.entries(lookups).flatMap(([kind, { members = [] }]) => members.map((path) => `${kind} ${path}`)),
  ),
);

/** Whether facts of a kind are found by what a path of theirs leads to. */
function isListed(kind: FactKind, path: string): boolean {
  return LISTED.has(`${kind} ${path}`);
}

function split(text: string, at = '-'): readonly string[] {
  const place = text.indexOf(at);
  return place < 0 ? [text] : [text.slice(0, place), text.slice(place + at.length)];
}
