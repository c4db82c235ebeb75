import type { ReactNode } from 'react';
import type { Told } from '../../api/timeline.ts';
import type { CaseFacts } from './facts.ts';
import type { Wrong } from './field-fault.tsx';
import type { Field } from '../../api/schema.ts';
import type { Value, Values } from './values.ts';

/** What fields know of the form that they stand in. */
export interface FormAround {
  /** What is wrong, by the path of the field. */
  readonly faults: Readonly<Record<string, Wrong>>;
  /** What stands in the whole form. */
  readonly values: Values;
  /** The stream that the form writes to, as far as it is chosen. */
  readonly stream: string | undefined;
  /** What is known of its case. */
  readonly facts: CaseFacts;
  /** The last records of the same kind. */
  readonly latest: readonly Told[];
}

/** What a field is drawn from. */
export interface FieldProps {
  readonly field: Field;
  readonly path: string;
  readonly value: Value;
  /** What stands beside it in the same object. */
  readonly beside: Values;
  readonly around: FormAround;
  readonly onChange: (value: Value) => void;
}

/** Draws a field; those that have others inside draw them by it. */
export type ShowField = (props: FieldProps) => ReactNode;
