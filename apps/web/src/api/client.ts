import { createContext, useContext } from 'react';
import type { LedgerClient } from '#libs/client';
import type { SignedIn } from '../app/feature.ts';

/** Who is signed in, and the client that reads and records for him. */
export interface Connection {
  readonly reader: SignedIn;
  readonly client: LedgerClient;
  readonly signOut: () => void;
}

export const ConnectionContext = createContext<Connection | undefined>(undefined);

/** The connection of whoever is signed in; pages are only drawn with one. */
export function useConnection(): Connection {
  const connection = useContext(ConnectionContext);
  if (!connection) throw new Error('pages are drawn for somebody who is signed in');
  return connection;
}
