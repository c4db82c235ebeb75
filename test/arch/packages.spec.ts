import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from './sources.ts';
import { packageFaults, type LockedPackage } from './packages.ts';

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, LockedPackage>>;
};

describe('the packages that are brought along', () => {
  it('tell nobody that they are, and run nothing when they are installed but what is known', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(300);
    expect(packageFaults(packages)).toEqual([]);
  });
});

describe('a package', () => {
  const locked = (version: string, more: object = {}): LockedPackage => ({
    version,
    resolved: `https://registry.npmjs.org/x/-/x-${version}.tgz`,
    integrity: 'sha512-x',
    ...more,
  });

  it('that tells somebody of itself is found, however deep it lies and whatever it is called', () => {
    expect(packageFaults({ 'node_modules/@scarf/scarf': locked('1.4.0') })).toHaveLength(1);
    expect(packageFaults({ 'node_modules/a/node_modules/@scarf/scarf': locked('1.4.0') })).toHaveLength(1);
    expect(packageFaults({ 'node_modules/a': locked('1.4.0', { name: '@scarf/scarf' }) })).toHaveLength(1);
  });

  it('that needs one that tells of itself is found, also where nothing is installed for it', () => {
    expect(packageFaults({ 'node_modules/a': locked('1.0.0', { dependencies: { '@scarf/scarf': '^1' } }) })).toEqual([
      'node_modules/a needs @scarf/scarf, which reports installations to others. Leave it out, or override it.',
    ]);
  });

  it('that runs something when it is installed is found, unless it is known', () => {
    const script = { hasInstallScript: true } as const;
    expect(packageFaults({ 'node_modules/a': locked('1.0.0', script) })).toHaveLength(1);
    expect(packageFaults({ 'node_modules/protobufjs': locked('1.0.0', script) })).toEqual([]);
  });

  it('that is fetched from elsewhere than a registry, or without a checksum, is found', () => {
    expect(packageFaults({ 'node_modules/a': { ...locked('1.0.0'), resolved: 'git+ssh://x' } })).toHaveLength(1);
    expect(packageFaults({ 'node_modules/a': { ...locked('1.0.0'), integrity: undefined } })).toHaveLength(1);
  });
});
