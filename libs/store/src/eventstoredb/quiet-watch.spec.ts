import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#libs/kernel';
import { Bookmark } from './bookmark.ts';
import { QuietWatch } from './quiet-watch.ts';
import type { Place } from './requests.ts';

const at = (commit: number): Place => ({ commit: BigInt(commit), prepare: BigInt(commit) });

/** A log that is asked in silence: what it says at each look, one after the other. */
function watched(bookmark: Bookmark, looks: readonly { head: Place | null; first?: Place; meanwhile?: () => void }[]) {
  const ended = new AbortController();
  let look = -1;
  const watch = new QuietWatch(bookmark, {
    wait: async () => {
      look += 1;
      if (look >= looks.length) ended.abort();
      else looks[look]!.meanwhile?.();
    },
    head: async () => looks[look]!.head,
    firstAfter: async () => looks[look]!.first,
  });
  watch.listening = true;
  return watch.silence(ended.signal);
}

describe('a subscription that brings nothing', () => {
  it('is left alone while there is nothing to bring, and while only others write', async () => {
    expect(await watched(new Bookmark(at(5)), [{ head: at(5) }, { head: at(90) }, { head: at(190) }])).toBeUndefined();
    expect(await watched(new Bookmark(null), [{ head: null }, { head: null }])).toBeUndefined();
  });

  it('is given up when what it should bring is there at two looks', async () => {
    const silence = await watched(new Bookmark(null), [
      { head: at(9), first: at(7) },
      { head: at(9), first: at(7) },
    ]);
    expect(silence).toBeInstanceOf(StoreUnavailable);
    expect(String(silence)).toMatch(/brings nothing though the log has grown/);
  });

  it('is left alone when it brings at last what was on its way', async () => {
    const bookmark = new Bookmark(null);
    const silence = await watched(bookmark, [
      { head: at(9), first: at(7) },
      { head: at(9), first: at(7), meanwhile: () => bookmark.takes(at(7), 'late') },
      { head: at(9) },
    ]);
    expect(silence).toBeUndefined();
  });

  it('is given up when the log ends before what was given', async () => {
    const silence = await watched(new Bookmark(at(50)), [{ head: at(20) }]);
    expect(String(silence)).toMatch(/ends before what was given already/);
  });
});
