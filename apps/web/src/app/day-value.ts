import dayjs, { type Dayjs } from 'dayjs';
import { useMemo } from 'react';

/**
 * A day, or a minute, as a picker takes it; null for none. The same for as long as the text is: a picker that is given
 * another value lets go of what somebody is typing.
 */
export function useDayValue(text: string | undefined): Dayjs | null {
  return useMemo(() => (text === undefined ? null : dayjs(text)), [text]);
}
