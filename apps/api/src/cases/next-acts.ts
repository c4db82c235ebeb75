import { filled, type NameOf } from '#libs/domain';
import type { JsonObject, NextAct, StreamName } from '#libs/kernel';
import type { VisibleLedger } from '../auth/visible-ledger.ts';
import { problemOf, type Language } from '../problems/problem.ts';
import type { Plain } from '../reads/answer.ts';
import { lastNames } from '../reads/last-names.ts';
import type { ReadCut } from '../reads/read.ts';
import type { NextLine } from './cases.answers.ts';
import type { ActWithConditions } from './looked-at.ts';

/** How cases go on, in the words of one reader. */
export class NextActs {
  private readonly ledger: VisibleLedger;
  private readonly cut: ReadCut;
  private readonly language: Language;
  private readonly nameOf: NameOf;

  constructor({ ledger, cut, language }: { ledger: VisibleLedger; cut: ReadCut; language: Language }) {
    this.ledger = ledger;
    this.cut = cut;
    this.language = language;
    this.nameOf = lastNames(ledger.facts, cut, language);
  }

  /** What may come next in a case, or may not yet; nothing where the reader is not told. */
  of(stream: StreamName, part?: string): Plain<NextLine>[] {
    const [acts = []] = this.ledger.nextIn([{ stream, part }], this.cut);
    return this.told(stream, acts);
  }

  /** Acts in a case, in words; those that no command records are left out. */
  told(stream: StreamName, acts: readonly ActWithConditions[]): Plain<NextLine>[] {
    return acts.flatMap((act) => {
      const command = commandFor(this.ledger, stream, act);
      return command === undefined ? [] : [this.line(command, act, stream)];
    });
  }

  private line(command: string, act: ActWithConditions, stream: StreamName): Plain<NextLine> {
    const { type, needed, about, refusal, dueOn, open } = act;
    const tongue = this.language === 'en' ? 'en' : 'zh';
    const problem = refusal && problemOf(refusal, this.language, '', { nameOf: this.nameOf });
    return {
      command,
      called: filled('{#act}', { act: type }, tongue),
      needed,
      ...(about ? { about } : {}),
      ...this.whom(about),
      ...(open === undefined ? {} : { open }),
      ...(dueOn === undefined ? {} : { dueOn, overdue: needed && dueOn < this.cut.asOf }),
      ...(problem ? { why: { code: problem.code, title: problem.title, detail: problem.detail } } : {}),
      stream,
    };
  }

  private whom(about: JsonObject | undefined): { whom?: string } {
    const cadreId = about?.['cadreId'];
    const name = typeof cadreId === 'string' ? this.nameOf('cadre', cadreId) : undefined;
    return name === undefined ? {} : { whom: name };
  }
}

/** The command that records an act in a case; undefined where none does. */
export function commandFor({ registry }: VisibleLedger, stream: StreamName, { type }: NextAct): string | undefined {
  return registry.featureOf(stream)?.commands.find(({ yields }) => yields === type)?.name;
}
