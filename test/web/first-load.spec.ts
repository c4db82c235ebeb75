import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { builtForTests } from './support/built-screens.ts';

/** What may be fetched before the first page is there, zipped, charts apart. */
const MOST_BYTES = 350_000;

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
}

/** Every file that one chunk needs, itself included. */
function filesOf(manifest: Readonly<Record<string, Chunk>>, name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (!chunk || seen.has(chunk.file)) return seen;
  for (const file of [chunk.file, ...(chunk.css ?? [])]) seen.add(file);
  for (const other of chunk.imports ?? []) filesOf(manifest, other, seen);
  return seen;
}

describe('the first load', () => {
  const folder = builtForTests();
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

  it('of the heaviest first page stays under 350 kB, zipped', () => {
    const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry) ?? '';
    const pages = Object.keys(manifest).filter((name) => /^src\/pages\/.*-page\.tsx$/.test(name));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      const files = filesOf(manifest, page, filesOf(manifest, entry));
      const bytes = [...files].reduce(
        (sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
        0,
      );
      expect([page, bytes > 100_000, bytes <= MOST_BYTES]).toEqual([page, true, true]);
    }
  });

  it('has no script and no style inside the page itself, and asks no other host', () => {
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(html.match(/<script(?![^>]*\ssrc=)|<style|\sstyle=|https?:/g)).toBeNull();
  });
});
