import type { ItemOf } from '#libs/client';
import type { words } from './words.ts';

type Change = ItemOf<'/v1/changes'>;
type Said = (typeof words)['zh-CN']['compare'];

/** A cadre's name by his id, as far as the page knows it. */
export type NameOf = (cadreId: string) => string | undefined;

/** Whether something came, went or is another. */
export function signOf({ before, after }: Change): 'added' | 'removed' | 'changed' {
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
}

/** A change in one line. */
export function sayChange(change: Change, words: Said, nameOf: NameOf): string {
  const { kind, name = '', title = '', after } = change;
  switch (kind) {
    case 'incumbent':
      return sayIncumbent(change, words, nameOf);
    case 'post':
      return { added: words.postNew, removed: words.postGone, changed: words.post }[signOf(change)](title);
    case 'team':
      return words.team;
    case 'teamGrade':
      return words.teamGrade;
    case 'cadre':
      return after?.['state'] === 'departed' ? words.departed(name) : words.cadre(name);
    default:
      return words[kind](name);
  }
}

function sayIncumbent({ before, after, name = '', title = '' }: Change, words: Said, nameOf: NameOf): string {
  const idOf = (side: Change['before']): string | undefined => {
    const id = side?.['cadreId'];
    return typeof id === 'string' ? id : undefined;
  };
  const [was, is] = [idOf(before), idOf(after)];
  if (was === undefined) return words.came(name, title);
  if (is === undefined) return words.left(name, title);
  if (was === is) return words.sameHolder(name, title);
  return words.replaced(title, nameOf(was) ?? was, name);
}
