import type { Reaction } from '#libs/kernel';

/** Every reaction of the domain. */
export const reactions: readonly Reaction[] = [];
