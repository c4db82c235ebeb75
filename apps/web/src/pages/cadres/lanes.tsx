import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { components } from '#libs/client';
import { useWords } from '../../i18n/language.tsx';
import { labelsOf, placeOf, reachesOf, spanOf, strokesOf, yearsOf, type Span, type Stroke } from './placing.ts';
import { words as own } from './words.ts';

type Told = components['schemas']['ToldEvent'];

/** Something that lasted: a post, a listing, a measure. */
export interface Bar {
  readonly key: string;
  readonly lane: 'posts' | 'others';
  readonly text: string;
  readonly from: string;
  readonly to: string | null;
  readonly tone: 'now' | 'then' | 'outline' | 'seal';
}

interface Props {
  readonly events: readonly Told[];
  readonly bars: readonly Bar[];
  /** The name of the cadre, which labels leave out. */
  readonly name: string;
  readonly asOf: string;
  /** The event that the table below points at. */
  readonly pointed: string | undefined;
  readonly onPoint: (eventId: string | undefined) => void;
  readonly onOpen: (event: Told) => void;
  /** The year that the table is narrowed to. */
  readonly year: string | undefined;
  readonly onYear: (year: string | undefined) => void;
}

// Heights of the drawing, in px.
const Y = { years: 12, posts: 26, others: 52, labels: 84, happened: 124, recorded: 176, end: 190 } as const;
const LEFT = 84;
const RIGHT = 8;
const LABEL_ROWS = 2;
const CHAR_PX = 12;

/** Events that are named over the lane where there is room, the more the higher. */
const RANK: Readonly<Record<string, number>> = {
  IncumbentAssigned: 9,
  IncumbentRelieved: 6,
  PastIncumbencyRecorded: 7,
  AdmonitionIssued: 9,
  CadreDeparted: 9,
  CivilRankRecorded: 5,
  ReserveListed: 4,
  SecondmentStarted: 5,
  TrainingCompleted: 2,
  CadreGradeCertified: 1,
};

/** When things happened and when they were recorded: an upright stroke is prompt, a slanted one late. */
export function Lanes({ events, bars, name, asOf, pointed, onPoint, onOpen, year, onYear }: Props): ReactNode {
  const words = useWords(own).lanes;
  const [box, width] = useWidth();
  const span = spanOf(events, asOf);
  const strokes = strokesOf(events, span);
  const inner = Math.max(width - LEFT - RIGHT, 100);
  const x = (place: number): number => LEFT + place * inner;
  const labels = labelsOf(strokes, {
    rank: ({ type }) => RANK[type] ?? 0,
    text: ({ summary }) => shortened(summary.replace(name, '').trim()),
    width: (text) => (textPx(text) + 10) / inner,
    rows: LABEL_ROWS,
  });

  return (
    <div ref={box} className="lanes">
      <svg width={width} height={Y.end} role="group" aria-label={words.label}>
        <Years span={span} x={x} most={Math.floor(inner / 64)} year={year} onYear={onYear} />
        <Frame width={width} />
        {bars.map((bar) => (
          <BarShape key={bar.key} bar={bar} span={span} x={x} />
        ))}
        {reachesOf(events, span).map(({ event, from, to }) => (
          <path
            key={event.eventId}
            className="reach"
            d={`M${x(to)},${Y.happened} C${x(to)},${Y.recorded - 10} ${x(from)},${Y.happened + 10} ${x(from)},${Y.recorded}`}
          />
        ))}
        <Strokes strokes={strokes} x={x} pointed={pointed} onPoint={onPoint} onOpen={onOpen} />
        {labels.map(({ event, at, row, text }) => (
          <text
            key={event.eventId}
            x={x(at)}
            y={Y.labels + 26 - row * 15}
            textAnchor="middle"
            className="lane-label"
            aria-hidden="true"
            data-pointed={pointed === event.eventId}
          >
            {text}
          </text>
        ))}
      </svg>
      <p className="faint">{words.legend}</p>
    </div>
  );
}

/** The names of the lanes, and the two lines. */
function Frame({ width }: { readonly width: number }): ReactNode {
  const words = useWords(own).lanes;
  return (
    <>
      <text x={0} y={Y.posts + 14} className="lane-name">
        {words.posts}
      </text>
      <text x={0} y={Y.others + 14} className="lane-name">
        {words.others}
      </text>
      <text x={0} y={Y.happened + 4} className="lane-name">
        {words.happened}
      </text>
      <line x1={LEFT} x2={width - RIGHT} y1={Y.happened} y2={Y.happened} className="lane" />
      <text x={0} y={Y.recorded + 4} className="lane-name">
        {words.recorded}
      </text>
      <line x1={LEFT} x2={width - RIGHT} y1={Y.recorded} y2={Y.recorded} className="lane" />
    </>
  );
}

interface StrokesProps extends Pick<Props, 'pointed' | 'onPoint' | 'onOpen'> {
  readonly strokes: readonly Stroke[];
  readonly x: (place: number) => number;
}

