import type { ReactNode } from 'react';
import { To } from '../app/link.tsx';

/** A person's name, which leads to his page. */
export function CadreLink({ id, name }: { readonly id: string; readonly name: string }): ReactNode {
  return (
    <To to={`/cadres/${encodeURIComponent(id)}`} className="name">
      {name}
    </To>
  );
}

/** A team's name, which leads to its page. */
export function TeamLink({ id, name }: { readonly id: string; readonly name: string }): ReactNode {
  return (
    <To to={`/teams/${encodeURIComponent(id)}`} className="name">
      {name}
    </To>
  );
}

/** Where a stream is shown. */
export function pageOf(stream: string): string {
  const category = stream.slice(0, stream.indexOf('-'));
  const id = encodeURIComponent(stream.slice(category.length + 1));
  if (category === 'cadre') return `/cadres/${id}`;
  return category === 'team' ? `/teams/${id}` : `/cases/${encodeURIComponent(stream)}`;
}

/** Where an event is set right. */
export function correctionOf(stream: string, eventId: string): string {
  return `/record/correct/${encodeURIComponent(stream)}/${eventId}`;
}
