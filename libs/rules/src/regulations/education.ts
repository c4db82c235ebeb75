// Degrees and levels of education, as personal files have them. No text that was read ties them: it is advice of the house.
import { broken, held, rule } from '../rule.ts';
import { provisional } from '../versions.ts';

// GB/T 6864 begins a degree with its grade (2 doctor, 3 master, 4 bachelor; 1 is honorary), GB/T 4658 a level with its
// kind (1 graduate, 2 university): the lowest kind of level that goes with each degree.
const LOWEST: Readonly<Record<string, number>> = { '2': 1, '3': 1, '4': 2 };

export const degreeWithEducation = rule({
  id: 'education.degree',
  class: 'S',
  kind: 'predicate',
  sentence: {
    zh: '登记学位的,应有同层次或者更高层次的学历;同等学力取得学位的,应当核对证书',
    en: 'A degree goes with education of its level or above; one that was taken without it has its certificate looked at',
  },
  versions: [provisional()],
  evaluate: (_, { degree, levels }: { degree: string; levels: readonly string[] }) => {
    const lowest = LOWEST[degree.charAt(0)];
    return {
      holds: lowest === undefined || levels.some((level) => Number(level.charAt(0)) <= lowest),
      found: { code: 'DEGREE_WITHOUT_EDUCATION' },
    };
  },
  cases: [
    held({ degree: '402', levels: ['31', '21'] }),
    held({ degree: '303', levels: ['14'] }),
    held({ degree: '212', levels: ['11'] }),
    held({ degree: '101', levels: ['61'] }),
    broken({ degree: '402', levels: ['31'] }),
    broken({ degree: '303', levels: ['21'] }),
    broken({ degree: '212', levels: ['21', '31'] }),
  ],
});
