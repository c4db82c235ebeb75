import { Input } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/language.tsx';
import { FieldFault, type Wrong } from './field-fault.tsx';
import type { Field } from '../../api/schema.ts';
import { words as own } from './words.ts';

/** Whether a field is a document that is kept elsewhere: its checksum, and where it is. */
export function isDocument(field: Field): boolean {
  return (
    field.is === 'group' &&
    field.fields.some(({ name }) => name === 'sha256') &&
    field.fields.some(({ name }) => name === 'custodyRef')
  );
}

interface Props {
  /** What file it is; a file without it. */
  readonly label?: string;
  readonly checksum: string;
  /** What is wrong with it. */
  readonly fault?: Wrong | undefined;
  readonly onChange: (checksum: string) => void;
}

/** Takes the checksum of a file. The file itself stays where it is: nothing of it is sent. */
export function FileChecksum({ label, checksum, fault, onChange }: Props): ReactNode {
  const words = useWords(own).file;
  const id = useId();
  const [name, setName] = useState('');
  const take = async (file: File): Promise<void> => {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    setName(file.name);
    onChange([...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  };
  // Only pages over TLS, and those of this machine, may take checksums.
  const mayTake = globalThis.isSecureContext;
  return (
    <div className="rec-field">
      {mayTake ? (
        <span className="rec-label">{label ?? words.file}</span>
      ) : (
        <label className="rec-label" htmlFor={id}>
          {label ?? words.checksum}
        </label>
      )}
      <div className="rec-control">
        {mayTake ? (
          <label className="rec-file">
            <input
              id={id}
              type="file"
              className="visually-hidden"
              onChange={({ target }) => {
                const file = target.files?.[0];
                if (file) void take(file);
              }}
            />
            {words.choose}
          </label>
        ) : (
          <Input id={id} value={checksum} onChange={({ target }) => onChange(target.value)} />
        )}
        <p className="hint">{checksum === '' ? words.stays : words.taken(name, checksum.slice(0, 16))}</p>
        <FieldFault of={fault} />
      </div>
    </div>
  );
}
