import { END_OF_TIME, type PlainDate } from '#libs/kernel';
import type { Interval, KnownLedger, KnownPost, KnownTeam } from '../known.ts';

/** What a title in words comes to among the teams and posts of the ledger. */
export type Match =
  /** One team, and its posts of this title: more than one where it has several equal ones. */
  | { readonly found: 'posts'; readonly team: KnownTeam; readonly posts: readonly KnownPost[] }
  /** Teams that a unit written short may be, with their posts of this title. */
  | { readonly found: 'several'; readonly among: readonly { team: KnownTeam; posts: readonly KnownPost[] }[] }
  /** A team whose posts have other titles. */
  | { readonly found: 'team'; readonly team: KnownTeam; readonly title: string }
  /** No team of the ledger. */
  | { readonly found: 'nothing' };

const NOTHING: Match = { found: 'nothing' };
const LONGEST_UNIT = 40;
/** What shows that a text goes on with a unit inside or beside the team, `清河镇中学教师`. */
const OTHER_UNIT =
  /中学|小学|学校|幼儿园|医院|卫生院|(?:站|所|中心|村|社区|公司|厂|局|队|办公室|服务)[^长]|办(?=副?主任)/;
/** What begins a unit of its own and no title of the unit before: 区国资局局长, 区政协常委, 市人大代表. */
const OWN_UNIT = /^(?:全国|省|市|区|县|旗|州|中共|共青团|团[省市区县]委)/;
/** Titles below those that a leading team has posts for. */
const NOT_LEADING =
  /(?:科员|办事员|干事|职员|文书|科级干部|工作员|调研员|巡视员|选调生|公务员|教师|干部|工人|临时工|见习|实习|[^区县镇乡]长助理|秘书|会计|出纳|技术员|工程师|农艺师)$/;

/** Offices of a team as people write them, and what its posts are called by: 清河镇人民政府镇长 is 清河镇 镇长. */
const OFFICES: readonly (readonly [team: RegExp, office: string, title: string])[] = [
  [/[镇乡]$/, '人民政府', ''],
  [/[镇乡]$/, '政府', ''],
  [/[镇乡]$/, '委员会', '党委'],
  [/[镇乡]$/, '委', '党委'],
  [/[镇乡]$/, '人民代表大会', '人大'],
  [/街道$/, '工作委员会', '党工委'],
  [/街道$/, '工委', '党工委'],
  [/街道$/, '办', '办事处'],
  [/街道$/, '人民政府办事处', '办事处'],
];

interface Unit {
  readonly team: KnownTeam;
  /** What titles of the office begin with among the posts of the team. */
  readonly title: string;
  /** Days on which the team has this name. */
  readonly named: Interval;
}

/** 财政局 for 区财政局: what names of the district's own units begin with, and people leave out. */
const OF_THE_DISTRICT = /^[区县市旗](?=..[^委]*(?:局|委员会|办公室|中心|联合会|协会)$)/;

/** The teams of the ledger by every way in which their names are written. */
export class Units {
  private readonly byName = new Map<string, Unit[]>();
  /** By the name without the district, 财政局. */
  private readonly byShort = new Map<string, Unit[]>();

  constructor(teams: readonly KnownTeam[], district: string) {
    const places = placesOf(district);
    for (const team of teams) {
      for (const { name, from, to } of team.names) {
        const short = name.replace(OF_THE_DISTRICT, '');
        if (short !== name) addTo(this.byShort, short, { team, title: '', named: { from, to } });
        const offices = OFFICES.filter(([of]) => of.test(name)).map(([, office, title]) => [office, title] as const);
        for (const [office, title] of [['', ''] as const, ...offices]) {
          for (const written of namesOf(`${name}${office}`, places)) {
            addTo(this.byName, written, { team, title, named: { from, to } });
          }
        }
      }
    }
  }

  /**
   * Finds the post that a text names, `清河镇镇长`, among the teams as they were called in a period, else as they were
   * ever called.
   * @param before the team to which a title without a unit belongs, or that a unit which the ledger has not went before
   */
  match(text: string, during: Interval, before?: KnownTeam | 'elsewhere'): Match {
    const plain = text.replaceAll(/\s/g, '');
    const team = before === 'elsewhere' ? undefined : before;
    const named = this.named(plain, during, team);
    if (named.found !== 'nothing' || before === 'elsewhere') return named;
    return this.shortlyNamed(plain, during);
  }

  /** The unit with which a text begins as it is written short, 财政局; undefined where none does. */
  shortNameIn(text: string): string | undefined {
    const plain = text.replaceAll(/\s/g, '');
    if (unitsIn(this.byName, plain).length > 0) return undefined;
    for (let length = Math.min(plain.length, LONGEST_UNIT); length > 0; length--)
      if (this.byShort.has(plain.slice(0, length))) return plain.slice(0, length);
    return undefined;
  }

