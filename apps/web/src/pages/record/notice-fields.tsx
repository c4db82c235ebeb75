import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useConnection } from '../../api/client.ts';
import { today } from '../../app/clock.ts';
import { useWords } from '../../i18n/language.tsx';
import { useCalendar } from './calendar.ts';
import { readDay } from './dates.ts';
import type { FormAround } from './form-around.ts';
import type { Value } from './values.ts';
import { words as own } from './words.ts';
import { nextDay, windowEnd, workingDaysIn, type Calendar } from './working-days.ts';

const RULE = 'appointment.notice-length';
/** Months that are drawn: a notice over a holiday ends in the next one. */
const MONTHS = 2;

interface Props {
  readonly around: FormAround;
  readonly set: (name: string, value: Value) => void;
}

const dayIn = (value: Value): string | undefined => (typeof value === 'string' ? readDay(value, today()) : undefined);

/** The days of a public notice on a calendar of working days: its last lawful end is proposed, and the days are counted. */
export function NoticeCalendar({ around, set }: Props): ReactNode {
  const words = useWords(own).notice;
  const [from, to] = [dayIn(around.values['from']), dayIn(around.values['to'])];
  const decided = dayIn(around.values['effectiveOn']) ?? today();
  const calendar = useCalendar(from ?? decided);
  const { client } = useConnection();
  const rules = useQuery({
    queryKey: ['rules on', decided],
    queryFn: () => client.read('/v1/rules', { on: decided }),
    staleTime: Infinity,
  });
  const days = rules.data?.items.find(({ id }) => id === RULE)?.versions[0]?.number;
  const earliest = from === undefined || days === undefined ? undefined : windowEnd(calendar, from, days);
  const count = from !== undefined && to !== undefined && from <= to ? workingDaysIn(calendar, from, to) : undefined;
  // Without a last day it would end in the next year at the latest.
  const last =
    to ?? (days !== undefined && earliest === undefined ? calendar.lacking.map((year) => `${year}`).at(-1) : earliest);
  const lacking = from === undefined || last === undefined ? undefined : lackingIn(calendar, from, last);
  // Other months than those of the notice are turned to by hand; a day that is typed or chosen leads back.
  const begin = (from ?? decided).slice(0, 7);
  const [turned, setTurned] = useState({ begin, by: 0 });
  const by = turned.begin === begin ? turned.by : 0;
  const months = monthsFrom(begin, by);
  const shown = useCalendar(`${months[0]}-01`);
  const choose = (day: string): void => {
    if (from !== undefined && day > from) {
      set('to', day);
      return;
    }
    set('from', day);
    const end = days === undefined ? undefined : windowEnd(calendar, day, days);
    if (end !== undefined) set('to', end);
  };
  return (
    <div className="rec-field">
      <span className="rec-label">{words.calendar}</span>
      <div className="rec-control rec-calendar">
        <p className="rec-turn">
          <button type="button" className="plain" onClick={() => setTurned({ begin, by: by - 1 })}>
            {words.earlier}
          </button>
          <button type="button" className="plain" onClick={() => setTurned({ begin, by: by + 1 })}>
            {words.later}
          </button>
        </p>
        {months.map((month) => (
          <Month key={month} month={month} from={from} to={to} calendar={shown} choose={choose} />
        ))}
        <p className={lacking === undefined ? 'hint' : 'fault'} role="status">
          {lacking === undefined ? (count === undefined ? words.choose : words.count(count)) : words.unknown(lacking)}
          {days === undefined || lacking !== undefined ? '' : ` ${words.least(days)}`}
        </p>
        {months.some((month) =>
          weeksOf(month)
            .flat()
            .some((day) => day !== '' && shown.isSpecial(day)),
        ) ? (
          <p className="hint">{words.legend}</p>
        ) : null}
        {earliest !== undefined && (to === undefined || to !== earliest) ? (
          <button type="button" className="plain" onClick={() => set('to', earliest)}>
            {words.earliest(earliest)}
          </button>
        ) : null}
      </div>
    </div>
  );
}

