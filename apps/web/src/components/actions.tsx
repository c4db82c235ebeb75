import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { LedgerProblem } from '#libs/client';
import { useCut } from '../app/cut.ts';
import { printWhole } from './printing.ts';
import { common } from '../i18n/common.ts';
import { useLanguage, useWords } from '../i18n/language.tsx';

/** Prints the page as it stands, its lists whole. */
export function PrintButton(): ReactNode {
  const printed = useMutation({ mutationFn: printWhole });
  return (
    <Button loading={printed.isPending} onClick={() => printed.mutate()}>
      {useWords(common).print}
    </Button>
  );
}

interface CsvProps {
  /** The list of the API, `/v1/teams`. */
  readonly path: string;
  /** What it is asked, as on the page. */
  readonly asked?: Readonly<Record<string, string | undefined>>;
}

/** Takes a list home as CSV: all of it, at the cut of the page, in the language of the reader. */
export function CsvButton({ path, asked }: CsvProps): ReactNode {
  const words = useWords(common);
  const { language } = useLanguage();
  const cut = useCut();
  const fetched = useMutation({
    mutationFn: async () => {
      const given = new URLSearchParams({ format: 'csv' });
      for (const [name, value] of Object.entries({ ...asked, ...cut })) if (value) given.set(name, value);
      const response = await fetch(`${path}?${given.toString()}`, { headers: { 'accept-language': language } });
      if (!response.ok) throw new LedgerProblem(response, await response.json().catch(() => undefined));
      keep(await response.blob(), fileName(response) ?? 'list.csv');
    },
  });
  return (
    <>
      <Button loading={fetched.isPending} onClick={() => fetched.mutate()}>
        {words.csv}
      </Button>
      {fetched.error ? (
        <p className="fault" role="alert">
          {problemIn(fetched.error) ?? words.state.offline}
        </p>
      ) : null}
    </>
  );
}

function problemIn(error: Error): string | undefined {
  return error instanceof LedgerProblem ? error.problem?.detail : undefined;
}

function fileName(response: Response): string | undefined {
  const told = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(told)?.[1];
  return encoded === undefined ? /filename="([^"]+)"/.exec(told)?.[1] : decodeURIComponent(encoded);
}

/** Has the browser keep a file, as if it had been linked to. */
function keep(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
