import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseLrm, parseLrmx, readForm, type Entry, type FormItem, type Meaning } from '#libs/interchange';
import { monthOf, type Recorded } from '#libs/kernel';
import type { FormResult } from '../../apps/cli/src/forms/dry-run.ts';
import { applyNamed, dryRun } from '../../apps/cli/src/import.command.ts';
import { COUNTY, COUNTY_FORMS, countyLedger } from './county.ts';
import { eventsIn } from './forms.ts';

const FILES = readdirSync(COUNTY_FORMS)
  .filter((name) => extname(name) !== '.txt')
  .sort();
const TEN_MINUTES = 600_000;

type Event = Pick<Recorded, 'type' | 'stream' | 'data' | 'meta'>;

/** What the ledger holds of one person, as its events say it and nothing of the import. */
class Held {
  private readonly all: readonly Event[];
  private readonly events: readonly Event[];

  constructor(all: readonly Event[], cadreId: string) {
    this.all = all;
    this.events = all.filter(({ stream, data }) => stream === `cadre-${cadreId}` || data['cadreId'] === cadreId);
  }

  holds(item: FormItem, clause: number | undefined): boolean {
    const { reading } = item;
    if (reading.read !== 'understood') return false;
    const { meaning } = reading;
    if (meaning.kind === 'period' && meaning.activity.kind === 'posts')
      return this.served(meaning, meaning.activity.clauses[clause! - 1]!.text);
    if (meaning.kind === 'presentPosts') return this.serves(meaning.clauses[clause! - 1]!.text);
    return this.knows(meaning);
  }

  private knows(meaning: Meaning): boolean {
    const registered = (fact: string, value: string): boolean =>
      this.some(
        'CadreRegistered',
        ({ data }) => String(data[fact]).startsWith(value) || value.startsWith(String(data[fact])),
      );
    switch (meaning.kind) {
      case 'name':
      case 'sex':
      case 'ethnicity':
        return registered(meaning.kind, String((meaning as unknown as Record<string, unknown>)[meaning.kind]));
      case 'birth':
        return registered('birth', meaning.date);
      case 'nativePlace':
        return registered('nativePlace', meaning.place);
      case 'startedWork':
        return registered('startedWork', meaning.date);
      case 'politicalStatus':
        return this.some('PoliticalStatusRecorded', ({ data }) => data['status'] === meaning.status);
      case 'education':
        return this.some(
          'EducationRecorded',
          ({ data }) =>
            (meaning.level === undefined || data['level'] === meaning.level) &&
            (meaning.degree === undefined || data['degree'] === meaning.degree) &&
            (meaning.school === undefined || data['school'] === meaning.school) &&
            (meaning.major === undefined || data['major'] === meaning.major) &&
            data['studyMode'] === meaning.mode,
        );
      case 'grade':
        return this.some(
          'CadreGradeCertified',
          ({ data }) => data['year'] === meaning.year && data['grade'] === meaning.grade,
        );
      default:
        return false;
    }
  }

  // A post may go over two lines of the résumé, and is one time in it then.
  private served({ from, to }: Extract<Meaning, { kind: 'period' }>, text: string): boolean {
    const began = from.date === undefined ? '' : monthOf(from.date);
    const service = this.some(
      'ServiceElsewhereRecorded',
      ({ data, meta }) =>
        monthOf(meta.effectiveOn) === began &&
        String(data['post']).includes(text) &&
        (data['until'] === undefined
          ? to?.date === undefined
          : monthOf(String(data['until'])) === monthOf(to?.date ?? '')),
    );
    return (
      service ||
      this.tenures(text).some(
        (each) =>
          each.from <= began &&
          (to?.date === undefined ? each.to === '' : each.to === '' || each.to >= monthOf(to.date)),
      )
    );
  }

  private serves(text: string): boolean {
    const away = this.some(
      'ServiceElsewhereRecorded',
      ({ data }) => data['until'] === undefined && String(data['post']).includes(text),
    );
    return away || this.tenures(text).some(({ to }) => to === '');
  }

