import { addDays, type PlainDate } from '#libs/kernel';
import type { Book, Entry } from './book.ts';
import { FURTHER_RECORDED_ON, officeDay, OPENED_ON } from './calendar.ts';
import type { Prng } from './prng.ts';
import { establishment, happening, type Happening } from './story.ts';
import type { District, HeadcountChange, Post, Team } from './teams.ts';

// The department whose headcount was typed wrongly at the take-over.
const MISTYPED_HEADCOUNT = { team: '区水利局', fixedOn: '2014-04-16' } as const;

/** Writes the acts of teams and their posts into the book. */
export class TeamActs {
  /** The last act on a post, and on a team; by which a post was authorised. */
  readonly ofPost = new Map<Post, Entry>();
  readonly ofTeam = new Map<Team, Entry>();
  readonly authorised = new Map<Post, Entry>();
  private readonly ofHeadcount = new Map<Team, Entry>();
  private readonly book: Book;
  private readonly district: District;
  private readonly rng: Prng;

  constructor(book: Book, district: District, rng: Prng) {
    this.book = book;
    this.district = district;
    this.rng = rng;
  }

  /** Takes a team over as it stood when the ledger was opened. */
  takeOver(team: Team, day: PlainDate): void {
    this.registerTeam(team, day, 'opening');
    const [first] = team.headcounts;
    if (first) this.takeOverHeadcount(team, first, day);
    for (const post of team.posts.filter(({ from }) => from <= OPENED_ON)) this.authorise(post, day, 'opening');
  }

  private takeOverHeadcount(team: Team, change: HeadcountChange, day: PlainDate): void {
    if (team.name !== MISTYPED_HEADCOUNT.team) return void this.setHeadcount(team, change, day, 'opening');
    const { headcount, slotCount } = change;
    const wrong = this.setHeadcount(team, { ...change, headcount: headcount + 10 }, day, 'opening');
    const reason = `核定编制应为${headcount}名,录入时多录十名`;
    this.book.correct(wrong, `team-${team.id}`, MISTYPED_HEADCOUNT.fixedOn, { data: { headcount, slotCount }, reason });
  }

  /** What becomes of the teams after that. */
  happenings(): Happening[] {
    return this.district.teams.flatMap((team) => {
      const { end } = team;
      const live = (on: PlainDate): boolean => on > OPENED_ON;
      return [
        ...(live(team.from) ? [happening(team.from, 0, () => this.registerTeam(team, this.paperDay(team.from)))] : []),
        ...team.headcounts.filter(({ on }) => live(on)).map((change) => this.headcountHappening(team, change)),
        ...team.posts
          .filter(({ from }) => live(from))
          .map((post) => happening(post.from, 2, () => this.authorise(post, this.paperDay(post.from)))),
        ...team.posts.flatMap((post) => this.withdrawal(post)),
        ...team.renames.map(({ on, name }) => happening(on, 6, () => this.teamAct('RenameTeam', team, { name }, on))),
        ...(end ? [happening(end.on, 5, () => this.endTeam(team, end.on, end.into))] : []),
      ];
    });
  }

  // More slots come before the posts, fewer after the last incumbent.
  private headcountHappening(team: Team, change: HeadcountChange): Happening {
    const before = team.headcounts.findLast(({ on }) => on < change.on);
    const fewer = before !== undefined && change.slotCount < before.slotCount;
    return happening(change.on, fewer ? 7 : 1, () => void this.setHeadcount(team, change, this.paperDay(change.on)));
  }

  private withdrawal(post: Post): Happening[] {
    const { to } = post;
    if (to === undefined) return [];
    return [happening(to, 5, () => this.withdraw(post, to))];
  }

  private registerTeam(team: Team, day: PlainDate, mode?: 'opening'): void {
    const { id: teamId, name, kind } = team;
    const draft = { command: 'RegisterTeam', data: { teamId, name, kind }, on: team.from, recordedOn: day, mode };
    this.ofTeam.set(team, this.book.enter({ ...draft, ...establishment(mode) }));
  }

  private setHeadcount(team: Team, change: HeadcountChange, day: PlainDate, mode?: 'opening'): Entry {
    const { on, headcount, slotCount } = change;
    const entry = this.book.enter({
      command: 'SetHeadcount',
      data: { teamId: team.id, headcount, slotCount },
      on,
      recordedOn: day,
      mode,
      ...establishment(mode),
      after: [this.ofTeam.get(team), ...team.posts.map((post) => this.ofPost.get(post))],
    });
    this.ofHeadcount.set(team, entry);
    return entry;
  }

  private authorise(post: Post, day: PlainDate, mode?: 'opening'): void {
    const { id: postId, team, title, principal, elected } = post;
    const entry = this.book.enter({
      command: 'AuthorisePost',
      data: { teamId: team.id, postId, title, principal, elected, rank: principal ? '141' : '142' },
      on: post.from,
      recordedOn: day,
      mode,
      ...establishment(mode),
      after: [this.ofTeam.get(team), this.ofHeadcount.get(team)],
    });
    this.ofPost.set(post, entry);
    this.authorised.set(post, entry);
  }

  private withdraw(post: Post, on: PlainDate): void {
    const further = post === this.district.furtherPost;
    const entry = this.book.enter({
      command: 'WithdrawPost',
      data: { teamId: post.team.id, postId: post.id },
      on,
      recordedOn: further ? FURTHER_RECORDED_ON : this.paperDay(on),
      paper: 'establishmentNotice',
      mode: further ? 'backfill' : undefined,
      after: [this.ofPost.get(post)],
    });
    this.ofPost.set(post, entry);
  }

  private endTeam(team: Team, on: PlainDate, into: Team | undefined): void {
    const data = into ? { intoTeamId: into.id } : {};
    this.teamAct(into ? 'MergeTeam' : 'AbolishTeam', team, data, on);
  }

  private teamAct(command: string, team: Team, data: Record<string, unknown>, on: PlainDate): void {
    const entry = this.book.enter({
      command,
      data: { teamId: team.id, ...data },
      on,
      recordedOn: this.paperDay(on),
      paper: 'establishmentNotice',
      after: [this.ofTeam.get(team), ...team.posts.map((post) => this.ofPost.get(post))],
    });
    this.ofTeam.set(team, entry);
  }

  private paperDay(on: PlainDate): PlainDate {
    return officeDay(addDays(on, this.rng.int(1, 8)));
  }
}
