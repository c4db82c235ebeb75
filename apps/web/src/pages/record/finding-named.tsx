import type { ReactNode } from 'react';
import { useRead } from '../../api/read.ts';
import { To } from '../../app/link.tsx';
import { RuleSource } from '../../components/rules.tsx';
import { Loading, Unreadable } from '../../components/states.tsx';

/** A finding as people call it: the rule that was broken, when, and by whom; its id says nothing to them. */
export function FindingNamed({ id }: { readonly id: string }): ReactNode {
  const read = useRead('/v1/findings/{id}', { id });
  if (read.error) return <Unreadable error={read.error} />;
  if (!read.data) return <Loading rows={1} />;
  const { rule, on, subjects } = read.data.finding;
  return (
    <p className="rec-finding">
      <To to={`/findings/${encodeURIComponent(id)}`}>{rule.sentence}</To>
      <br />
      {on} {subjects.map(({ name }) => `${name} `)}
      <span className="faint">
        <RuleSource instrument={rule.instrument ?? ''} article={rule.article} />
      </span>
    </p>
  );
}
