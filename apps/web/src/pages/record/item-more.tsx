import { Checkbox } from 'antd';
import { useEffect, useId, type ReactNode } from 'react';
import { useWords } from '../../i18n/language.tsx';
import { useCaseFacts, usePostsOf } from './facts.ts';
import { FieldFault, type Wrong } from './field-fault.tsx';
import { ANNOUNCED, membersOf, namedCounts, VOTES, type Item, type Meeting } from './meeting.ts';
import { MeetingField } from './meeting-field.tsx';
import { PostChoices } from './post-choices.tsx';
import type { Values } from './values.ts';
import { words as own } from './words.ts';

interface Props {
  readonly meeting: Meeting;
  readonly item: Item;
  readonly onItem: (key: string, part: Partial<Item>) => void;
  /** What is wrong with a field, by its name in the command. */
  readonly faultOf: (name: string) => Wrong | undefined;
}

/** What an item says beside its votes: which of several posts it is for, which posts are left for it, who voted how. */
export function ItemMore({ meeting, item, onItem, faultOf }: Props): ReactNode {
  const { meeting: say } = useWords(own);
  const { posts } = useCaseFacts(`appointment-${item.caseId}`);
  const held = usePostsOf(item.cadreId);
  const { key, leaving: left } = item;
  // Whoever gets a post leaves those he holds, unless the meeting says otherwise.
  useEffect(() => {
    if (left === undefined && held.length > 0) {
      onItem(key, { leaving: held.map(({ teamId, postId }) => ({ teamId, postId })) });
    }
  }, [key, left, held, onItem]);
  return (
    <>
      {posts.length > 1 ? (
        <Line label={say.post} fault={faultOf('post')}>
          <PostChoices
            label={say.post}
            many={false}
            required
            posts={posts}
            value={item.post}
            onChange={(post) => onItem(item.key, { post: post as Values })}
          />
        </Line>
      ) : null}
      {posts.length === 1 ? <Line label={say.post}>{posts[0]!.title}</Line> : null}
      {held.length > 0 ? (
        <Line label={say.leaving} fault={faultOf('leaving')}>
          <PostChoices
            label={say.leaving}
            many
            required={false}
            posts={held}
            value={item.leaving}
            onChange={(leaving) => onItem(item.key, { leaving: leaving as readonly Values[] })}
          />
        </Line>
      ) : null}
      <Kept posts={held} item={item} onItem={onItem} faultOf={faultOf} />
      <Announced item={item} onItem={onItem} faultOf={faultOf} />
      <Line label={say.views}>
        <Checkbox
          checked={item.viewsSplit === true}
          onChange={({ target }) => onItem(item.key, { viewsSplit: target.checked })}
        >
          {say.viewsSplit}
        </Checkbox>
      </Line>
      <NamedVotes meeting={meeting} item={item} onItem={onItem} faultOf={faultOf} />
    </>
  );
}

/** Who keeps a post beside the new one is told why. */
function Kept({
  posts,
  item,
  onItem,
  faultOf,
}: Omit<Props, 'meeting'> & { readonly posts: readonly object[] }): ReactNode {
  const { meeting: say } = useWords(own);
  if (item.leaving === undefined || item.leaving.length >= posts.length) return null;
  return (
    <MeetingField
      label={say.concurrentGround}
      value={item.concurrentGround ?? ''}
      fault={faultOf('concurrentGround')}
      onChange={(concurrentGround) => onItem(item.key, { concurrentGround })}
    />
  );
}

/** What was announced is compared with what the votes come to. */
function Announced({ item, onItem, faultOf }: Omit<Props, 'meeting'>): ReactNode {
  const { meeting: say } = useWords(own);
  const id = useId();
  const fault = faultOf('announcedOutcome');
  return (
    <div className="rec-field" data-wrong={fault !== undefined}>
      <label className="rec-label" htmlFor={id}>
        {say.announced}
      </label>
      <div className="rec-control">
        <select
          id={id}
          className="rec-select"
          value={item.announced ?? ''}
          aria-describedby={fault === undefined ? undefined : `${id}-fault`}
          onChange={({ target }) => onItem(item.key, { announced: target.value })}
        >
          <option value="">{say.notAnnounced}</option>
          {ANNOUNCED.map((outcome) => (
            <option key={outcome} value={outcome}>
              {say.outcomes[outcome]}
            </option>
          ))}
        </select>
        <FieldFault id={`${id}-fault`} of={fault} />
      </div>
    </div>
  );
}

interface LineProps {
  readonly label: string;
  readonly fault?: Wrong | undefined;
  readonly children: ReactNode;
}

function Line({ label, fault, children }: LineProps): ReactNode {
  return (
    <div className="rec-field" data-wrong={fault !== undefined}>
      <span className="rec-label">{label}</span>
      <div className="rec-control">
        {children}
        <FieldFault of={fault} />
      </div>
    </div>
  );
}

/** Who voted how, where the vote is open: the votes are counted from it. */
function NamedVotes({ meeting, item, onItem, faultOf }: Props): ReactNode {
  const { meeting: say } = useWords(own);
  const members = membersOf(meeting);
  if (members.length === 0) return null;
  const set = (member: string, vote: string): void => {
    const named = { ...item.named, [member]: vote };
    onItem(item.key, { named, ...namedCounts(members, named) });
  };
  return (
    <Line label={say.named} fault={faultOf('namedVotes')}>
      <ul className="rec-named" aria-label={say.named}>
        {members.map((member) => (
          <li key={member}>
            <label>
              <span>{member}</span>
              <select
                className="rec-select"
                value={String(item.named?.[member] ?? '')}
                onChange={({ target }) => set(member, target.value)}
              >
                <option value="">{say.notVoted}</option>
                {VOTES.map((vote) => (
                  <option key={vote} value={vote}>
                    {say.counts[vote]}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </Line>
  );
}
