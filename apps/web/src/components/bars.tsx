import type { ReactNode } from 'react';
import { To } from '../app/link.tsx';
import { Explain } from './explain.tsx';
import type { Explainable } from './event-marks.tsx';
import './bars.css';

/** One bar: how many of how many. */
export interface Bar {
  readonly key: string;
  readonly label: string;
  /** Null where the number is hidden from this reader. */
  readonly count: number | null;
  readonly share: string | null;
  /** The list of those who are counted. */
  readonly to: string;
  /** What explains the number. */
  readonly of: Explainable;
}

interface Props {
  readonly label: string;
  readonly bars: readonly Bar[];
  /** Of how many. */
  readonly all: number;
  /** What stands in place of a hidden number. */
  readonly hidden: string;
}

/** Numbers as bars, each a link to the list behind it, with how many of how many, which leads to how that comes about. */
export function Bars({ label, bars, all, hidden }: Props): ReactNode {
  const most = Math.max(...bars.map(({ count }) => count ?? 0), 1);
  return (
    <ul className="bars" aria-label={label}>
      {bars.map(({ key, label: name, count, share, to, of }) => (
        <li key={key}>
          <To to={to}>
            <span className="bars-name">{name}</span>
            <svg className="bars-track" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
              <rect className="bars-bar" width={((count ?? 0) / most) * 100} height={1} />
            </svg>
          </To>
          <span className="bars-number">
            {count === null ? (
              hidden
            ) : (
              <Explain title={name} of={of}>
                {count} <span className="faint">/ {all}</span>
              </Explain>
            )}
          </span>
          <span className="bars-share faint">{share === null ? '' : `${share}%`}</span>
        </li>
      ))}
    </ul>
  );
}
