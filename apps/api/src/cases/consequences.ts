import { formatInstant, refuse, type StreamName } from '#libs/kernel';
import { filled } from '#libs/domain';
import type { Undone } from '#libs/readmodel';
import type { Registry } from '#libs/runtime';
import type { Plain } from '../reads/answer.ts';
import { problemOf, type Language } from '../problems/problem.ts';
import type { ConsequenceLine } from './cases.answers.ts';
import type { CaseRead } from './cases.queries.ts';

/** What the act of a command is called. */
export function calledOf(registry: Registry, command: string, language: Language): string {
  const { yields } = registry.commands.get(command)!.spec;
  return filled('{#act}', { act: yields }, language === 'en' ? 'en' : 'zh');
}

/** What the ledger should have done by itself after what is recorded of a case, and has not; each with what to do. */
export function consequencesOf({ ledger, cut, language }: CaseRead, stream: StreamName): Plain<ConsequenceLine>[] {
  const undone = ledger.undoneOf([stream], cut).get(stream) ?? [];
  return undone.map(({ because, reaction, todo, state, code, note }) => {
    return {
      eventId: because.event.id,
      command: todo.command,
      called: calledOf(ledger.registry, todo.command, language),
      state,
      ...(code === undefined ? {} : { code, title: problemOf(refuse(code, {}), language, '').title }),
      ...(todo.onBehalfOf === undefined ? { body: todo.body } : {}),
      ...(note ? { note: { stream: note.stream, eventId: note.id } } : {}),
      since: formatInstant(because.known),
      toDo: toDo({ reaction, state, todo }, language),
    };
  });
}

function toDo({ reaction, state, todo }: Pick<Undone, 'reaction' | 'state' | 'todo'>, language: Language): string {
  const { command } = todo;
  const days = reaction.waits?.daysMax;
  if (language === 'en') {
    if (state !== 'waiting')
      return `Set right what the refusal names, then send ${command} yourself. Once that is done, or need not be, an approver annuls the note that it was not done (AnnulRecord) with the reason, and it is listed no more.`;
    return days === undefined
      ? 'Nothing: it is recorded by itself in a moment.'
      : `It is recorded by itself in a moment. Where it still stands here then, take away what the refusal names, as by relieving who holds the post: ${command} follows by itself. After ${days} days it waits no longer.`;
  }
  if (state !== 'waiting')
    return `请先消除所列原因,再自行登记(${command})。办妥或者无需再办的,由审批人注明理由撤销“自动处理未完成”的记录(AnnulRecord),即不再列出。`;
  return days === undefined
    ? '无需办理:稍后由台账自动登记。'
    : `稍后由台账自动登记(${command})。稍后仍列于此的,请先消除所列原因(如免去现任者),随后自动登记;超过${days}天不再等待。`;
}
