import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { dayOf } from '../app/clock.ts';
import { dateAt, monthNumber, monthsInto } from '../app/dates.ts';
import './time-slider.css';

interface Props {
  /** What is moved through, for those who hear it. */
  readonly label: string;
  /** How a date is said. */
  readonly sayDate: (date: string) => string;
  /** The day of every event: they are counted by month. */
  readonly days: readonly string[];
  /** Days on which something becomes another: the arrow keys go from one to the next. */
  readonly stops: readonly string[];
  readonly asOf: string;
  /** From here on nothing is known. */
  readonly knownAt: string | undefined;
  readonly onMove: (asOf: string) => void;
}

const PAD = 16;
const LINE = 44;
const TALLEST = 30;

/** A line of time: how much happened in each month, a handle for the day that is shown, the unknown part dashed. */
export function TimeSlider({ label, sayDate, days, stops, asOf, knownAt, onMove }: Props): ReactNode {
  const [box, width] = useWidth();
  const scale = useScale(days, asOf, width);
  const [dragged, setDragged] = useState<string>();
  const shown = dragged ?? asOf;
  const known = knownAt === undefined ? undefined : dayOf(knownAt);

  const dateUnder = ({ clientX, currentTarget }: PointerEvent<SVGSVGElement>): string => {
    const place = currentTarget.getBoundingClientRect();
    return scale.dateOf(clientX - place.left);
  };
  const onKey = (event: KeyboardEvent): void => {
    const to = stepFrom(event.key, stops, asOf);
    if (to === undefined) return;
    event.preventDefault();
    onMove(to);
  };
  return (
    <svg
      className="time-slider"
      ref={box}
      width={width}
      height={72}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.round(scale.last - scale.first)}
      aria-valuenow={Math.round(monthsInto(shown) - scale.first)}
      aria-valuetext={sayDate(shown)}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged(dateUnder(event));
      }}
      onPointerMove={(event) => {
        if (dragged !== undefined) setDragged(dateUnder(event));
      }}
      onPointerUp={(event) => {
        setDragged(undefined);
        onMove(dateUnder(event));
      }}
    >
      <Density days={days} x={scale.x} />
      <line className="time-slider-line" x1={PAD} x2={width - PAD} y1={LINE} y2={LINE} />
      {known === undefined ? null : (
        <>
          <rect
            className="time-slider-cover"
            x={scale.x(known)}
            y={LINE - 1}
            width={width - PAD - scale.x(known)}
            height={2}
          />
          <line className="time-slider-unknown" x1={scale.x(known)} x2={width - PAD} y1={LINE} y2={LINE} />
        </>
      )}
      <Years first={scale.first} last={scale.last} x={scale.x} />
      <line className="time-slider-handle" x1={scale.x(shown)} x2={scale.x(shown)} y1={8} y2={LINE + 8} />
      <circle className="time-slider-knob" cx={scale.x(shown)} cy={LINE} r={6} />
      {dragged === undefined ? null : (
        <text className="time-slider-date" x={scale.x(shown)} y={8} textAnchor="middle">
          {shown}
        </text>
      )}
    </svg>
  );
}

/** The date that a key leads to from a date: the next change, the one before, the first, the last. */
export function stepFrom(key: string, stops: readonly string[], from: string): string | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return stops.find((stop) => stop > from);
    case 'ArrowLeft':
    case 'ArrowDown':
      return stops.findLast((stop) => stop < from);
    case 'Home':
      return stops[0];
    case 'End':
      return stops.at(-1);
    default:
      return undefined;
  }
}

interface Scale {
  readonly first: number;
  readonly last: number;
  readonly x: (date: string) => number;
  readonly dateOf: (x: number) => string;
}

/** How wide the drawing is, in pixels, and where it is measured. */
function useWidth(): [RefObject<SVGSVGElement | null>, number] {
  const box = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(560);
  useEffect(() => {
    const around = box.current?.parentElement;
    if (!around) return undefined;
    const observer = new ResizeObserver(() => {
      const { paddingLeft, paddingRight } = getComputedStyle(around);
      setWidth(Math.max(around.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight), 200));
    });
    observer.observe(around);
    return () => observer.disconnect();
  }, []);
  return [box, width];
}

/** From the first year in which enough happened to be worth drawing, to the end of the last. */
function useScale(days: readonly string[], asOf: string, all: number): Scale {
  return useMemo(() => {
    const sorted = [...days, asOf].toSorted();
    const early = sorted[Math.floor(sorted.length * 0.05)] ?? asOf;
    const first = Math.floor(monthNumber(early < asOf ? early : asOf) / 12) * 12;
    const last = Math.ceil((monthNumber(sorted.at(-1) ?? asOf) + 1) / 12) * 12;
    const width = all - 2 * PAD;
    const within = (share: number): number => Math.min(Math.max(share, 0), 1);
    return {
      first,
      last,
      x: (date) => PAD + within((monthsInto(date) - first) / (last - first)) * width,
      dateOf: (x) => dateAt(first + within((x - PAD) / width) * (last - first) - 0.001),
    };
  }, [days, asOf, all]);
}

function Density({ days, x }: { readonly days: readonly string[]; readonly x: (date: string) => number }): ReactNode {
  const months = useMemo(() => {
    const counts = new Map<string, number>();
    for (const day of days) counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + 1);
    return [...counts];
  }, [days]);
  const most = Math.max(...months.map(([, count]) => count), 1);
  return months.map(([month, count]) => {
    const height = Math.max((Math.sqrt(count) / Math.sqrt(most)) * TALLEST, 3);
    return (
      <rect
        key={month}
        className="time-slider-month"
        x={x(`${month}-15`) - 1.5}
        y={LINE - height}
        width={3}
        height={height}
      />
    );
  });
}

function Years({ first, last, x }: Pick<Scale, 'first' | 'last' | 'x'>): ReactNode {
  const years = Array.from({ length: (last - first) / 12 }, (_, index) => first / 12 + index);
  const every = Math.ceil(years.length / (x(`${years.at(-1)}-01-01`) / 44));
  return years
    .filter((year) => year % every === 0)
    .map((year) => (
      <g key={year}>
        <line className="time-slider-line" x1={x(`${year}-01-01`)} x2={x(`${year}-01-01`)} y1={LINE} y2={LINE + 5} />
        <text className="time-slider-year" x={x(`${year}-01-01`)} y={LINE + 19} textAnchor="middle">
          {year}
        </text>
      </g>
    ));
}
