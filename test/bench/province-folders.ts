import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { domain } from '#libs/domain';
import { everyView } from '#libs/readmodel';
import { Registry } from '#libs/runtime';
import { millisecondsOf, progress } from './harness.ts';
import { Postgres, SCHEMA } from './postgres.ts';
import { Province } from './province.ts';
import { fillViews } from './province-views.ts';

/**
 * Where the views of made-up provinces and the clusters that hold the same facts lie: in a folder that goes with the run,
 * or in one that the next run finds again as long as provinces, views and tables are the same.
 */
export class ProvinceFolders {
  private readonly root: string;
  private readonly isKept: boolean;

  /** Kept in a folder, or in the system's one for temporary files, or not at all. */
  constructor(kept: boolean | string) {
    this.isKept = kept !== false;
    this.root = this.isKept
      ? join(typeof kept === 'string' ? resolve(kept) : tmpdir(), `cadre-ledger-provinces-${fingerprint()}`)
      : mkdtempSync(join(tmpdir(), 'cadre-ledger-provinces-'));
    mkdirSync(this.root, { recursive: true });
    // Also when a signal ends the run.
    if (!this.isKept) process.once('exit', () => this.clear());
    // PostgreSQL runs as another user.
    chmodSync(this.root, 0o755);
  }

  /** The views file of a province, filled. */
  async views(province: Province): Promise<string> {
    const path = join(this.of(province), 'views.db');
    if (existsSync(path)) {
      progress(`  ${province.cadres} cadres: as an earlier run has left them`);
      return path;
    }
    let rows = 0;
    const ms = await millisecondsOf(() => void (rows = fillViews(`${path}-part`, province)));
    renameSync(`${path}-part`, path);
    progress(`  ${province.cadres} cadres: ${rows} rows in ${Math.round(ms / 1000)} s`);
    return path;
  }

  /** A cluster that holds a province, running. */
  async postgres(province: Province): Promise<Postgres> {
    const folder = join(this.of(province), 'postgres');
    const loaded = join(folder, 'loaded');
    if (existsSync(folder) && !existsSync(loaded)) rmSync(folder, { recursive: true });
    const isLoaded = existsSync(loaded);
    const postgres = new Postgres(folder);
    if (isLoaded) return postgres;
    const ms = await millisecondsOf(() => postgres.load(province));
    writeFileSync(loaded, '');
    progress(`    PostgreSQL holds them after ${Math.round(ms / 1000)} s`);
    return postgres;
  }

  /** Lets go of a province, unless it is kept. */
  done(province: Province): void {
    if (!this.isKept) rmSync(this.of(province), { recursive: true });
  }

  /** Lets go of everything, unless it is kept. */
  clear(): void {
    if (!this.isKept) rmSync(this.root, { recursive: true, force: true });
  }

  private of({ cadres }: Province): string {
    const folder = join(this.root, String(cadres));
    mkdirSync(folder, { recursive: true });
    return folder;
  }
}

/** Another one for other provinces, other views of them, or other tables. */
function fingerprint(): string {
  const some = new Province(100);
  const views = everyView(new Registry(domain)).map(({ name, version, tables, indexes }) => {
    return { name, version, tables, indexes };
  });
  const all = JSON.stringify([views, SCHEMA, [...some.rows()], [...some.events()]]);
  return createHash('sha256').update(all).digest('hex').slice(0, 12);
}
