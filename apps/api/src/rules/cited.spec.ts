import { expect, test } from '@jest/globals';
import { citation, ruleBook } from '#libs/rules';
import { citedIn } from './cited.ts';

test('every article that a rule cites is said in English, several with commas', () => {
  const said = [...ruleBook.values()].flatMap(({ id, versions }) =>
    versions.map((version) => citedIn({ rule: id, cite: citation(version) }, 'en')),
  );
  expect(said.filter((cite) => /, articles? .*、/.test(cite))).toEqual([]);
  expect(said.filter((cite) => /, articles \d+, \d+/.test(cite)).length).toBeGreaterThan(0);
});

test('so are those of what the district has set itself', () =>
  expect(citedIn({ rule: 'appointment.notice-length', cite: '区委办法第3、4条' }, 'en')).toBe(
    '区委办法, articles 3, 4',
  ));
