import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { atCut, useCut } from './cut.ts';

interface Props {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
  /** An entry of the navigation: it says where the reader is. */
  readonly nav?: boolean;
}

/** A link inside the application. It leads to the moment that this page shows. */
export function To({ to, children, className, nav = false }: Props): ReactNode {
  const address = atCut(to, useCut());
  if (nav) {
    return (
      <NavLink to={address} end={to === '/'} className={className}>
        {children}
      </NavLink>
    );
  }
  return (
    <Link to={address} className={className}>
      {children}
    </Link>
  );
}
