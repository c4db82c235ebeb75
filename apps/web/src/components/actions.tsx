import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useCut } from '../app/cut.ts';
import { common } from '../i18n/common.ts';
import { useLanguage, useWords } from '../i18n/language.tsx';

/** Prints the page as it stands. */
export function PrintButton(): ReactNode {
  return <Button onClick={() => print()}>{useWords(common).print}</Button>;
}

interface CsvProps {
  /** The list of the API, `/v1/teams`. */
  readonly path: string;
  /** What it is asked, as on the page. */
  readonly asked?: Readonly<Record<string, string | undefined>>;
}

/** Takes a list home as CSV, whole, at the cut of the page. */
export function CsvButton({ path, asked }: CsvProps): ReactNode {
  const { csv } = useWords(common);
  const { language } = useLanguage();
  const cut = useCut();
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...asked, ...cut, format: 'csv', language })) {
    if (value) given.set(name, value);
  }
  return (
    <Button href={`${path}?${given.toString()}`} download>
      {csv}
    </Button>
  );
}
