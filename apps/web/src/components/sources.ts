import { useCallback } from 'react';
import type { LedgerClient } from '#libs/client';
import { useConnection } from '../api/client.ts';
import { useCaseNames, type CaseNames } from './case-names.ts';
import { useLanguage } from '../i18n/language.tsx';
import { findings, recordsOf, rules, subjectsNamed } from './found.ts';
import type { Choice, Source } from './choice.ts';

const EACH = 8;
const CASES = 200;
const OF_ONE = 20;
const CATEGORIES = ['appointment', 'supervision', 'assessment', 'training', 'secondment', 'exception'] as const;
type CaseCategory = (typeof CATEGORIES)[number];

/** What the ledger calls a record that gave the occasion, among what it can look for. */
export function kindNamed(kind: unknown): string {
  return kind === 'occasion' ? 'event' : typeof kind === 'string' ? kind : '';
}

/** The team of a stream that is one's own; empty for any other. */
export function teamIn(stream: string | undefined): string {
  return stream?.startsWith('team-') ? stream.slice('team-'.length) : '';
}

/** Where what the fields refer to is found, by names. */
export function useSources(): {
  /** By what is looked for; findings and records are offered of the cadre whom a form is about first. */
  readonly of: (category: string, cadreId?: string) => Source | undefined;
  readonly posts: (teamId: string) => Source;
  readonly parts: (stream: string, part: string) => Source;
} {
  const { client } = useConnection();
  const { language } = useLanguage();
  const caseNames = useCaseNames();
  const of = useCallback(
    (category: string, cadreId = ''): Source | undefined => {
      if (category === 'cadre') return cadres(client);
      if (category === 'team') return teams(client);
      if (category === 'finding') return findings(client, cadreId, language);
      if (category === 'rule') return rules(client, language);
      if (category === 'event') return cadreId === '' ? undefined : recordsOf(client, cadreId, language);
      const found = CATEGORIES.find((each) => each === category);
      return found && casesOf(client, found, caseNames);
    },
    [client, caseNames, language],
  );
  const posts = useCallback((teamId: string): Source => postsOf(client, teamId), [client]);
  const parts = useCallback(
    (stream: string, part: string): Source => partsOf(client, stream, part, language),
    [client, language],
  );
  return { of, posts, parts };
}

function cadres(client: LedgerClient): Source {
  return {
    key: ['cadre'],
    find: async (text) => {
      const { items } = await client.read('/v1/cadres', { limit: EACH, ...(text === '' ? {} : { q: text }) });
      return items.map(({ cadreId, name, posts }) => ({
        id: cadreId,
        text: name,
        more: posts.map(({ team, title }) => `${team} ${title}`).join('、'),
      }));
    },
    named: async (id) => (await client.read('/v1/cadres/{id}', { id })).name,
  };
}

function teams(client: LedgerClient): Source {
  return {
    key: ['team'],
    find: async (text) => {
      const { items } = await client.read('/v1/teams', { limit: EACH, ...(text === '' ? {} : { q: text }) });
      return items.map(({ id, name }) => ({ id, text: name }));
    },
    named: async (id) => (await client.read('/v1/teams/{id}/composition', { id })).name,
  };
}

function postsOf(client: LedgerClient, teamId: string): Source {
  const all = async (): Promise<readonly Choice[]> => {
    const { posts } = await client.read('/v1/teams/{id}/composition', { id: teamId });
    return posts.map(({ postId, title, incumbent }) => ({ id: postId, text: title, more: incumbent?.name ?? '' }));
  };
  return {
    key: ['post', teamId],
    find: async (text) => (await all()).filter((each) => `${each.text} ${each.more ?? ''}`.includes(text)),
    named: async (id) => (await all()).find((each) => each.id === id)?.text,
  };
}

/** Cases are found by whom or what they are about, also by pinyin; those that are open go first. */
function casesOf(client: LedgerClient, category: CaseCategory, names: CaseNames): Source {
  const told = ({ stream, kind, state, subjectNames, openedOn }: CaseLine): Choice => ({
    id: stream.slice(category.length + 1),
    text: subjectNames.join('、'),
    more: `${names.kind(category, kind)} · ${names.state(state)} · ${openedOn}`,
  });
  const about = async (text: string): Promise<readonly CaseLine[]> => {
    const subjects = await subjectsNamed(client, text);
    const lists = await Promise.all(
      subjects.map((subject) =>
        client.read('/v1/cases', { category, subject, sort: '-openedOn', limit: OF_ONE }).then(({ items }) => items),
      ),
    );
    return lists.flat();
  };
  return {
    // What a case is called depends on words that may still be on their way.
    key: ['case', category, names.kind('appointment', 'promote')],
    find: async (text) => {
      const lines =
        text === ''
          ? (await client.read('/v1/cases', { category, sort: '-openedOn', limit: CASES })).items
          : await about(text);
      const once = [...new Map(lines.map((line) => [line.stream, line])).values()];
      const open = once.filter(({ closedOn }) => closedOn === undefined);
      const closed = once.filter(({ closedOn }) => closedOn !== undefined);
      return [...open, ...closed].slice(0, OF_ONE).map(told);
    },
    named: async (id) => {
      const { lines } = await client.read('/v1/cases/{id}', { id: `${category}-${id}` });
      const [line] = lines;
      return line && `${line.subjectNames.join('、')} ${names.kind(category, line.kind)}`;
    },
  };
}

/** A case of the list, as far as it is told here. */
interface CaseLine {
  readonly stream: string;
  readonly kind: string;
  readonly state: string;
  readonly subjectNames: readonly string[];
  readonly openedOn: string;
  readonly closedOn?: string;
}

/** What stands inside a stream, by the first record that names it. */
function partsOf(client: LedgerClient, stream: string, part: string, language: string): Source {
  const all = async (): Promise<readonly Choice[]> => {
    const found = new Map<string, Choice>();
    for await (const { data, summary, effectiveOn } of client.each('/v1/cases/{id}/timeline', { id: stream })) {
      const id = data[part];
      if (typeof id === 'string' && !found.has(id)) found.set(id, { id, text: summary, more: effectiveOn });
    }
    return [...found.values()].reverse();
  };
  return {
    key: ['part', stream, part, language],
    find: async (text) => (await all()).filter((each) => each.text.includes(text)),
    named: async (id) => (await all()).find((each) => each.id === id)?.text,
  };
}
