import type { MouseEvent, ReactNode } from 'react';
import { NavLink, useNavigate } from 'react-router';
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
    <Plain address={address} className={className}>
      {children}
    </Plain>
  );
}

interface PlainProps {
  readonly address: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** A link of the text. A page has hundreds of them, so it asks nothing about the page that it stands on. */
function Plain({ address, className, children }: PlainProps): ReactNode {
  const navigate = useNavigate();
  const follow = (event: MouseEvent): void => {
    if (isForBrowser(event)) return;
    event.preventDefault();
    const here = address === `${location.pathname}${location.search}${location.hash}`;
    void navigate(address, { replace: here });
  };
  return (
    <a href={address} className={className} onClick={follow}>
      {children}
    </a>
  );
}

/** Whether a click opens another tab or window, which is left to the browser. */
export function isForBrowser({ button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented }: MouseEvent): boolean {
  return button !== 0 || metaKey || ctrlKey || shiftKey || altKey || defaultPrevented;
}
