import { NO_ARTICLE, citation, ruleBook } from '#libs/rules';
import type { Language } from '../problems/language.ts';
import { instrumentIn } from './told-rule.ts';

/** Where a rule that refused is written, in the language asked for; titles of documents stand as they are. */
export function citedIn(
  { rule: id, cite }: { readonly rule: string; readonly cite: string },
  language: Language,
): string {
  if (language !== 'en') return cite;
  const version = ruleBook.get(id)?.versions.find((each) => citation(each) === cite);
  // What the district has set is in no book.
  if (!version)
    return cite
      .replace(/第([^第]+)条$/, (_, numbers: string) => `, ${articleSaid(numbers)}`)
      .replace(/,条款未查明$/, ', article not known');
  const instrument = instrumentIn(version, language);
  if (version.certainty === 'provisional') return instrument;
  return `${instrument}, ${version.article === NO_ARTICLE ? 'article not known' : articleSaid(version.article)}`;
}

function articleSaid(numbers: string): string {
  return `${numbers.includes('、') ? 'articles' : 'article'} ${numbers.replaceAll('、', ', ')}`;
}
