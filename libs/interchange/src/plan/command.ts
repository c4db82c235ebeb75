import { derivedId, hashOf, type JsonObject, type PlainDate, type Recorded, type StreamName } from '#libs/kernel';
import type { Effective } from '../dates.ts';
import { masked } from '../finding.ts';
import type { KnownCadre, KnownLedger, KnownRecord } from '../known.ts';
import type { ReadForm } from '../read/reading.ts';

/** Kind of the document that an imported form is. */
export const APPOINTMENT_FORM = 'appointmentForm';

/** Whether a record rests on this very file, byte for byte. */
export function isOfThisFile({ source }: Planning, { papers }: KnownRecord): boolean {
  return papers[0]?.sha256 === source.sha256;
}

/** What was recorded of the cadre from this very file, be it set right since. */
export function recordedByThisFile({ source, cadre }: Planning): readonly Recorded[] {
  return (cadre?.recorded ?? []).filter(({ meta: { basis } }) => basis?.sha256 === source.sha256);
}

/** Whether a record rests on forms and on nothing else. */
export function isOfForms({ papers }: KnownRecord): boolean {
  return papers.every((basis) => basis?.kind === APPOINTMENT_FORM);
}

const LONGEST_NAME = 100;
const LONGEST_REASON = 1000;

/** The file that a form came in. */
export interface FormSource {
  readonly fileName: string;
  /** Of the bytes of the file, lower-case hex. */
  readonly sha256: string;
  /** The day of the form where the form does not say it. */
  readonly issuedOn?: PlainDate;
  /** The day on which the file was last changed, for want of anything better. */
  readonly changedOn?: PlainDate;
}

/** A command that a form asks for. */
export interface PlannedCommand {
  readonly name: string;
  readonly body: JsonObject;
  readonly commandId: string;
  /** Element of the form it comes from. */
  readonly element: string;
  /** Keys of the entries that it comes from. */
  readonly entries: readonly string[];
  /** A new record, something the ledger lacked, or a correction of what it has. */
  readonly effect: 'new' | 'supplement' | 'correction';
  /** The time in a post that it is about, where it is about one: those of one post are recorded oldest first. */
  readonly seat?: { readonly post: string; readonly from: PlainDate };
  /** Nothing to do where this stream is there already: another form may have opened it. */
  readonly unless?: StreamName;
  readonly zh: string;
  readonly en: string;
}

/** What is being planned from: the form, its file and day, whom it is about and what is known. */
export interface Planning {
  readonly form: ReadForm;
  readonly source: FormSource;
  readonly issuedOn: PlainDate;
  readonly known: KnownLedger;
  readonly cadreId: string;
  /** The cadre as the ledger has it; absent for a new one. */
  readonly cadre?: KnownCadre;
  /** The answer that was given to a question. */
  answerTo(question: string): string | undefined;
}

/** The name of a file as a document number: masked, without control characters, at most 100 characters with its end. */
export function documentNoOf(fileName: string): string {
  const clean = masked(fileName.normalize('NFC'))
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
  if (clean.length <= LONGEST_NAME) return clean === '' ? '-' : clean;
  const end = /\.[^.]{1,8}$/.exec(clean)?.[0] ?? '';
  let start = '';
  for (const character of clean) {
    if (start.length + character.length + 1 + end.length > LONGEST_NAME) break;
    start += character;
  }
  return `${start}…${end}`;
}

/** What a record rests on: the form as its document, and file and element as its reason. */
export function provenance(planning: Planning, element: string, why = ''): JsonObject {
  const { source, issuedOn } = planning;
  const documentNo = documentNoOf(source.fileName);
  return {
    basis: { kind: APPOINTMENT_FORM, documentNo, issuedOn, sha256: source.sha256 },
    reason: masked(`${documentNo} ${element}${why && ` ${why}`}`).slice(0, LONGEST_REASON),
  };
}

/** A record as it was taken over (opening) or comes from old papers (backfill), whichever its date says. */
export function entry({ known: { openedOn } }: Planning, effective: Effective): JsonObject {
  const opening = openedOn !== undefined && effective.effectiveOn <= openedOn;
  return { ...effective, entryMode: opening ? 'opening' : 'backfill' };
}

/** Makes a command with an id of its own, the same whenever the same file says the same. */
export function command(
  planning: Planning,
  of: Omit<PlannedCommand, 'body' | 'commandId'> & { fields: JsonObject; why?: string },
): PlannedCommand {
  const { name, element, entries, effect, zh, en, fields, why, seat, unless } = of;
  const body = given({ ...fields, ...provenance(planning, element, why) });
  const commandId = derivedId(
    APPOINTMENT_FORM,
    planning.source.sha256,
    planning.cadreId,
    name,
    hashOf(given({ ...fields })),
  );
  const more = { ...(seat ? { seat } : {}), ...(unless === undefined ? {} : { unless }) };
  return { name, body, commandId, element, entries, effect, ...more, zh: masked(zh), en: masked(en) };
}

/** An object without its absent members. */
export function given<T extends object>(values: T): JsonObject {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
