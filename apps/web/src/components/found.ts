import type { AskedOf, ItemOf, LedgerClient } from '#libs/client';
import type { Choice, Source } from './choice.ts';

const EACH = 8;
const SHOWN = 20;
const RECORDS = 200;

type Finding = ItemOf<'/v1/findings'>;

function toldFinding({ findingId, rule, on, subjects }: Finding): Choice {
  return { id: findingId, text: rule.sentence, more: [on, ...subjects.map(({ name }) => name)].join(' · ') };
}

/** Streams of cadres and teams that a text names, also by pinyin. */
export async function subjectsNamed(client: LedgerClient, text: string): Promise<readonly string[]> {
  const [people, bodies] = await Promise.all([
    client.read('/v1/cadres', { q: text, limit: EACH }),
    client.read('/v1/teams', { q: text, limit: EACH }),
  ]);
  return [...people.items.map(({ cadreId }) => `cadre-${cadreId}`), ...bodies.items.map(({ id }) => `team-${id}`)];
}

/** Findings by whom they concern or by the words of the rule; those of the cadre of the form before anything is typed. */
export function findings(client: LedgerClient, cadreId: string, language: string): Source {
  const of = async (asked: AskedOf<'/v1/findings'>): Promise<readonly Finding[]> =>
    (await client.read('/v1/findings', { ...asked, limit: SHOWN })).items;
  const matching = async (text: string): Promise<readonly Finding[]> => {
    const [subjects, known] = await Promise.all([subjectsNamed(client, text), client.read('/v1/rules', {})]);
    const worded = known.items.filter(({ sentence }) => sentence.toLowerCase().includes(text.toLowerCase()));
    const lists = await Promise.all([
      ...subjects.map((subject) => of({ subject })),
      ...worded.slice(0, EACH).map(({ id }) => of({ rule: id })),
    ]);
    return lists.flat();
  };
  return {
    key: ['finding', cadreId, language],
    find: async (text) => {
      const found =
        text === '' ? await of(cadreId === '' ? {} : { subject: `cadre-${cadreId}` }) : await matching(text);
      const once = [...new Map(found.map((finding) => [finding.findingId, finding])).values()];
      const open = once.filter(({ state }) => state === 'open' || state === 'acknowledged');
      return [...open, ...once.filter((finding) => !open.includes(finding))].slice(0, SHOWN).map(toldFinding);
    },
    named: async (id) => (await client.read('/v1/findings/{id}', { id })).finding.rule.sentence,
  };
}

/** Rules by their words and by the instrument that says so. */
export function rules(client: LedgerClient, language: string): Source {
  const all = async (): Promise<readonly Choice[]> =>
    (await client.read('/v1/rules', {})).items.map(({ id, sentence, versions }) => {
      const [last] = versions.slice(-1);
      return { id, text: sentence, more: last?.instrument ?? '' };
    });
  return {
    key: ['rule', language],
    find: async (text) =>
      (await all()).filter((each) => `${each.text} ${each.more}`.toLowerCase().includes(text.toLowerCase())),
    named: async (id) => (await all()).find((each) => each.id === id)?.text,
  };
}

/** What is on record of a cadre, the latest first. */
export function recordsOf(client: LedgerClient, cadreId: string, language: string): Source {
  const all = async (): Promise<readonly Choice[]> => {
    const asked = { subject: `cadre-${cadreId}`, sort: '-recorded', limit: RECORDS } as const;
    const { items } = await client.read('/v1/events', asked);
    return items.map(({ eventId, summary, effectiveOn }) => ({ id: eventId, text: summary, more: effectiveOn }));
  };
  return {
    key: ['record', cadreId, language],
    find: async (text) => (await all()).filter((each) => `${each.text} ${each.more}`.includes(text)).slice(0, SHOWN),
    named: async (id) => (await all()).find((each) => each.id === id)?.text,
  };
}
