import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#libs/kernel';
import { Bookmark } from './bookmark.ts';

const at = (commit: number | bigint, prepare = commit) => ({ commit: BigInt(commit), prepare: BigInt(prepare) });
const END_OF_ALL = at(18_446_744_073_709_551_615n);

describe('the bookmark of a follower', () => {
  it('takes every event after a checkpoint behind all that will ever come', () => {
    const bookmark = new Bookmark(null);
    bookmark.checkpoint(END_OF_ALL);

    expect(bookmark.resume).toBeNull();
    expect([10, 20].map((place) => bookmark.takes(at(place), `e${place}`))).toEqual([true, true]);
    expect(bookmark.resume).toEqual(at(20));
  });

  it('takes the event that comes at the very place of a checkpoint, or before it', () => {
    const bookmark = new Bookmark(at(5));
    bookmark.checkpoint(at(30));
    expect(bookmark.takes(at(20), 'before')).toBe(true);
    expect(bookmark.takes(at(30), 'there')).toBe(true);
  });

  it('goes on from a checkpoint only once a later answer has overtaken it', () => {
    const bookmark = new Bookmark(at(5));
    bookmark.checkpoint(at(30, 0));
    expect(bookmark.resume).toEqual(at(5));
    bookmark.checkpoint(at(30, 0));
    expect(bookmark.resume).toEqual(at(5));
    bookmark.checkpoint(at(40, 0));
    expect(bookmark.resume).toEqual(at(30, 0));
    expect(bookmark.takes(at(30), 'at the commit of the checkpoint')).toBe(true);
    expect(bookmark.resume).toEqual(at(30));
  });

  it('never goes back behind what was given', () => {
    const bookmark = new Bookmark(null);
    bookmark.takes(at(50), 'a');
    bookmark.checkpoint(at(10));
    bookmark.checkpoint(at(20));
    expect(bookmark.resume).toEqual(at(50));
  });

  it('leaves out what was given already, by its place and id, and nothing else', () => {
    const bookmark = new Bookmark(at(5));
    bookmark.takes(at(10), 'a');
    bookmark.takes(at(20), 'b');

    expect(bookmark.takes(at(10), 'a')).toBe(false);
    expect(bookmark.takes(at(20), 'b')).toBe(false);
    expect(bookmark.takes(at(5), 'whatever stands where it was begun')).toBe(false);
    expect(() => bookmark.takes(at(20), 'another')).toThrow(StoreUnavailable);
    expect(() => bookmark.takes(at(15), 'in between')).toThrow(/put back or replaced/);
  });
});
