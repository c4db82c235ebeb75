import type { Question } from '#libs/interchange';
import type { Answers } from './answers.ts';
import type { KeptDryRun } from './saved.ts';

/** A question of a dry run, and the form that it is about. */
export interface Open {
  readonly question: Question;
  readonly path: string;
  readonly name: string;
}

/** The questions of a dry run that nobody has answered yet. */
export async function openQuestions(dryRun: Pick<KeptDryRun, 'forms'>, answers: Pick<Answers, 'to'>): Promise<Open[]> {
  const open: Open[] = [];
  for await (const { path, name, questions } of dryRun.forms()) {
    for (const question of questions) if (answers.to(question.id) === undefined) open.push({ question, path, name });
  }
  return open;
}

/** A question as lines for the terminal, its choices by number. */
export function questionText({ question, path, name }: Open): string[] {
  const { id, zh, en, element, line, ledger, form, choices } = question;
  return [
    '',
    `${id}  ${name}  ${path}  ${element} ${line}`,
    `  ${zh}`,
    `  ${en}`,
    `  台账 ledger: ${ledger || '–'}`,
    `  表   form:   ${form || '–'}`,
    ...choices.map((choice, index) => `  ${index + 1}) ${choice.id}  ${choice.zh} ${choice.en}`),
  ];
}

/**
 * Asks the open questions one after the other; each answer is kept at once. An empty line skips one, `q` stops.
 * @returns how many were answered
 */
export async function review(
  open: readonly Open[],
  answers: Answers,
  tell: (line: string) => void,
  ask: (prompt: string) => Promise<string | undefined>,
): Promise<number> {
  let given = 0;
  for (const [index, each] of open.entries()) {
    for (const line of questionText(each)) tell(line);
    const { choices } = each.question;
    for (;;) {
      const said = await ask(
        `[${index + 1}/${open.length}] 1-${choices.length},回车略过 enter to skip,q 结束 to stop > `,
      );
      if (said === undefined || said.trim() === 'q') return given;
      if (said.trim() === '') break;
      const choice = choices[Number(said.trim()) - 1] ?? choices.find(({ id }) => id === said.trim());
      if (choice) {
        answers.give(each.question, choice.id, each.path);
        given += 1;
        break;
      }
      tell(`  请输入 1 到 ${choices.length} a number from 1 to ${choices.length} is due`);
    }
  }
  return given;
}

/**
 * Keeps the answer to one question.
 * @throws saying what can be answered, when there is no such question or choice
 */
export async function answer(
  id: string,
  choice: string,
  dryRun: Pick<KeptDryRun, 'forms'>,
  answers: Answers,
): Promise<void> {
  for await (const { path, questions } of dryRun.forms()) {
    const question = questions.find((each) => each.id === id);
    if (!question) continue;
    if (!question.choices.some((each) => each.id === choice)) {
      const choices = question.choices.map((each) => each.id).join(', ');
      throw new Error(`${id} 不能答“${choice}”,可答 cannot be answered so; the choices are: ${choices}`);
    }
    answers.give(question, choice, path);
    return;
  }
  throw new Error(
    `最近的试运行中没有问题 ${id}。请先试运行。 The latest dry run has no question ${id}; make one first.`,
  );
}
