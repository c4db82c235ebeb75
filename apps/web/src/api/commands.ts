import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { LedgerClient } from '#libs/client';
import { useCodeName } from './codes.ts';
import { useConnection } from './client.ts';
import { useLanguage } from '../i18n/language.tsx';
import { spelled, type CommandLine } from './schema.ts';

/** Asks for every command with its schema, once for as long as the page is open: it is long, and forms cannot do without it. */
export function commandsOf(client: LedgerClient) {
  return queryOptions({
    queryKey: ['commands'],
    queryFn: async () => (await client.read('/v1/commands', {})).items as readonly CommandLine[],
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

/** Every command with its schema; they stay the same for as long as the program runs. */
export function useCommands({ enabled = true }: { readonly enabled?: boolean } = {}): {
  readonly commands: readonly CommandLine[] | undefined;
  readonly error: unknown;
  readonly again: () => void;
} {
  const { client } = useConnection();
  const { data, error, refetch } = useQuery({ ...commandsOf(client), enabled });
  return { commands: data, error, again: () => void refetch() };
}

/** What a command is called: in Chinese by the act that it records, in English by its own words. */
export function useCommandName(): (command: Pick<CommandLine, 'name' | 'yields'>) => string {
  const { language } = useLanguage();
  const codeName = useCodeName();
  return useCallback(
    ({ name, yields }) => (language === 'en' ? spelled(name) : codeName('term', yields)),
    [language, codeName],
  );
}

/** A sentence of the ledger in which other commands are named as people call them, in quotation marks. */
export function useSaid(): (text: string) => string {
  const { language } = useLanguage();
  const { commands = [] } = useCommands();
  const called = useCommandName();
  // Chinese sets no blank beside a name that is written in Chinese.
  const names = language === 'en' ? /[A-Z][A-Za-z]+/g : / ?([A-Z][A-Za-z]+) ?/g;
  return (text) =>
    text.replaceAll(names, (around) => {
      const command = commands.find(({ name }) => name === around.trim());
      return command ? `“${called(command)}”` : around;
    });
}

/** The first sentence of what a command is for; a name at its beginning, which stands beside it, is left out. */
export function firstOf(text: string): string {
  const sentence = /^.*?(?:。|\.(?= |$))/.exec(text)?.[0] ?? text;
  return sentence.replace(/^[^:,。]{1,14}:(?=\S)/, '');
}
