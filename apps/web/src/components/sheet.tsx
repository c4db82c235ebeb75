import { useId, type ReactNode } from 'react';

interface SheetProps {
  readonly title?: ReactNode;
  /** Beside the title, fainter. */
  readonly more?: ReactNode;
  /** At the right of the title. */
  readonly actions?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A sheet of paper: what belongs together, under one heading. Sheets do not lie in sheets. */
export function Sheet({ title, more, actions, className, children }: SheetProps): ReactNode {
  const id = useId();
  return (
    <section className={`sheet ${className ?? ''}`} aria-labelledby={title === undefined ? undefined : id}>
      {title === undefined ? null : (
        <div className="sheet-head">
          <h2 id={id}>{title}</h2>
          {more === undefined ? null : <span className="sheet-more">{more}</span>}
          {actions === undefined ? null : <span className="sheet-actions">{actions}</span>}
        </div>
      )}
      {children}
    </section>
  );
}