/** The first year of a notice of which nobody knows the holidays yet. */
function lackingIn({ lacking }: Calendar, from: string, to: string): number | undefined {
  return lacking.find((year) => from.slice(0, 4) <= `${year}` && `${year}` <= to.slice(0, 4));
}

function monthsFrom(first: string, by: number): string[] {
  const [year = 0, month = 1] = first.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, at) =>
    new Date(Date.UTC(year, month - 1 + by + at, 1)).toISOString().slice(0, 7),
  );
}

interface MonthProps {
  readonly month: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly calendar: Calendar;
  readonly choose: (day: string) => void;
}

/** One month, weeks beginning on Mondays. Days off are faint, days of the notice filled. */
function Month({ month, from, to, calendar, choose }: MonthProps): ReactNode {
  const words = useWords(own).notice;
  return (
    <table className="rec-month">
      <caption>{words.month(month)}</caption>
      <thead>
        <tr>
          {words.weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find((day) => day !== '')}>
            {week.map((day, at) =>
              day === '' ? (
                // Days of other months have no name.
                // oxlint-disable-next-line react/no-array-index-key
                <td key={at} />
              ) : (
                <td key={day}>
                  <button
                    type="button"
                    aria-pressed={from !== undefined && day >= from && day <= (to ?? from)}
                    data-off={calendar.isWorking(day) === false}
                    data-special={calendar.isSpecial(day)}
                    onClick={() => choose(day)}
                  >
                    {Number(day.slice(8))}
                    <span className="visually-hidden"> {words.day(day, calendar.isWorking(day) === false)}</span>
                  </button>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const before = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const days: string[] = Array.from({ length: before }, () => '');
  for (let day = first; day.startsWith(month); day = nextDay(day)) days.push(day);
  while (days.length % 7 !== 0) days.push('');
  return Array.from({ length: days.length / 7 }, (_, at) => days.slice(at * 7, at * 7 + 7));
}

/** Until when the notice stands that is concluded, and what comes of one that ends before that. */
export function NoticeEnd({ around }: Pick<Props, 'around'>): ReactNode {
  const words = useWords(own);
  const { noticeTo } = around.facts;
  if (noticeTo === undefined) return null;
  const on = dayIn(around.values['effectiveOn']);
  const isEarly = on !== undefined && on < noticeTo;
  return (
    <div className="rec-field">
      <span className="rec-label" />
      <p className={`rec-control ${isEarly ? 'fault' : 'hint'}`} role="status">
        {isEarly ? words.tooEarly(noticeTo) : words.standsUntil(noticeTo)}
      </p>
    </div>
  );
}

/** Proposes the text of the notice that comes before an inspection: whom it is of, and for which post. */
export function InspectionNoticeText({ around, set }: Props): ReactNode {
  const words = useWords(own);
  const { candidates, posts } = around.facts;
  const { text } = around.values;
  if (candidates.length === 0 || (typeof text === 'string' && text !== '')) return null;
  const post = posts.length === 1 ? posts[0]!.title : '';
  const people = candidates.map(({ name }) => words.notice.person(name, post));
  return (
    <button type="button" className="plain rec-add" onClick={() => set('text', words.inspectionNotice(people))}>
      {words.proposeInspectionNotice}
    </button>
  );
}

/** Proposes the text of a notice from what the case says. */
export function NoticeText({ around, set }: Props): ReactNode {
  const words = useWords(own).notice;
  const { appointed } = around.facts;
  const [from, to] = [dayIn(around.values['from']), dayIn(around.values['to'])];
  const text = around.values['text'];
  if (appointed.length === 0 || from === undefined || to === undefined || (typeof text === 'string' && text !== '')) {
    return null;
  }
  return (
    <button
      type="button"
      className="plain rec-add"
      onClick={() =>
        set(
          'text',
          words.draft(
            appointed.map(({ name, post }) => words.person(name, post)),
            from,
            to,
          ),
        )
      }
    >
      {words.propose}
    </button>
  );
}
