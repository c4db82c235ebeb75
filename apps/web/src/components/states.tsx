import { onlineManager, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useSyncExternalStore, type ReactNode } from 'react';
import { LedgerProblem } from '#libs/client';
import { common } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';

/** Stands where something is being read, as high as what will be there: nothing jumps. */
export function Loading({ rows = 6 }: { readonly rows?: number }): ReactNode {
  const words = useWords(common).state;
  return (
    <div className="loading" role="status" aria-label={words.loading}>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="loading-row" />
      ))}
    </div>
  );
}

/** Says why there is nothing, and the way on. */
export function Empty({ children }: { readonly children?: ReactNode }): ReactNode {
  const words = useWords(common).state;
  return <p className="empty">{children ?? words.empty}</p>;
}

interface UnreadableProps {
  readonly error: unknown;
  readonly again?: () => void;
  /** Stands in place of a whole page, and is its heading. */
  readonly page?: boolean;
}

/** A read that failed: not allowed, not there, or the ledger's own words on what is wrong. */
export function Unreadable({ error, again, page }: UnreadableProps): ReactNode {
  const words = useWords(common).state;
  const problem = error instanceof LedgerProblem ? error.problem : undefined;
  if (problem?.status === 403) return <Notice page={page} title={words.notAllowed} text={words.notAllowedHint} />;
  if (problem?.status === 404)
    return page ? <NoSuchPage /> : <Notice title={words.notFound} text={words.notFoundHint} />;
  return (
    <Notice page={page} title={problem?.title ?? words.failed} text={problem?.detail ?? words.offline}>
      {again ? <Button onClick={again}>{words.retry}</Button> : null}
    </Notice>
  );
}

/** The page for an address that leads nowhere. */
export function NoSuchPage(): ReactNode {
  const words = useWords(common).state;
  return (
    <Notice page title={words.notFound} text={words.notFoundHint}>
      <a href="/">{words.home}</a>
    </Notice>
  );
}

/** A page that failed while it was drawn. */
export function Crashed({ error }: { readonly error: unknown }): ReactNode {
  const words = useWords(common).state;
  return (
    <Notice page title={words.crashed} text={error instanceof Error ? error.message : ''}>
      <Button onClick={() => location.reload()}>{words.reload}</Button>
    </Notice>
  );
}

interface NoticeProps {
  readonly title: string;
  readonly text: string;
  readonly page?: boolean;
  readonly children?: ReactNode;
}

function Notice({ title, text, page = false, children }: NoticeProps): ReactNode {
  return (
    <section className="notice" role="alert">
      {page ? <h1>{title}</h1> : <h2>{title}</h2>}
      <p>{text}</p>
      {children}
    </section>
  );
}

/** One line over the page while the ledger cannot be reached. */
export function OfflineNote(): ReactNode {
  const words = useWords(common).state;
  const queries = useQueryClient();
  const online = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
  if (online) return null;
  return (
    <p className="offline" role="status">
      {words.offline}{' '}
      <button type="button" className="plain" onClick={() => void queries.invalidateQueries()}>
        {words.retry}
      </button>
    </p>
  );
}

/** Says that part of the log is damaged, and which streams, over an answer that says so itself. */
export function Damage({ damaged }: { readonly damaged: object | undefined }): ReactNode {
  const words = useWords(common).state;
  if (!damaged) return null;
  return (
    <p className="damage" role="alert">
      {words.damaged}
    </p>
  );
}
