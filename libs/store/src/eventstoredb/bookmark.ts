import { StoreUnavailable } from '#libs/kernel';
import { comparePlaces, isWithinLog } from './position.ts';
import type { Place } from './requests.ts';

/** Events that come a second time come soon after the first. */
const REMEMBERED = 1000;

/**
 * Keeps the place of one who follows the log, so that nothing is given twice and nothing is missed, whatever checkpoints
 * the server tells: they may lie at the very place of an event still to come, or behind all that will ever come
 * (docs/adr/0017).
 */
export class Bookmark {
  private place: Place | null;
  private told: Place | undefined;
  private lastGiven: Place | null;
  /** Ids of what was given last, by place; where it was begun nobody knows the id. */
  private readonly given = new Map<string, string | undefined>();

  constructor(after: Place | null) {
    this.place = after;
    this.lastGiven = after;
    if (after) this.given.set(keyOf(after), undefined);
  }

  /** Where to take the log up again: the last event given, or a checkpoint that a later answer has overtaken. */
  get resume(): Place | null {
    return this.place;
  }

  /** The last event given, or where it was begun. */
  get last(): Place | null {
    return this.lastGiven;
  }

  /**
   * Whether what stands here is to be given; false when it was given already.
   * @throws StoreUnavailable for what stands before, or in place of, what was given: the log is not the one it was
   */
  takes(place: Place, id: string): boolean {
    if (this.last === null || comparePlaces(place, this.last) > 0) {
      this.note(place, id);
      return true;
    }
    const key = keyOf(place);
    if (this.given.has(key) && (this.given.get(key) ?? id) === id) return false;
    throw new StoreUnavailable('the server gives other events than before: its log was put back or replaced');
  }

  /** Takes note of a place up to which the server has looked. */
  checkpoint(place: Place): void {
    if (!isWithinLog(place)) return;
    const { told } = this;
    if (told && comparePlaces(place, told) <= 0) return;
    if (told && this.isNew(told)) this.place = told;
    this.told = place;
  }

  private note(place: Place, id: string): void {
    this.place = place;
    this.lastGiven = place;
    this.told = undefined;
    this.given.set(keyOf(place), id);
    if (this.given.size > REMEMBERED) this.given.delete(this.given.keys().next().value!);
  }

  private isNew(place: Place): boolean {
    return this.place === null || comparePlaces(place, this.place) > 0;
  }
}

function keyOf({ commit, prepare }: Place): string {
  return `${commit}/${prepare}`;
}
