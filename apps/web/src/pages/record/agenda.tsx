import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useCodeName } from '../../api/codes.ts';
import { useConnection } from '../../api/client.ts';
import { LEDGER } from '../../api/read.ts';
import { To } from '../../app/link.tsx';
import type { Source } from '../../components/choice.ts';
import { Sheet } from '../../components/sheet.tsx';
import { Tag, type Tone } from '../../components/tag.tsx';
import { useWords } from '../../i18n/language.tsx';
import { Checks, Refusal, WillBe } from './aftermath.tsx';
import type { ItemSending } from './item-sending.ts';
import type { Judged } from './judged.ts';
import type { MeetingProps } from './meeting-props.ts';
import type { Item, readItem } from './meeting.ts';
import { NextAct } from './next-acts.tsx';
import { Picker } from './picker.tsx';
import type { Values } from './values.ts';
import { words as own } from './words.ts';

/** How far an item of a meeting is. */
export type ItemState = keyof (typeof own)['zh-CN']['meeting']['states'];

/** How far an item is. */
export function stateOf(
  item: Item,
  reading: ReturnType<typeof readItem> | undefined,
  judged: Judged | undefined,
  sending: ItemSending,
): ItemState {
  if (item.recorded !== undefined) return 'recorded';
  if (sending.busy === item.key) return 'sending';
  if (item.sent !== undefined) return 'lost';
  if (reading?.faults.some(({ code }) => code !== 'missing') || judged?.problem || sending.problems[item.key]) {
    return 'wrong';
  }
  return judged?.preview ? 'ready' : 'open';
}

const TONES: Readonly<Record<ItemState, Tone>> = {
  open: 'plain',
  wrong: 'seal',
  ready: 'good',
  sending: 'act',
  recorded: 'good',
  lost: 'wait',
};

type Props = MeetingProps & { readonly states: readonly ItemState[] };

/** The items of the meeting, how one is added, and what follows from each. */
export function Agenda(props: Props): ReactNode {
  const { meeting, judged, focus, onAdd } = props;
  const words = useWords(own);
  const { meeting: say } = words;
  const source = useAwaiting(meeting.items);
  useAskedFor(source.known, meeting.items, onAdd);
  const at = meeting.items.findIndex(({ key }) => key === focus?.key);
  const preview = judged[at]?.preview;
  return (
    <div>
      <Sheet title={say.items}>
        <ol className="rec-agenda">
          {meeting.items.map((item, index) => (
            <Line key={item.key} {...props} item={item} state={props.states[index] ?? 'open'} />
          ))}
        </ol>
        <Picker
          key={meeting.items.length}
          id="meeting-add"
          label={say.addItem}
          source={source}
          value=""
          onChange={(id) => {
            const found = source.known.get(id);
            if (found) onAdd(begun(found, meeting.items));
          }}
        />
        <p className="hint">{say.waiting(source.known.size)}</p>
      </Sheet>
      <Sheet title={words.after.title}>
        <div aria-live="polite">
          {meeting.items.map((item, index) => (
            <After key={item.key} {...props} item={item} index={index} />
          ))}
          {meeting.items.length === 0 ? <p className="faint">{say.none}</p> : null}
        </div>
      </Sheet>
      {preview ? <Checks preview={preview} /> : null}
    </div>
  );
}

function Line({ meeting, focus, onFocus, onRemove, item, state }: Props & { item: Item; state: ItemState }): ReactNode {
  const words = useWords(own);
  const { meeting: say } = words;
  const present = meeting.present === '' ? '?' : meeting.present;
  return (
    <li data-focus={item.key === focus?.key}>
      <button
        type="button"
        className="rec-agenda-item"
        aria-current={item.key === focus?.key ? 'true' : undefined}
        onClick={() => onFocus(item.key)}
      >
        <span className="name">{item.whom}</span>
        <span>{say.of(item.agree === '' ? '?' : item.agree, present)}</span>
        <Tag tone={TONES[state]}>{say.states[state]}</Tag>
        <span className="faint">{item.what}</span>
      </button>
      {state === 'recorded' || state === 'sending' || state === 'lost' ? null : (
        <button type="button" className="plain" onClick={() => onRemove(item.key)}>
          {words.remove}
          <span className="visually-hidden"> {item.whom}</span>
        </button>
      )}
    </li>
  );
}

