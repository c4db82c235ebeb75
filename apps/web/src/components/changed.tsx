import { useMemo, type ReactNode } from 'react';
import type { Told } from '../api/timeline.ts';
import { common } from '../i18n/common.ts';
import { useLanguage, useWords } from '../i18n/language.tsx';
import { useCommands } from '../api/commands.ts';
import { OldValue } from './old-value.tsx';
import { fieldsOf, said, type Field } from '../api/schema.ts';

interface Props {
  readonly correction: Told;
  readonly corrected: Told;
}

/** What a correction changed: each field as it stood and as it stands, side by side. */
export function Changed({ correction, corrected }: Props): ReactNode {
  const words = useWords(common).evidence;
  const { language } = useLanguage();
  const { commands } = useCommands();
  const fields = useMemo(() => {
    const schemas = (commands ?? []).filter(({ yields }) => yields === corrected.type).map(({ schema }) => schema);
    return new Map(schemas.flatMap(fieldsOf).map((field) => [field.name, field]));
  }, [commands, corrected.type]);
  if (!commands) return null;
  const before = corrected.data;
  const after = dataIn(correction) ?? before;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  const effectiveOn = correction.data['newEffectiveOn'];
  return (
    <dl className="facts changed">
      {names.map((name) => {
        const field = fields.get(name) ?? unnamed(name);
        return (
          <div key={name}>
            <dt>{said(field.label, language)}</dt>
            <dd>
              <del>
                <OldValue field={field} value={before[name]} beside={before} stream={corrected.stream} />
              </del>{' '}
              → <OldValue field={field} value={after[name]} beside={after} stream={corrected.stream} />
            </dd>
          </div>
        );
      })}
      {typeof effectiveOn === 'string' && effectiveOn !== corrected.effectiveOn ? (
        <div>
          <dt>{words.effective}</dt>
          <dd>
            <del>{corrected.effectiveOn}</del> → {effectiveOn}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

type Data = Readonly<Record<string, unknown>>;

/** What is to stand instead; undefined where the day alone is corrected. */
function dataIn({ data }: Told): Data | undefined {
  const given = data['data'];
  return typeof given === 'object' && given !== null ? (given as Data) : undefined;
}

/** A field that no form asks for. */
function unnamed(name: string): Field {
  return { name, label: { zh: name, en: name }, required: false, is: 'text' };
}
