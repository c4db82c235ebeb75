import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { LedgerClient } from '#libs/client';
import { ConnectionContext, type Connection } from '../api/client.ts';
import { knock, signIn, signOut, type Door } from '../api/sign-in.ts';
import { Loading, Unreadable } from '../components/states.tsx';
import { useLanguage } from '../i18n/language.tsx';
import { SignInPage } from '../pages/sign-in/sign-in-page.tsx';

const KEY = ['door'];

/** Lets in whoever is signed in; everybody else sees the page to sign in on, wherever he came from. */
export function Doorway({ children }: { readonly children: ReactNode }): ReactNode {
  const { language } = useLanguage();
  const queries = useQueryClient();
  const door = useQuery({ queryKey: KEY, queryFn: () => knock(language), staleTime: Infinity });
  const connection = useMemo<Connection | undefined>(() => {
    if (!door.data?.reader) return undefined;
    const { reader } = door.data;
    const { csrf } = reader;
    return {
      reader,
      client: new LedgerClient({
        baseUrl: location.origin,
        language,
        ...(csrf === undefined ? {} : { csrf }),
      }),
      signOut: () => {
        void signOut(csrf).then(() => {
          queries.clear();
          location.assign('/');
        });
      },
    };
  }, [door.data, language, queries]);

  if (connection) return <ConnectionContext value={connection}>{children}</ConnectionContext>;
  if (door.isPending) return <Loading />;
  if (!door.data) return <Unreadable page error={door.error} again={() => void door.refetch()} />;
  return (
    <SignInPage
      offers={door.data.offers}
      enter={async (token) => {
        queries.setQueryData<Door>(KEY, await signIn(token, language));
      }}
    />
  );
}
