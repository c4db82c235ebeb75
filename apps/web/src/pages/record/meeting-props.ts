import type { Drafting } from './draft.ts';
import type { ItemSending } from './item-sending.ts';
import type { Judged } from './judged.ts';
import type { Item, Meeting, readItem } from './meeting.ts';

/** What the page of a meeting is drawn from. */
export interface MeetingProps {
  readonly meeting: Meeting;
  readonly readings: readonly ReturnType<typeof readItem>[];
  readonly judged: readonly Judged[];
  readonly sending: ItemSending;
  readonly focus: Item | undefined;
  readonly drafting: Drafting;
  readonly onFocus: (key: string) => void;
  readonly onItem: (key: string, part: Partial<Item>) => void;
  readonly onAdd: (about: Pick<Item, 'caseId' | 'cadreId' | 'whom' | 'what' | 'post'>) => void;
  readonly onRemove: (key: string) => void;
}
