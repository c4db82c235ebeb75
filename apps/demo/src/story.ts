import type { PlainDate } from '#libs/kernel';
import type { Careers, Spell } from './careers.ts';
import type { Moves } from './cases/moves.ts';
import { TAKE_OVER_LIST_OF } from './files.ts';
import type { Profiles } from './people.ts';
import type { Prng } from './prng.ts';
import type { Stories } from './stories.ts';
import type { District } from './teams.ts';

/** Everything there is to tell. */
export interface Story {
  readonly district: District;
  readonly careers: Careers;
  readonly profiles: Profiles;
  readonly stories: Stories;
  /** What was decided in cases of their own. */
  readonly moves: Moves;
}

/** What happens on a day of the story, and when it is told. */
export interface Happening {
  readonly on: PlainDate;
  /** Place among what happens on one day. */
  readonly order: number;
  readonly act: () => void;
}

/** Makes a {@link Happening}. */
export function happening(on: PlainDate, order: number, act: () => void): Happening {
  return { on, order, act };
}

/** The paper that teams and posts rest on. */
export function establishment(mode?: 'opening'): {
  paper: 'takeOverList' | 'establishmentNotice';
  issuedOn?: PlainDate;
} {
  return mode ? { paper: 'takeOverList', issuedOn: TAKE_OVER_LIST_OF } : { paper: 'establishmentNotice' };
}

/** The data of an assignment. */
export function assignmentOf({ post, person, ground, probation, fromOutside }: Spell): Record<string, unknown> {
  if (fromOutside) return { postId: post.id, cadreId: person.id, ground: 'transfer' };
  return { postId: post.id, cadreId: person.id, ...(probation ? { onProbation: true } : {}), ground };
}

/** Days until an act is recorded: mostly some days, now and then months. */
export function lagOf(rng: Prng): number {
  return rng.weighted([
    [rng.int(0, 9), 72],
    [rng.int(10, 28), 20],
    [rng.int(55, 190), 8],
  ]);
}
