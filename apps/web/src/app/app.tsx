import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { LanguageProvider } from '../i18n/language.tsx';
import { SchemeProvider } from '../theme/scheme.tsx';
import { drawTogether } from '../api/together.ts';
import { statusOf } from '../api/read.ts';
import { Doorway } from './doorway.tsx';
import { Pages } from './pages.tsx';

/** A read is tried again when the ledger may answer the next time; a refusal stays one. */
const TRIES = 3;

function newQueries(): QueryClient {
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (failed, error) => failed < TRIES && (statusOf(error) ?? 503) >= 500,
      },
    },
  });
  drawTogether(queries);
  return queries;
}

export function App(): ReactNode {
  const [queries] = useState(newQueries);
  return (
    <LanguageProvider>
      <SchemeProvider>
        <QueryClientProvider client={queries}>
          <Doorway>
            <Pages />
          </Doorway>
        </QueryClientProvider>
      </SchemeProvider>
    </LanguageProvider>
  );
}
