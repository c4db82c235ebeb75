import type { PlainDate } from '#libs/kernel';
import { CUT_OFF, OPENED_ON } from './calendar.ts';
import {
  DEPARTMENT_POSTS,
  DEPARTMENTS,
  FURTHER_POST,
  HEADCOUNT_MOVES,
  REFORMS,
  SUBDISTRICTS,
  TOTAL_HEADCOUNT,
  TOWNSHIPS,
  type DepartmentSpec,
  type TeamKind,
} from './catalogue.ts';
import type { Prng } from './prng.ts';

/** A post of a team, with the days on which it is authorised. */
export interface Post {
  readonly id: string;
  readonly team: Team;
  readonly title: string;
  readonly principal: boolean;
  readonly elected: boolean;
  /** Only a Party member can hold it. */
  readonly party: boolean;
  readonly from: PlainDate;
  /** The day it is withdrawn. */
  to?: PlainDate;
}

/** Headcount and slot count of a team from a day on. */
export interface HeadcountChange {
  readonly on: PlainDate;
  readonly headcount: number;
  readonly slotCount: number;
}

/** A leading team through the years. */
export interface Team {
  readonly id: string;
  /** Its first name. */
  readonly name: string;
  readonly kind: TeamKind;
  readonly from: PlainDate;
  readonly posts: Post[];
  readonly renames: { readonly on: PlainDate; readonly name: string }[];
  readonly headcounts: HeadcountChange[];
  /** How it ended: merged into another team, or abolished. */
  end?: { readonly on: PlainDate; readonly into?: Team };
}

/** All teams of the years 2014 to 2019. */
export interface District {
  readonly teams: readonly Team[];
  readonly byName: ReadonlyMap<string, Team>;
  /** The deputy post of cadre no. 419. */
  readonly furtherPost: Post;
}

interface PostSpec {
  readonly title: string;
  readonly principal?: boolean;
  readonly elected?: boolean;
}

function townshipPosts(name: string): PostSpec[] {
  const level = name.endsWith('乡') ? '乡' : '镇';
  return [
    { title: '党委书记', principal: true },
    { title: `${level}长`, principal: true, elected: true },
    { title: '党委副书记' },
    { title: '党委委员、纪委书记' },
    { title: '党委委员、组织委员' },
    { title: '党委委员、武装部部长' },
    { title: '人大副主席', elected: true },
    { title: `副${level}长`, elected: true },
    { title: `副${level}长`, elected: true },
  ];
}

function subdistrictPosts(): PostSpec[] {
  return [
    { title: '党工委书记', principal: true },
    { title: '办事处主任', principal: true },
    { title: '党工委副书记' },
    { title: '党工委委员、纪工委书记' },
    { title: '党工委委员、武装部部长' },
    { title: '办事处副主任' },
    { title: '办事处副主任' },
  ];
}

function departmentPosts({ name, head, posts = DEPARTMENT_POSTS, elected }: DepartmentSpec): PostSpec[] {
  const deputy = `副${head.replace('常务副', '')}`;
  const inspector = posts >= DEPARTMENT_POSTS && head === '局长' && !name.includes('委老干部');
  return Array.from({ length: posts }, (_, index) => {
    if (index === 0) return { title: head === '局长' ? '党组书记、局长' : head, principal: true, elected };
    return inspector && index === 3 ? { title: '党组成员、纪检组组长' } : { title: deputy, elected };
  });
}

function reformDay(act: string, team: string): PlainDate | undefined {
  return REFORMS.find((reform) => reform.act === act && reform.team === team)?.on;
}

function isPartyPost(team: string, title: string): boolean {
  return /党|纪|书记|武装/.test(title) || /^区(委|纪委|直属)/.test(team);
}

/** Builds the teams with their posts, renames, ends and headcounts. */
export function buildDistrict(rng: Prng): District {
  const teams = [
    ...TOWNSHIPS.map((name) => buildTeam(rng, name, 'township', townshipPosts(name))),
    ...SUBDISTRICTS.map((name) => buildTeam(rng, name, 'subdistrict', subdistrictPosts())),
    ...DEPARTMENTS.map((spec) => buildTeam(rng, spec.name, 'department', departmentPosts(spec))),
  ];
  const byName = new Map(teams.map((team) => [team.name, team]));
  const further = addFurtherPost(rng, teamNamed(byName, FURTHER_POST.team));
  endTeams(byName);
  setHeadcounts(rng, teams, byName);
  return { teams, byName, furtherPost: further };
}

/** The team that was first called so. */
export function teamNamed(byName: ReadonlyMap<string, Team>, name: string): Team {
  const team = byName.get(name);
  if (!team) throw new RangeError(`no team ${name}`);
  return team;
}

function buildTeam(rng: Prng, name: string, kind: TeamKind, specs: readonly PostSpec[]): Team {
  const founded = reformDay('found', name);
  const from = founded ?? `${rng.int(1984, 2001)}-${String(rng.int(1, 12)).padStart(2, '0')}-01`;
  const team: Team = { id: rng.id('t', 8), name, kind, from, posts: [], renames: renamesOf(name), headcounts: [] };
  const authorised = founded ?? `${rng.int(2002, 2003)}-0${rng.int(1, 9)}-15`;
  const added = reformDay('addPost', name);
  specs.forEach((spec, index) => {
    const last = index === specs.length - 1;
    addPost(rng, team, spec, last && added ? added : authorised);
  });
  const dropped = reformDay('dropPost', name);
  if (dropped) addPost(rng, team, { title: '副局长' }, authorised).to = dropped;
  return team;
}

