import { filled, type Facts, type NameOf } from '#libs/domain';
import { categoryOf, idOf } from '#libs/kernel';
import type { Cut } from '#libs/readmodel';
import type { VisibleFacts } from '../auth/visible-facts.ts';
import type { Language } from '../problems/language.ts';

/** Names of cadres in what a case is called. */
const CADRES_OF_A_CASE = 3;

/** What a case is called: its kind, and the first of those whom it is about. */
export function caseCalled({ kind, subjects }: Facts['case'], nameOf: NameOf, language: Language): string {
  const cadres = subjects.filter((subject) => categoryOf(subject) === 'cadre').slice(0, CADRES_OF_A_CASE);
  const names = cadres.map((subject) => nameOf('cadre', idOf(subject)) ?? idOf(subject));
  return [filled('{#kind}', { kind }, language === 'en' ? 'en' : 'zh'), ...names].join(' ');
}

/** The names that stand beside ids, for one reader: those at a cut, else the last that are known. */
export function lastNames(facts: VisibleFacts, cut: Cut, language: Language): NameOf {
  const nameOf: NameOf = (what, id) => {
    if (what === 'cadre' || what === 'team' || what === 'post') return facts.lastNameOf(what, id, cut);
    const [category, key] = what === 'stream' ? [categoryOf(id), idOf(id)] : [what, id];
    if (category === 'cadre' || category === 'team') return nameOf(category, key);
    const found = facts.historyOf('case', key, cut).at(-1)?.value;
    return found && caseCalled(found, nameOf, language);
  };
  return nameOf;
}
