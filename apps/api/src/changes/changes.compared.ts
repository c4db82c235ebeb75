import type { JsonObject } from '#libs/kernel';
import type { FactKind, Where } from '#libs/readmodel';
import { allows } from '../auth/masking.ts';
import { clearanceOf, type Reader } from '../auth/reader.ts';

/** What a difference is about. */
interface Ids {
  readonly teamId?: string;
  readonly postId?: string;
  readonly cadreId?: string;
}

/** A kind of fact that is compared. */
export interface Compared {
  readonly kind: FactKind;
  /** What a change of it is called. */
  readonly called: string;
  idsOf(key: string, value: JsonObject): Ids;
  /** Those that concern a team, or its members at either cut. */
  concerning(team: string, members: readonly string[]): Where;
  mayBeReadBy(reader: Reader): boolean;
}

const anybody = (): boolean => true;

function parts(key: string): [string, string] {
  const [first = '', second = ''] = key.split('/');
  return [first, second];
}

function textIn(value: JsonObject, name: string): string {
  return String(value[name]);
}

function ofCadre(kind: FactKind): Compared {
  return {
    kind,
    called: kind,
    idsOf: (key) => ({ cadreId: key }),
    concerning: (_, members) => ({ keys: members }),
    mayBeReadBy: anybody,
  };
}

/** What is compared, in the order in which it is told. */
export const COMPARED: readonly Compared[] = [
  {
    kind: 'team',
    called: 'team',
    idsOf: (key) => ({ teamId: key }),
    concerning: (team) => ({ keys: [team] }),
    mayBeReadBy: anybody,
  },
  {
    kind: 'post',
    called: 'post',
    idsOf: (key) => ({ teamId: parts(key)[0], postId: parts(key)[1] }),
    concerning: (team) => ({ keyPrefix: `${team}/` }),
    mayBeReadBy: anybody,
  },
  {
    kind: 'incumbency',
    called: 'incumbent',
    idsOf: (key, value) => ({ teamId: parts(key)[0], postId: parts(key)[1], cadreId: textIn(value, 'cadreId') }),
    concerning: (team) => ({ keyPrefix: `${team}/` }),
    mayBeReadBy: anybody,
  },
  ofCadre('cadre'),
  ofCadre('education'),
  ofCadre('politicalStatus'),
  {
    kind: 'grade',
    called: 'grade',
    idsOf: (key, value) => ({ teamId: textIn(value, 'teamId'), cadreId: parts(key)[1] }),
    concerning: (_, members) => ({ refs: members }),
    mayBeReadBy: anybody,
  },
  {
    kind: 'admonition',
    called: 'admonition',
    idsOf: (_, value) => ({ cadreId: textIn(value, 'cadreId') }),
    concerning: (_, members) => ({ refs: members }),
    mayBeReadBy: (reader) => allows(clearanceOf(reader, 'supervision', 'AdmonitionIssued'), 'restricted'),
  },
  {
    kind: 'downwardMove',
    called: 'downwardMove',
    idsOf: (_, value) => ({ cadreId: textIn(value, 'cadreId') }),
    concerning: (_, members) => ({ refs: members }),
    mayBeReadBy: anybody,
  },
  {
    kind: 'teamGrade',
    called: 'teamGrade',
    idsOf: (_, value) => ({ teamId: textIn(value, 'teamId') }),
    concerning: (team) => ({ refs: [team] }),
    mayBeReadBy: anybody,
  },
];