function Strokes({ strokes, x, pointed, onPoint, onOpen }: StrokesProps): ReactNode {
  const words = useWords(own).lanes;
  const move = useRoving(strokes.length, (index) => onPoint(strokes[index]?.event.eventId));
  return strokes.map(({ event, happened, recorded, before, kind }, index) => (
    <g
      key={event.eventId}
      ref={move.ref(index)}
      role="button"
      tabIndex={move.at === index ? 0 : -1}
      aria-label={words.stroke(event.summary, event.effectiveOn, event.recordedAt.slice(0, 10))}
      className="stroke"
      data-kind={kind}
      data-before={before}
      data-pointed={pointed === event.eventId}
      onClick={() => onOpen(event)}
      onFocus={() => onPoint(event.eventId)}
      onMouseEnter={() => onPoint(event.eventId)}
      onMouseLeave={() => onPoint(undefined)}
      onKeyDown={(key) => {
        if (key.key === 'Enter' || key.key === ' ') {
          key.preventDefault();
          onOpen(event);
        } else move.onKey(key, index);
      }}
    >
      <title>{words.stroke(event.summary, event.effectiveOn, event.recordedAt.slice(0, 10))}</title>
      {before ? null : (
        <>
          <line className="stroke-line" x1={x(happened)} y1={Y.happened} x2={x(recorded)} y2={Y.recorded} />
          <line className="stroke-grip" x1={x(happened)} y1={Y.happened} x2={x(recorded)} y2={Y.recorded} />
          <circle cx={x(happened)} cy={Y.happened} r={3} className="stroke-happened" />
        </>
      )}
      {kind === 'correction' ? (
        <rect x={x(recorded) - 3} y={Y.recorded - 3} width={6} height={6} className="stroke-recorded" />
      ) : (
        <circle cx={x(recorded)} cy={Y.recorded} r={3} className="stroke-recorded" />
      )}
    </g>
  ));
}

interface YearsProps {
  readonly span: Span;
  readonly x: (place: number) => number;
  readonly most: number;
  readonly year: string | undefined;
  readonly onYear: (year: string | undefined) => void;
}

function Years({ span, x, most, year, onYear }: YearsProps): ReactNode {
  const words = useWords(own).lanes;
  return yearsOf(span, Math.max(most, 1)).map((each) => {
    const at = x(placeOf(`${each}-01-01`, span));
    const toggle = (): void => onYear(year === each ? undefined : each);
    return (
      <g
        key={each}
        role="button"
        tabIndex={0}
        aria-pressed={year === each}
        aria-label={words.only(each)}
        className="year"
        onClick={toggle}
        onKeyDown={({ key }) => {
          if (key === 'Enter') toggle();
        }}
      >
        <line x1={at} x2={at} y1={18} y2={Y.recorded + 6} className="year-line" />
        <text x={at} y={Y.years} textAnchor="middle">
          {each}
        </text>
      </g>
    );
  });
}

function BarShape({
  bar,
  span,
  x,
}: {
  readonly bar: Bar;
  readonly span: Span;
  readonly x: (place: number) => number;
}): ReactNode {
  const words = useWords(own).lanes;
  const left = x(placeOf(bar.from, span));
  const right = x(bar.to === null ? 1 : placeOf(bar.to, span));
  if (bar.to !== null && bar.to <= span.from) return null;
  const height = bar.lane === 'posts' ? 20 : 16;
  const top = bar.lane === 'posts' ? Y.posts : Y.others;
  const width = Math.max(right - left, 3);
  const text = bar.from < span.from ? words.since(bar.text, bar.from.slice(0, 7)) : bar.text;
  const room = Math.floor((width - 12) / CHAR_PX);
  return (
    <g className="bar" data-tone={bar.tone}>
      <title>{words.bar(bar.text, bar.from, bar.to)}</title>
      <rect x={left} y={top} width={width} height={height} />
      {room >= 2 ? (
        <text x={left + 7} y={top + height - 6}>
          {textPx(text) <= width - 12 ? text : `${cut(text, width - 24)}…`}
        </text>
      ) : null}
    </g>
  );
}

/** Chinese characters are as wide as they are high, others about half. */
function textPx(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (char > '\u2e7f' ? CHAR_PX : CHAR_PX * 0.56), 0);
}

function cut(text: string, px: number): string {
  let [kept, width] = ['', 0];
  for (const char of text) {
    width += textPx(char);
    if (width > px) break;
    kept += char;
  }
  return kept;
}

const LABEL_PX = 150;

function shortened(text: string): string {
  return textPx(text) <= LABEL_PX ? text : `${cut(text, LABEL_PX - CHAR_PX)}…`;
}

/** The width of a box, followed as it changes. */
function useWidth(): [(box: HTMLDivElement | null) => void, number] {
  const [width, setWidth] = useState(900);
  const observer = useRef<ResizeObserver>(undefined);
  const ref = useCallback((box: HTMLDivElement | null) => {
    observer.current?.disconnect();
    if (!box) return;
    observer.current = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 900)));
    observer.current.observe(box);
  }, []);
  useEffect(() => () => observer.current?.disconnect(), []);
  return [ref, width];
}

interface Roving {
  readonly at: number;
  readonly ref: (index: number) => (element: SVGGElement | null) => void;
  readonly onKey: (event: KeyboardEvent, index: number) => void;
}

/** One stop of the Tab key for all strokes; arrow keys, Home and End step from one to the next. */
function useRoving(count: number, onMove: (index: number) => void): Roving {
  const [wanted, setAt] = useState(0);
  const elements = useRef(new Map<number, SVGGElement>());
  const steps: Readonly<Record<string, (index: number) => number>> = {
    ArrowRight: (index) => index + 1,
    ArrowLeft: (index) => index - 1,
    Home: () => 0,
    End: () => count - 1,
  };
  return {
    at: Math.min(wanted, Math.max(count - 1, 0)),
    ref: (index) => (element) => {
      if (element) elements.current.set(index, element);
      else elements.current.delete(index);
    },
    onKey: (event, index) => {
      const step = steps[event.key];
      if (!step) return;
      event.preventDefault();
      const next = Math.min(Math.max(step(index), 0), count - 1);
      setAt(next);
      elements.current.get(next)?.focus();
      onMove(next);
    },
  };
}
