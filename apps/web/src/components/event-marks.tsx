import type { ReactNode } from 'react';
import type { AskedOf, LedgerClient } from '#libs/client';
import type { Told } from '../api/timeline.ts';
import { daysBetween, dayOf } from '../app/clock.ts';
import { common } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import { Tag } from './tag.tsx';

/** What the ledger can explain: a check, a finding, a condition, a number of the structure or of a team. */
export type Explainable = AskedOf<'/v1/explain'>;

/** Events where the page has them already, or how they are read. */
export type Events = readonly Told[] | ((client: LedgerClient) => Promise<readonly Told[]>);

/** What the drawer shows of what was clicked: the events behind it, or what the ledger says of how it comes about. */
export type Evidence = {
  /** What was clicked, in words. */
  readonly title: string;
} & ({ readonly events: Events } | { readonly of: Explainable });

/** Days after which a record counts as late. */
const PROMPT_DAYS = 30;

/** Who recorded something: for which organ, in which role. */
export function ActorName({ actor: { organ, role } }: { readonly actor: Told['actor'] }): ReactNode {
  const { role: roles } = useWords(common);
  if (role === 'system') return roles.system;
  return `${organ} ${role in roles ? roles[role as keyof typeof roles] : role}`;
}

/** What became of an event, and whether it was recorded late. */
export function Marks({ event }: { readonly event: Told }): ReactNode {
  const words = useWords(common).evidence;
  // A document that was issued later is what could be recorded.
  const since = [event.effectiveOn, event.basis?.issuedOn ?? ''].toSorted().at(-1) ?? event.effectiveOn;
  const late = daysBetween(since, dayOf(event.recordedAt));
  return (
    <>
      {(event.corrects ?? event.annuls) ? <Tag tone="seal">{words.correction}</Tag> : null}
      {event.correctedBy ? <Tag tone="seal">{words.corrected}</Tag> : null}
      {event.annulledBy ? <Tag tone="seal">{words.annulled}</Tag> : null}
      {event.entryMode !== 'opening' && late > PROMPT_DAYS ? <Tag tone="wait">{words.late(late)}</Tag> : null}
    </>
  );
}
