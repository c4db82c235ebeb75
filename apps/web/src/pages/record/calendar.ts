import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useConnection } from '../../api/client.ts';
import { calendarOf, type Calendar } from './working-days.ts';

/** The calendar of the year of a day and of the one after it. */
export function useCalendar(day: string): Calendar {
  const { client } = useConnection();
  const year = Number(day.slice(0, 4));
  const answers = useQueries({
    queries: [year, year + 1].map((each) => ({
      queryKey: ['working days', each],
      queryFn: () => client.read('/v1/working-days/{id}', { id: String(each) }),
      staleTime: Infinity,
    })),
    combine: (results) => results.flatMap(({ data }) => (data ? [data] : [])),
  });
  return useMemo(() => calendarOf(answers), [answers]);
}
