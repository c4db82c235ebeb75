import type { ComponentType } from 'react';
import type { components } from '#libs/client';
import type { Words } from '../i18n/words.ts';

/** Who is signed in, what he may read and what he may record. */
export type SignedIn = components['schemas']['SessionAnswer'];

/** Somebody of the demo as whom one may sign in. */
export type Offer = components['schemas']['OfferAnswer'];

export type Role = Offer['role'];

/** Something that one may read, as the API names it. */
export type Permission = SignedIn['reads'][number]['permission'];

/** Whether somebody may read something of the whole district, be it in outline: small numbers hidden, say. */
export function mayRead(reader: SignedIn, permission: Permission): boolean {
  return reader.reads.some((each) => each.permission === permission && each.scope !== 'own');
}

/** Whether a reader sees the whole of something: who sees it in outline only is not told that nothing is there. */
export function seesWhole(reader: SignedIn, permission: Permission): boolean {
  return (
    mayRead(reader, permission) &&
    !reader.reads.some((each) => each.permission === permission && each.scope === 'outline')
  );
}

/** Whether somebody may send a command. */
export function mayRecord(reader: SignedIn, command: string): boolean {
  return reader.commands.includes(command);
}

/** Parts of the navigation, in their order. */
export const SECTIONS = ['daily', 'audit', 'data'] as const;
export type Section = (typeof SECTIONS)[number];

/** How a feature stands in the navigation, and in the search of `Ctrl-K`. */
export interface Entry {
  readonly section: Section;
  readonly to: string;
  readonly words: Words<{ nav: string }>;
  /** Whether a reader is offered it; everybody without it. */
  readonly offeredTo?: (reader: SignedIn) => boolean;
  /** The number beside the entry, from the structure of the district at the cut. */
  readonly count?: (structure: components['schemas']['StructureAnswer']) => number | null;
}

/** One address and its page, which is loaded when it is first opened. */
export interface PageRoute {
  readonly path: string;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

/** A feature of the application: what `pages/<feature>/index.ts` exports, and `app/features.ts` lists. */
export interface Feature {
  readonly entries: readonly Entry[];
  readonly routes: readonly PageRoute[];
}
