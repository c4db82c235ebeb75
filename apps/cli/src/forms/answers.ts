import { join } from 'node:path';
import { masked, printable, type Question } from '#libs/interchange';
import { formatInstant, type Clock } from '#libs/kernel';
import { readKept, writeKept } from './kept.ts';

/** Shape of the file of answers. */
const VERSION = 1;

/** An answer to a question, or that it was taken back; the last one of a question counts. */
export interface Answer {
  readonly question: string;
  /** Absent when the answer before it was taken back. */
  readonly choice?: string;
  readonly at: string;
  /** Name of the file of the form. */
  readonly form: string;
  /** What was asked, and both texts, as they were shown. */
  readonly asked: Pick<Question, 'kind' | 'code' | 'zh' | 'en' | 'element' | 'line' | 'ledger' | 'form'>;
}

/** The answers to the questions of imports, kept in the data folder and used again when the same form comes back. */
export class Answers {
  private readonly file: string;
  private readonly clock: Clock;
  private readonly answers: Answer[];
  /** The last one of each question. */
  private readonly lasts = new Map<string, Answer>();

  constructor(dataDir: string, clock: Clock) {
    this.file = join(dataDir, 'import-answers.json');
    this.clock = clock;
    this.answers = answersIn(this.file, readKept(this.file));
    for (const answer of this.answers) this.lasts.set(answer.question, answer);
  }

  /** The choice that holds for a question. */
  to(question: string): string | undefined {
    return this.last(question)?.choice;
  }

  /** Whether a question was answered and its answer taken back. */
  wasTakenBack(question: string): boolean {
    const last = this.last(question);
    return last !== undefined && last.choice === undefined;
  }

  /** Every answer that holds, the oldest first. */
  all(): Answer[] {
    return this.answers.filter((answer) => answer.choice !== undefined && this.last(answer.question) === answer);
  }

  /** Keeps an answer. */
  give(question: Question, choice: string, form: string): void {
    const { id, kind, code, zh, en, element, line, ledger, form: says } = question;
    const asked = { kind, code, zh, en, element, line, ledger, form: says };
    this.take({ question: id, choice, at: this.now(), form: printable(masked(form)), asked });
  }

  /** Takes an answer back; false when there is none. */
  takeBack(question: string): boolean {
    const last = this.last(question);
    if (last?.choice === undefined) return false;
    const { choice: _, ...rest } = last;
    this.take({ ...rest, at: this.now() });
    return true;
  }

  private last(question: string): Answer | undefined {
    return this.lasts.get(question);
  }

  private take(answer: Answer): void {
    this.answers.push(answer);
    this.lasts.set(answer.question, answer);
    this.save();
  }

  private now(): string {
    return formatInstant(this.clock.now());
  }

  private save(): void {
    writeKept(this.file, `${JSON.stringify({ version: VERSION, answers: this.answers }, undefined, 1)}\n`);
  }
}

function answersIn(file: string, text: string | undefined): Answer[] {
  if (text === undefined) return [];
  const kept = JSON.parse(text) as { version: number; answers: Answer[] };
  if (kept.version !== VERSION) throw new Error(`${file}: version ${kept.version}, ${VERSION} is due`);
  return kept.answers;
}
