import { derivedId } from '#libs/kernel';
import { masked, shown } from '../finding.ts';
import type { FormItem } from '../read/reading.ts';
import type { PlannedCommand } from './command.ts';

/** What becomes of a piece of a form: every piece has exactly one of these. */
export const FATES = ['recorded', 'onRecord', 'asked', 'leftAside', 'notUnderstood'] as const;
/** One of {@link FATES}: it will be recorded, the ledger has it already, a person is asked, it is of no use, or unread. */
export type Fate = (typeof FATES)[number];

/** A sentence in both languages, with its stable code. */
export interface Said {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** A piece of a form and what becomes of it. */
export interface Entry extends Said {
  /** Element, line and number in the line; a line of several posts has an entry for each. */
  readonly key: string;
  readonly element: string;
  readonly line: number;
  /** As the form has it, shortened; empty for what is not shown. */
  readonly value: string;
  readonly fate: Fate;
  /** Id of the question on which it hangs, answered or not. */
  readonly question?: string;
  /** Doubts for a person to look at, whatever becomes of it. */
  readonly remarks: readonly Said[];
}

/** One of the answers that a question has. */
export interface Choice {
  /** What is written to choose it: `ledger`, `form`, `new`, `cadre:…`, `post:…`. */
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/** Something that only a person can decide. */
export interface Question extends Said {
  /** The same whenever the same form meets the same state of the ledger. */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly element: string;
  readonly line: number;
  /** What the ledger says. */
  readonly ledger: string;
  /** What the form says. */
  readonly form: string;
  readonly choices: readonly Choice[];
  /** What was answered. */
  readonly answer?: string;
}

/** Whom a form is about; two texts that differ; a line that is missing; which post; what the ledger refuses. */
export type QuestionKind = 'who' | 'differs' | 'missing' | 'post' | 'refused';

/** Evidence that a form is about a cadre, or is not. */
export interface Evidence {
  readonly speaks: 'for' | 'against';
  /** The field it is about, as elements are called. */
  readonly element: string;
  readonly ledger: string;
  readonly form: string;
  readonly zh: string;
  readonly en: string;
}

/** Somebody whom a form may be about. */
export interface Candidate {
  readonly cadreId: string;
  readonly evidence: readonly Evidence[];
}

/** What becomes of a piece of a form, with the acts and the question that come of it. */
export interface Verdict extends Said {
  readonly fate: Fate;
  readonly commands: readonly PlannedCommand[];
  readonly question?: Question;
}

const NO_COMMANDS: readonly PlannedCommand[] = [];

/** It will be recorded by these acts. */
export function recorded(commands: readonly PlannedCommand[]): Verdict {
  const zh = commands.map((command) => command.zh).join(';');
  const en = commands.map((command) => command.en).join('; ');
  return { fate: 'recorded', code: 'RECORDED', zh, en, commands };
}

/** It is on record as it is. */
export function onRecord(zh = '台账已有', en = 'the ledger has it'): Verdict {
  return { fate: 'onRecord', code: 'ON_RECORD', zh, en, commands: NO_COMMANDS };
}

/** Nothing is done with it, for a reason. */
export function leftAside(code: string, zh: string, en: string): Verdict {
  return { fate: 'leftAside', code, zh: masked(zh), en: masked(en), commands: NO_COMMANDS };
}

/** A question whose answer decides: `decided` says what each choice leads to, an open one leads to nothing. */
export function asked(question: Question, answer: string | undefined, decided: (choice: string) => Verdict): Verdict {
  if (answer === undefined || !question.choices.some(({ id }) => id === answer)) {
    const { code, zh, en } = question;
    return { fate: 'asked', code, zh, en, commands: NO_COMMANDS, question };
  }
  return { ...decided(answer), question: { ...question, answer } };
}

/** What a question is about. */
export interface About {
  readonly kind: QuestionKind;
  /** SHA-256 of the file. */
  readonly sha256: string;
  readonly element: string;
  readonly line?: number;
  readonly ledger: string;
  readonly form: string;
  readonly choices: readonly Choice[];
  /** What makes it another question than one of the same texts. */
  readonly of?: string;
}

/** Makes a question, with an id of its own and nothing like an identity number in it. */
export function questionOf(about: About, { code, zh, en }: Said): Question {
  const { kind, sha256, element, line = 1, choices, of = '' } = about;
  const [ledger, form] = [shown(about.ledger), shown(about.form)];
  const words = kind === 'who' ? [of] : [of, element, about.ledger, about.form];
  const id = `q-${derivedId('question', kind, sha256, ...words)
    .replaceAll('-', '')
    .slice(0, 12)}`;
  return { id, kind, element, line, ledger, form, choices, code, zh: masked(zh), en: masked(en) };
}

/** The choice to do nothing about it now and later. */
export const ASIDE: Choice = { id: 'aside', zh: '不处理', en: 'leave it aside' };
/** The choice to leave the ledger as it is. */
export const LEDGER: Choice = { id: 'ledger', zh: '以台账为准', en: 'the ledger is right' };
/** The choice to set the ledger right by the form. */
export const FORM: Choice = { id: 'form', zh: '以表为准', en: 'the form is right' };

/** The entry of an item. */
export function entryOf(item: FormItem, { fate, code, zh, en, question }: Verdict, part?: PartOfItem): Entry {
  return {
    key: part ? `${item.key}/${part.number}` : item.key,
    element: item.element,
    line: item.line,
    value: shown(part?.text ?? item.raw),
    fate,
    code,
    zh: masked(zh),
    en: masked(en),
    ...(question ? { question: question.id } : {}),
    remarks: item.remarks,
  };
}

/** One of several things that an item says. */
export interface PartOfItem {
  readonly number: number;
  readonly text: string;
}