  private named(plain: string, during: Interval, before?: KnownTeam): Match {
    const named = unitsIn(this.byName, plain);
    const then = within(named, during);
    for (const some of [then, named]) {
      const [only, ...more] = withTitle(some);
      if (only && more.length === 0) return { found: 'posts', ...only };
      if (only) return { found: 'several', among: [only, ...more] };
    }
    const own = before?.posts.filter(({ title }) => title === plain) ?? [];
    if (before && own.length > 0) return { found: 'posts', team: before, posts: own };
    const [longest] = then.length > 0 ? then : named;
    if (longest) {
      const { team } = longest.unit;
      return OTHER_UNIT.test(longest.title) ? NOTHING : { found: 'team', team, title: longest.title };
    }
    if (OWN_UNIT.test(plain) || this.shortNameIn(plain) !== undefined) return NOTHING;
    return before && isLeading(plain) && plain.length <= 12 ? { found: 'team', team: before, title: plain } : NOTHING;
  }

  // 财政局局长: the one unit that is called so, as it was then; one of several is asked about.
  private shortlyNamed(plain: string, during: Interval): Match {
    const all = unitsIn(this.byShort, plain);
    const then = within(all, during);
    const fitting = then.length > 0 ? then : all;
    const posts = withTitle(fitting);
    const [only, ...more] = posts;
    if (only) return more.length === 0 ? { found: 'posts', ...only } : { found: 'several', among: posts };
    const teams = new Map(fitting.map(({ unit: { team }, title }) => [team.teamId, { team, title }]));
    const [one, ...others] = teams.values();
    if (!one || OTHER_UNIT.test(one.title)) return NOTHING;
    if (others.length === 0) return { found: 'team', ...one };
    return { found: 'several', among: [...teams.values()].map(({ team }) => ({ team, posts: team.posts })) };
  }
}

interface NamedUnit {
  readonly unit: Unit;
  readonly title: string;
}

function addTo(units: Map<string, Unit[]>, name: string, unit: Unit): void {
  units.set(name, [...(units.get(name) ?? []), unit]);
}

function within(units: readonly NamedUnit[], during: Interval): NamedUnit[] {
  return units.filter(({ unit: { named } }) => overlap(named, during));
}

// The teams among them that have posts of the title that follows the name.
function withTitle(units: readonly NamedUnit[]): { team: KnownTeam; posts: readonly KnownPost[] }[] {
  const teams = new Map<string, { team: KnownTeam; posts: readonly KnownPost[] }>();
  for (const { unit, title } of units) {
    const { team } = unit;
    const posts = team.posts.filter((post) => post.title === title);
    if (posts.length > 0) teams.set(team.teamId, { team, posts });
  }
  return [...teams.values()];
}

// The longest name first: 区委办 is not 区委.
function unitsIn(byName: ReadonlyMap<string, readonly Unit[]>, plain: string): NamedUnit[] {
  const found: NamedUnit[] = [];
  for (let length = Math.min(plain.length, LONGEST_UNIT); length > 0; length--) {
    const units = byName.get(plain.slice(0, length)) ?? [];
    const title = plain.slice(length).replace(/^[、,，]/, '');
    // 人大主席团主席 is called 人大主席 for short.
    for (const unit of units)
      found.push({ unit, title: `${unit.title}${title}`.replace(/^人大主席团(?=副?主席)/, '人大') });
  }
  return found;
}

/** Whether a title is one that a leading team may have a post for. */
export function isLeading(title: string): boolean {
  return title !== '' && !NOT_LEADING.test(title);
}

const UNITS = new WeakMap<readonly KnownTeam[], Map<string, Units>>();

/** The teams of what is known, as a form of this reporting unit writes their names. */
export function unitsOf({ teams, district }: KnownLedger, reportingUnit: string): Units {
  const named = district ?? districtIn(reportingUnit);
  const known = UNITS.get(teams) ?? new Map<string, Units>();
  UNITS.set(teams, known);
  const units = known.get(named) ?? new Units(teams, named);
  known.set(named, units);
  return units;
}

// The reporting unit is one of the district: 中共葫芦岛市南票区委组织部.
function districtIn(reportingUnit: string): string {
  return /^(?:中共|中国共产党)?(.*?[^省市]{1,6}[区县])/.exec(reportingUnit)?.[1] ?? '';
}

/** What may stand before a unit's name: the district, with or without what lies above it. */
function placesOf(district: string): string[] {
  const parts = district.match(/.+?(?:省|自治区|市|区|县|旗)/g) ?? [];
  const places = parts.map((_, index) => parts.slice(index).join(''));
  return ['', ...places, ...places.map((place) => `中共${place}`), '中共'];
}

function namesOf(name: string, places: readonly string[]): string[] {
  const full = places.map((place) => `${place}${name}`);
  // 区财政局 of 南票区 is written 南票区财政局.
  const joined = /^[区县]/.test(name) ? places.map((place) => `${place.replace(/[区县]$/, '')}${name}`) : [];
  return [...new Set([...full, ...joined])].filter((written) => written !== '');
}

/** Whether a post is authorised from one day to another. */
export function isAuthorised({ from, to }: KnownPost, during: Interval): boolean {
  return from <= during.from && to >= during.to;
}

/** Whether two intervals share a day. */
export function overlap(a: Interval, b: Interval): boolean {
  return a.from < b.to && a.to > b.from;
}

/** From a day on. */
export function since(from: PlainDate): Interval {
  return { from, to: END_OF_TIME };
}