function addPost(rng: Prng, team: Team, spec: PostSpec, from: PlainDate): Post {
  const { title, principal = false, elected = false } = spec;
  const party = isPartyPost(team.name, title);
  const post: Post = { id: rng.id('p', 6), team, title, principal, elected, party, from };
  team.posts.push(post);
  return post;
}

function addFurtherPost(rng: Prng, team: Team): Post {
  const post = addPost(rng, team, { title: '副局长' }, FURTHER_POST.from);
  post.to = FURTHER_POST.withdrawn;
  return post;
}

function renamesOf(name: string): Team['renames'] {
  return REFORMS.flatMap((reform) => {
    return reform.act === 'rename' && reform.team === name ? [{ on: reform.on, name: reform.name }] : [];
  });
}

function endTeams(byName: ReadonlyMap<string, Team>): void {
  for (const reform of REFORMS) {
    if (reform.act === 'abolish') teamNamed(byName, reform.team).end = { on: reform.on };
    if (reform.act === 'merge') {
      teamNamed(byName, reform.team).end = { on: reform.on, into: teamNamed(byName, reform.into) };
    }
  }
}

/** The posts of a team that are authorised on a day. */
export function postsOn(team: Team, on: PlainDate): Post[] {
  if (team.end && team.end.on <= on) return [];
  return team.posts.filter((post) => post.from <= on && (post.to === undefined || on < post.to));
}

/** What a team is called on a day. */
export function nameOn(team: Team, on: PlainDate): string {
  return team.renames.findLast((rename) => rename.on <= on)?.name ?? team.name;
}

function setHeadcounts(rng: Prng, teams: readonly Team[], byName: ReadonlyMap<string, Team>): void {
  const present = finalHeadcounts(rng, teams);
  for (const team of teams) {
    for (const on of changeDays(team)) {
      const headcount = headcountOn(team, on, present);
      const slotCount = postsOn(team, on).length;
      team.headcounts.push({ on, headcount, slotCount });
    }
  }
  checkTotal(teams, byName);
}

// The days from which on a team has another headcount or another number of posts; its first posts come first.
function changeDays(team: Team): PlainDate[] {
  const moves = HEADCOUNT_MOVES.filter(({ from, to }) => from === team.name || to === team.name).map(({ on }) => on);
  const posts = team.posts.flatMap(({ from, to }) => (to && to !== FURTHER_POST.withdrawn ? [from, to] : [from]));
  const days = [...new Set([...moves, ...posts])].sort();
  return days.filter((day) => !team.end || day < team.end.on);
}

function headcountOn(team: Team, on: PlainDate, present: ReadonlyMap<Team, number>): number {
  let headcount = present.get(team) ?? 0;
  for (const move of HEADCOUNT_MOVES) {
    if (move.on <= on) continue;
    if (move.from === team.name) headcount += move.count;
    if (move.to === team.name) headcount -= move.count;
  }
  return headcount;
}

// Headcounts of the teams that are left in 2019: at least one beyond the posts, and exactly the total.
function finalHeadcounts(rng: Prng, teams: readonly Team[]): Map<Team, number> {
  const left = teams.filter((team) => !team.end);
  const spare = (team: Team): number => (team.from > OPENED_ON ? 0 : rng.int(0, team.kind === 'department' ? 2 : 4));
  const counts = new Map(left.map((team) => [team, leastHeadcount(team) + spare(team)]));
  const total = (): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
  while (total() !== TOTAL_HEADCOUNT) {
    const team = rng.pick(left.filter(({ from }) => from <= OPENED_ON));
    const count = counts.get(team) ?? 0;
    if (total() < TOTAL_HEADCOUNT) counts.set(team, count + 1);
    else if (count > leastHeadcount(team)) counts.set(team, count - 1);
  }
  return counts;
}

function movedTo(team: Team): number {
  return HEADCOUNT_MOVES.filter(({ to }) => to === team.name).reduce((sum, { count }) => sum + count, 0);
}

// What moved in must leave enough for the posts there were before; a team founded later has what moved in.
function leastHeadcount(team: Team): number {
  if (team.from > OPENED_ON) return movedTo(team);
  return movedTo(team) + postsOn(team, CUT_OFF).length + 1;
}

function checkTotal(teams: readonly Team[], byName: ReadonlyMap<string, Team>): void {
  for (const on of [OPENED_ON, ...REFORMS.map((reform) => reform.on)]) {
    const active = teams.filter((team) => team.from <= on && !(team.end && team.end.on <= on));
    const sum = active.reduce(
      (total, team) => total + (team.headcounts.findLast((h) => h.on <= on)?.headcount ?? 0),
      0,
    );
    if (sum !== TOTAL_HEADCOUNT) throw new RangeError(`headcount ${sum} on ${on} of ${byName.size} teams`);
  }
}