function After({ judged, sending, states, item, index }: Props & { item: Item; index: number }): ReactNode {
  const words = useWords(own);
  const told = judged[index];
  const state = states[index];
  const problem = told?.problem ?? sending.problems[item.key];
  return (
    <section className="rec-after" aria-label={item.whom}>
      <h3 className="name">{item.whom}</h3>
      {state === 'recorded' ? (
        <>
          <p>
            {words.meeting.states.recorded}{' '}
            <To to={`/cases/${encodeURIComponent(`appointment-${item.caseId}`)}`}>{words.done.where}</To>
          </p>
          <NextAct stream={`appointment-${item.caseId}`} />
        </>
      ) : null}
      {state === 'lost' ? <p className="faint">{words.draft.lost}</p> : null}
      {problem ? <Refusal problem={problem} /> : null}
      {told?.preview ? <WillBe preview={told.preview} /> : null}
      {told?.asking ? <p className="faint">{words.why.asking}</p> : null}
      {state === 'open' && !told?.asking ? <p className="faint">{words.meeting.first}</p> : null}
    </section>
  );
}

type About = Pick<Item, 'caseId' | 'cadreId' | 'whom' | 'what'> & {
  /** The posts that the ledger offers him for; none where the case has one. */
  readonly posts: readonly Values[];
};

/** What a new item begins with: the post, where only one is left that no other item of the meeting is about. */
function begun({ posts, ...about }: About, items: readonly Item[]): Pick<Item, keyof Omit<About, 'posts'> | 'post'> {
  const keyOf = ({ teamId, postId }: Values): string => `${String(teamId)}/${String(postId)}`;
  const named = items.flatMap(({ caseId, post }) => (caseId === about.caseId && post ? [keyOf(post)] : []));
  const [post, ...others] = posts.filter((each) => !named.includes(keyOf(each)));
  return post && others.length === 0 ? { ...about, post } : about;
}

/** The item that the address asks for is added once. */
function useAskedFor(known: ReadonlyMap<string, About>, items: readonly Item[], onAdd: MeetingProps['onAdd']): void {
  const [search, setSearch] = useSearchParams();
  const id = search.get('item') ?? '';
  const found = known.get(id);
  useEffect(() => {
    if (!found) return;
    const isThere = items.some(({ caseId, cadreId }) => `${caseId}/${cadreId}` === id);
    if (!isThere) onAdd(begun(found, items));
    setSearch(
      (before) => {
        const rest = new URLSearchParams(before);
        rest.delete('item');
        return rest;
      },
      { replace: true },
    );
  }, [found, id, items, onAdd, setSearch]);
}

/** The candidates whose cases wait for a decision, found by name and by pinyin. */
function useAwaiting(taken: readonly Item[]): Source & { readonly known: ReadonlyMap<string, About> } {
  const { client } = useConnection();
  const codeName = useCodeName();
  const { data } = useQuery({
    queryKey: [LEDGER, 'awaiting'],
    queryFn: () => client.read('/v1/attention', { category: 'appointment', limit: 200 }),
  });
  return useMemo(() => {
    const known = new Map<string, About>();
    for (const { stream, kind, subjects, next } of data?.items ?? []) {
      const teams = subjects.filter((subject) => subject.stream.startsWith('team-')).map(({ name }) => name);
      for (const { command, about, whom = '' } of next) {
        const cadreId = about?.['cadreId'];
        if (command !== 'RecordDeliberationVote' || typeof cadreId !== 'string') continue;
        const caseId = stream.slice('appointment-'.length);
        const what = [...teams, codeName('term', kind)].join(' ');
        const id = `${caseId}/${cadreId}`;
        const posts = [...(known.get(id)?.posts ?? []), ...(about?.['post'] ? [about['post'] as Values] : [])];
        known.set(id, { caseId, cadreId, whom, what, posts });
      }
    }
    const chosen = new Set(taken.map(({ caseId, cadreId }) => `${caseId}/${cadreId}`));
    return {
      key: ['awaiting', String(known.size), [...chosen].join(' ')],
      known,
      find: async (text: string) => {
        const free = [...known].filter(([id]) => !chosen.has(id));
        const people = text === '' ? [] : (await client.read('/v1/cadres', { q: text, limit: 50 })).items;
        const ids = new Set(people.map(({ cadreId }) => cadreId));
        return free
          .filter(([, { whom, what, cadreId }]) => `${whom} ${what}`.includes(text) || ids.has(cadreId))
          .map(([id, { whom, what }]) => ({ id, text: whom, more: what }));
      },
      named: (id: string) => Promise.resolve(known.get(id)?.whom),
    };
  }, [data, taken, client, codeName]);
}
