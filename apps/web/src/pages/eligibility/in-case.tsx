import type { ReactNode } from 'react';
import type { AnswerOf } from '#libs/client';
import { useConnection } from '../../api/client.ts';
import { useRead } from '../../api/read.ts';
import { mayRead } from '../../app/feature.ts';
import { To } from '../../app/link.tsx';
import { Explain } from '../../components/explain.tsx';
import { CadreLink } from '../../components/links.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Loading, Unreadable } from '../../components/states.tsx';
import { Tag } from '../../components/tag.tsx';
import { useWords } from '../../i18n/language.tsx';
import { ConditionOutcome, isAdvice } from './outcome.tsx';
import { TONES } from './tones.ts';
import { words as own } from './words.ts';

type History = AnswerOf<'/v1/appointments/{id}/decision-history'>;
type Person = NonNullable<History['cadres']>[number];
type Post = NonNullable<History['posts']>[number];

/** Candidacies that are judged on the page of a case; of more, each has its page. */
const JUDGED = 6;

interface Props {
  /** What the case does with them, by which it is judged whether that is a promotion. */
  readonly action: History['action'];
  readonly cadres: readonly Person[];
  readonly posts: readonly Post[];
}

/** What the ledger says itself of those whom a case is about: which conditions they do not meet, and from when they would. */
export function Candidacies({ action, cadres, posts }: Props): ReactNode {
  const words = useWords(own);
  const { reader } = useConnection();
  const pairs = cadres.flatMap((cadre) => posts.map((post) => ({ cadre, post })));
  if (pairs.length === 0 || !mayRead(reader, 'eligibility')) return null;
  return (
    <Sheet title={words.byLedger} more={words.sentence}>
      <ul className="lines">
        {pairs.map(({ cadre, post }, at) => (
          <li key={`${cadre.cadreId} ${post.postId}`} className="candidacy">
            <CadreLink id={cadre.cadreId} name={cadre.name} />{' '}
            <span>
              {posts.length > 1 ? `${post.title} ` : null}
              {at < JUDGED ? <Judged action={action} cadre={cadre} post={post} /> : null}{' '}
              <To to={`/eligibility?cadre=${cadre.cadreId}&team=${post.teamId}&post=${post.postId}&action=${action}`}>
                {words.whole}
              </To>
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** One candidacy in a few lines: the outcome, and what stands in the way. */
function Judged({
  action,
  cadre: { cadreId },
  post: { teamId, postId },
}: {
  readonly action: History['action'];
  readonly cadre: Person;
  readonly post: Post;
}): ReactNode {
  const words = useWords(own);
  const asked = { cadre: cadreId, post: `${teamId}/${postId}`, action };
  const read = useRead('/v1/eligibility', asked);
  if (read.error) return <Unreadable error={read.error} again={() => void read.refetch()} />;
  if (!read.data) return <Loading rows={1} />;
  const { conditions, outcome } = read.data;
  return (
    <>
      <Tag tone={TONES[outcome]}>{words.outcome[outcome]}</Tag>
      <ul>
        {conditions
          .filter((each) => each.outcome === 'failed')
          .map(({ condition, outcome: came, rule, metFrom }) => (
            <li key={condition}>
              {isAdvice({ outcome: came, rule }) ? <ConditionOutcome of={{ outcome: came, rule }} /> : null}{' '}
              <Explain title={rule.sentence} of={{ of: 'eligibility', condition, ...asked }}>
                {rule.sentence}
              </Explain>{' '}
              <span className="faint">{metFrom === undefined ? null : words.metFrom(metFrom)}</span>
            </li>
          ))}
      </ul>
    </>
  );
}
