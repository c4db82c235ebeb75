import { Button, DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { memo, type ReactNode } from 'react';
import { useRead } from '../api/read.ts';
import { common } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import { dayOf, minuteOf, today } from './clock.ts';
import { isPast, useCut, useSetCut, type Cut } from './cut.ts';
import { useDayValue } from './day-value.ts';

/** Ways in which a date may be typed; the first is how it is shown. */
const FORMATS = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY.M.D', 'YYYY-M-D', 'YYYY/M/D', 'YYYY年M月D日'];
/** What was known on a day is what had been recorded when it ended. */
const END_OF_DAY = 'T23:59:59+08:00';

/** Which moment the whole application shows, and how to choose another. */
export function TimeBar(): ReactNode {
  return <Bar cut={useCut()} setCut={useSetCut()} present={today()} />;
}

/** Its calendars are dear to draw: a change of pages at the same moment leaves them as they are. */
const Bar = memo(function Bar({ cut, setCut, present }: Chip): ReactNode {
  const words = useWords(common).time;
  const sentence = useSentence(cut);
  return (
    <div className="time-bar" role="group" aria-label={words.bar}>
      <p className="time-sentence" role="status">
        {sentence}
      </p>
      <AsOf cut={cut} setCut={setCut} present={present} />
      <KnownAt cut={cut} setCut={setCut} present={present} />
      {sentence === undefined ? null : (
        <Button className="time-back" onClick={() => setCut({})}>
          {words.back}
        </Button>
      )}
    </div>
  );
});

/** What is being seen, in one sentence; nothing in the present. */
export function useSentence(cut: Cut): string | undefined {
  const words = useWords(common).time;
  const { asOf, knownAt } = cut;
  if (!isPast(cut)) return asOf === undefined || asOf === today() ? undefined : words.ahead(asOf);
  if (knownAt === undefined) return words.pastAsOf;
  return asOf === undefined ? words.pastKnown : words.pastBoth;
}

interface Chip {
  readonly cut: Cut;
  readonly setCut: (cut: Cut) => void;
  /** Today: another day has other words for it. */
  readonly present: string;
}

function AsOf({ cut, setCut, present }: Chip): ReactNode {
  const words = useWords(common).time;
  // Public notices are for every reader, so whoever looks may ask when the ledger was last written.
  const latest = useRead('/v1/notices', { limit: 1 }, { cut: {} }).data?.knownAt;
  const value = useDayValue(cut.asOf ?? present);
  const year = Number((cut.asOf ?? present).slice(0, 4));
  const presets = [
    { label: words.chooseToday, value: dayjs(present) },
    ...(latest ? [{ label: words.lastRecord, value: dayjs(dayOf(latest)) }] : []),
    { label: words.chooseYearEnd(year - 1), value: dayjs(`${year - 1}-12-31`) },
    { label: words.chooseMidYear(year), value: dayjs(`${year}-06-30`) },
  ];
  const change = (day: Dayjs | null): void => {
    const asOf = day?.format('YYYY-MM-DD');
    setCut({ ...cut, asOf: asOf === present ? undefined : asOf });
  };
  return (
    <div className="chip" data-set={cut.asOf !== undefined && cut.asOf !== present}>
      <span className="chip-label" id="as-of-label">
        {words.asOf}
      </span>
      {cut.asOf === undefined ? <span className="chip-now">{words.chooseToday}</span> : null}
      <DatePicker
        aria-labelledby="as-of-label"
        variant="borderless"
        format={FORMATS}
        allowClear={false}
        suffixIcon={null}
        value={value}
        presets={presets}
        onChange={change}
      />
    </div>
  );
}

function KnownAt({ cut, setCut, present }: Chip): ReactNode {
  const words = useWords(common).time;
  const value = useDayValue(cut.knownAt === undefined ? undefined : minuteOf(cut.knownAt));
  const change = (day: Dayjs | null): void => {
    const chosen = day?.format('YYYY-MM-DD');
    // The ledger knows nothing of what will be recorded: today is now.
    setCut({ ...cut, knownAt: chosen === undefined || chosen >= present ? undefined : `${chosen}${END_OF_DAY}` });
  };
  const toTheMinute = cut.knownAt !== undefined && !cut.knownAt.endsWith(END_OF_DAY);
  const sameDay =
    cut.asOf !== undefined && cut.asOf < present ? [{ label: words.sameDay, value: dayjs(cut.asOf) }] : [];
  return (
    <div className="chip" data-set={cut.knownAt !== undefined} data-minute={toTheMinute}>
      <span className="chip-label" id="known-at-label">
        {words.knownAt}
      </span>
      <DatePicker
        aria-labelledby="known-at-label"
        variant="borderless"
        format={toTheMinute ? ['YYYY-MM-DD HH:mm', ...FORMATS] : FORMATS}
        allowClear={false}
        suffixIcon={null}
        placeholder={words.now}
        value={value}
        presets={[{ label: words.chooseNow, value: dayjs(present) }, ...sameDay]}
        disabledDate={(day) => day.format('YYYY-MM-DD') > present}
        onChange={change}
      />
    </div>
  );
}
