import type { ReactNode } from 'react';
import { useWords } from '../../i18n/language.tsx';
import { squaresOf, SQUARES, type Ballot, type Needed, type Square } from './ballot.ts';
import './cases.css';
import { words as own } from './words.ts';

interface Props {
  readonly ballot: Ballot;
  /** Lines that the rules of the day draw; none where a reader may not see what they saw. */
  readonly needed: Needed;
  /** Drawn so small that its lines are named in words beneath it. */
  readonly small?: boolean;
}

const HEIGHT = 74;
const TOP = 24;
const MOST_PX = 30;
const WIDTH = 640;

function numbered(squares: readonly Square[]): { readonly square: Square; readonly index: number }[] {
  return squares.map((square, index) => ({ square, index }));
}

/** A vote: one square for each person entitled, the majority line above, the quorum line below, and the sum in words. */
export function Vote({ ballot, needed, small = false }: Props): ReactNode {
  const words = useWords(own).vote;
  const squares = squaresOf(ballot);
  const step = Math.min(MOST_PX + 3, (WIDTH - 100) / Math.max(squares.length, 1));
  const size = step * 0.9;
  const x = (persons: number): number => persons * step - (step - size) / 2;
  const { quorum, majority } = needed;
  const sum = words.sum(ballot);
  const lines = [
    ...(quorum === undefined ? [] : [words.quorum(quorum)]),
    ...(majority === undefined ? [] : [words.majority(majority)]),
  ];
  return (
    <figure className="vote">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={sum}>
        <defs>
          <pattern id="vote-absent" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="5" className="vote-hatch" />
          </pattern>
        </defs>
        {numbered(squares).map(({ square, index }) => (
          <rect
            key={`${square} ${index}`}
            className="vote-square"
            data-square={square}
            x={index * step}
            y={TOP}
            width={size}
            height={Math.min(size, 26)}
          />
        ))}
        {majority === undefined ? null : (
          <g className="vote-line">
            <line x1={x(majority)} x2={x(majority)} y1={14} y2={TOP + 32} />
            <text x={x(majority)} y={10} textAnchor="middle">
              {words.majority(majority)}
            </text>
          </g>
        )}
        {quorum === undefined ? null : (
          <g className="vote-line" data-dashed="true">
            <line x1={x(quorum)} x2={x(quorum)} y1={TOP - 2} y2={TOP + 36} />
            <text x={x(quorum)} y={HEIGHT - 4} textAnchor="middle">
              {words.quorum(quorum)}
            </text>
          </g>
        )}
      </svg>
      <figcaption>
        {sum}
        {small ? lines.map((line) => ` · ${line}`).join('') : null}
        <span className="vote-key" aria-hidden="true">
          {SQUARES.filter((square) => squares.includes(square)).map((square) => (
            <span key={square}>
              <i data-square={square} /> {words.squares[square]}
            </span>
          ))}
        </span>
      </figcaption>
    </figure>
  );
}
