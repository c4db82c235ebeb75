import { Input } from 'antd';
import { useId, type ReactNode } from 'react';
import { today } from '../../app/clock.ts';
import { useWords } from '../../i18n/language.tsx';
import { readDay } from './dates.ts';
import { FieldFault, type Wrong } from './field-fault.tsx';
import { words as own } from './words.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly day?: boolean;
  readonly count?: boolean;
  readonly fault?: Wrong | undefined;
  readonly onChange: (value: string) => void;
}

/** A field of a meeting or of one of its items. */
export function MeetingField({ label, value, day = false, count = false, fault, onChange }: Props): ReactNode {
  const words = useWords(own);
  const id = useId();
  const read = day ? readDay(value, today()) : undefined;
  return (
    <div className="rec-field" data-wrong={fault !== undefined}>
      <label className="rec-label" htmlFor={id}>
        {label}
      </label>
      <div className="rec-control">
        <Input
          id={id}
          value={value}
          className={count ? 'rec-count' : day ? 'rec-day' : ''}
          inputMode={count ? 'numeric' : 'text'}
          autoComplete="off"
          aria-invalid={fault !== undefined}
          aria-describedby={fault === undefined ? undefined : `${id}-fault`}
          onChange={({ target }) => onChange(target.value)}
        />
        {read === undefined || read === value.trim() ? null : <p className="hint">{words.read(read)}</p>}
        <FieldFault id={`${id}-fault`} of={fault} />
      </div>
    </div>
  );
}