  private tenures(text: string): { from: string; to: string }[] {
    return this.events
      .filter(({ type, stream, data }) => type === 'IncumbentAssigned' && text.endsWith(this.titleOf(stream, data)))
      .map(({ stream, data, meta }) => {
        const ends = this.events
          .filter((each) => each.type === 'IncumbentRelieved' && each.stream === stream)
          .filter((each) => each.data['postId'] === data['postId'] && each.meta.effectiveOn > meta.effectiveOn)
          .map((each) => monthOf(each.meta.effectiveOn))
          .sort();
        return { from: monthOf(meta.effectiveOn), to: ends[0] ?? '' };
      });
  }

  private titleOf(stream: string, { postId }: Event['data']): string {
    const post = this.all.find(
      (each) => each.type === 'PostAuthorised' && each.stream === stream && each.data['postId'] === postId,
    );
    return String(post?.data['title']);
  }

  private some(type: string, holds: (event: Event) => boolean): boolean {
    return this.events.some((event) => event.type === type && holds(event));
  }
}

function itemsOf(name: string): readonly FormItem[] {
  const bytes = readFileSync(join(COUNTY_FORMS, name));
  const parsed = extname(name) === '.lrm' ? parseLrm(bytes, 'public') : parseLrmx(bytes, 'public');
  if (!parsed.form) throw new Error(JSON.stringify(parsed.problems));
  return readForm(parsed.form).items;
}

/** The item of an entry, and which of its titles it is about. */
function itemOf(items: readonly FormItem[], { key }: Entry): [item: FormItem, clause: number | undefined] {
  const [itemKey = '', clause] = key.split('/');
  const item = items.find((each) => each.key === itemKey);
  if (!item) throw new Error(`no item ${key}`);
  return [item, clause === undefined ? undefined : Number(clause)];
}

describe('the eighteen people of a county, after their forms were applied', () => {
  let events: readonly Event[] = [];
  let results: readonly FormResult[] = [];

  beforeAll(async () => {
    const config = await countyLedger();
    const lines: string[] = [];
    const options = { json: true, district: COUNTY };
    const { id } = await dryRun(config, [COUNTY_FORMS], options, (line) => void lines.push(line));
    await applyNamed(config, id, () => undefined);
    results = (JSON.parse(lines.join('')) as { forms: FormResult[] }).forms;
    events = await eventsIn(config);
  }, TEN_MINUTES);

  it('are eighteen', () => {
    expect(results.map(({ failed, taken }) => [failed, taken])).toEqual(FILES.map(() => [false, 'new']));
    expect(events.filter(({ type }) => type === 'CadreRegistered')).toHaveLength(FILES.length);
  });

  it.each(FILES.map((name, index) => [name, index] as const))(
    '%s: whatever the form says is in the ledger as it says it, or asked about, or set aside or unread with a reason',
    (name, index) => {
      const { entries, questions, cadreId = '' } = results[index]!;
      const items = itemsOf(name);
      const held = new Held(events, cadreId);
      const open = new Set(questions.map(({ id }) => id));
      const lost: unknown[] = [];
      for (const entry of entries) {
        const [item, clause] = itemOf(items, entry);
        const { key, fate, code, zh, en, question } = entry;
        const said = zh !== '' && en !== '' && code !== '';
        const isThere =
          fate === 'recorded' || fate === 'onRecord'
            ? item.reading.read === 'part' || held.holds(item, clause)
            : fate === 'asked'
              ? open.has(question ?? '') || item.reading.read === 'part'
              : said;
        if (!isThere) lost.push([key, fate, item.raw, zh]);
      }
      expect(lost).toEqual([]);
      // No piece of the form is without an entry, and no title of a line.
      const told = new Set(entries.map(({ key }) => key.split('/')[0]));
      expect(items.filter(({ key }) => !told.has(key))).toEqual([]);
    },
  );

  it('is a comparison that finds what is lost', () => {
    const someone = results.find(({ entries }) =>
      entries.some(({ element, fate }) => element === 'JianLi' && fate === 'recorded'),
    )!;
    const name = FILES[results.indexOf(someone)]!;
    const nobody = new Held([], someone.cadreId ?? '');
    const items = itemsOf(name);
    const recorded = someone.entries.filter(({ fate }) => fate === 'recorded');
    const found = recorded.filter((entry) => nobody.holds(...itemOf(items, entry)));
    expect([recorded.length > 5, found]).toEqual([true, []]);
  });
});
