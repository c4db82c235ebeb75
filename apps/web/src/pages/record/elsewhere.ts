import { useQueries } from '@tanstack/react-query';
import { useConnection } from '../../api/client.ts';
import { LEDGER } from '../../api/read.ts';
import type { Told } from '../../api/timeline.ts';
import { useLanguage } from '../../i18n/language.tsx';

/** People whose records are looked through at most. */
const PEOPLE = 10;
const CADRE = 'cadre-';

/**
 * What other streams hold because of a record or of those that were made on top of it: what one of these acts set off, as
 * the assignments that follow a letter, and what names their case. Looked for among all that is recorded of the people whom
 * they are about.
 */
export function useElsewhere(event: Told, later: readonly Told[]): readonly Told[] {
  const { client } = useConnection();
  const { language } = useLanguage();
  const acts = [event, ...later];
  const people = new Set(
    acts.flatMap(({ subjects = [] }) =>
      subjects.map(({ stream }) => stream).filter((stream) => stream.startsWith(CADRE)),
    ),
  );
  const setOff = new Set(acts.map(({ correlationId }) => correlationId));
  const caseId = event.stream.slice(event.stream.indexOf('-') + 1);
  const rests = (told: Told): boolean =>
    told.stream !== event.stream && (setOff.has(told.correlationId) || told.data['caseId'] === caseId);
  return useQueries({
    queries: [...people].slice(0, PEOPLE).map((subject) => ({
      queryKey: [LEDGER, 'elsewhere', language, subject],
      queryFn: async () => {
        const all: Told[] = [];
        for await (const told of client.each('/v1/events', { subject, limit: 200 })) all.push(told);
        return all;
      },
    })),
    combine: (found) => {
      const known = new Map(found.flatMap(({ data = [] }) => data.filter(rests).map((told) => [told.eventId, told])));
      return [...known.values()];
    },
  });
}
