import { isBuiltin } from 'node:module';
import { COMPUTED, importsOf, isSpec, resolve, targetPath, type Import, type Source } from './sources.ts';

/** What the files of one library or application may import beside their own room. */
interface Room {
  readonly libs: readonly string[];
  readonly apps?: readonly string[];
  /** Packages and `node:` modules; without it any, but see {@link packageFault}. */
  readonly packages?: readonly string[];
}

const EVERY_LIBRARY = ['kernel', 'rules', 'domain', 'store', 'runtime', 'readmodel', 'node', 'interchange'];

/** The arrows of the design, room by room. A room that is not listed has none. */
const ROOMS: Readonly<Record<string, Room>> = {
  'libs/kernel': { libs: [], packages: ['uuid', 'json-canonicalize', 'node:crypto'] },
  'libs/rules': { libs: ['kernel'], packages: [] },
  // class-transformer's decorators read design types, which needs reflect-metadata loaded before them.
  'libs/domain': {
    libs: ['kernel', 'rules'],
    packages: ['class-validator', 'class-transformer', 'class-validator-jsonschema', 'reflect-metadata'],
  },
  'libs/store': { libs: ['kernel'] },
  'libs/runtime': { libs: ['kernel'], packages: ['lru-cache', 'node:sqlite'] },
  'libs/readmodel': { libs: ['kernel', 'domain', 'runtime'], packages: ['lru-cache', 'node:sqlite', 'pinyin-pro'] },
  'libs/node': { libs: ['kernel', 'domain', 'store', 'runtime', 'readmodel'] },
  'libs/interchange': { libs: ['kernel', 'domain'] },
  'libs/client': { libs: [], packages: ['openapi-fetch', 'fetch-event-stream'] },
  'apps/api': { libs: EVERY_LIBRARY },
  'apps/cli': { libs: EVERY_LIBRARY, apps: ['api'] },
  // It sends commands as any client would, through the API's own door.
  'apps/demo': { libs: EVERY_LIBRARY, apps: ['api'] },
  'apps/web': { libs: ['client'] },
};

// The files at the root of libs/domain/src that join the features; every other file there is in a folder.
const JOINERS = ['features.ts', 'reactions.ts', 'refusal-texts.ts', 'fact-fields.ts', 'domain.ts', 'index.ts'];

/** Folders of libs/domain that every feature may import. */
const SHARED_BY_FEATURES = ['dsl', 'shared'];

/** Every import that goes against the arrows, then every circle of files; one message each. */
export function arrowFaults(sources: readonly Source[]): string[] {
  const known = new Set(sources.map(({ path }) => path));
  const faults: string[] = [];
  for (const source of sources) {
    if (isSpec(source.path)) continue;
    for (const found of importsOf(source)) {
      const fault = faultOf(source.path, found, known);
      if (fault) faults.push(`${source.path}:${found.line} imports "${found.specifier}": ${fault}`);
    }
  }
  return [...faults, ...circles(sources, known)];
}

function faultOf(from: string, { specifier }: Import, known: ReadonlySet<string>): string | undefined {
  const room = ROOMS[roomOf(from)];
  if (!room) return `${roomOf(from)} has no arrows yet. Give it a line in ROOMS of test/arch/arrows.ts.`;
  if (specifier === COMPUTED) return 'nobody can check a computed import. Write the specifier as a literal.';
  const library = /^#libs\/(.+)$/.exec(specifier)?.[1];
  if (library !== undefined) return libraryFault(from, library, room);
  const target = targetPath(from, specifier);
  if (target === undefined) return packageFault(from, specifier, room);
  const path = resolve(from, specifier, known) ?? target;
  return relativeFault(from, path, room) ?? insideFault(from, path);
}

function libraryFault(from: string, library: string, room: Room): string | undefined {
  const [name = '', ...deeper] = library.split('/');
  if (deeper.length > 0) return `a library is entered by its index. Export the name there and import "#libs/${name}".`;
  if (roomOf(from) === `libs/${name}`)
    return 'a file reaches its own library by a relative path, or circles come about.';
  if (room.libs.includes(name)) return undefined;
  if (roomOf(from) === 'apps/web') {
    return "the web application speaks HTTP only. Take #libs/client, which is generated from the API's OpenAPI document.";
  }
  const allowed = room.libs.length > 0 ? room.libs.join(', ') : 'none of ours';
  return `${roomOf(from)} may import ${allowed}. Hand the thing in, or move the word they share to libs/kernel.`;
}

function packageFault(from: string, specifier: string, room: Room): string | undefined {
  const name = packageOf(specifier);
  if (isBuiltin(specifier) && !specifier.startsWith('node:')) return `write "node:${specifier}".`;
  if (room.packages) {
    if (room.packages.includes(name)) return undefined;
    const allowed = room.packages.length > 0 ? `only ${room.packages.join(', ')}` : 'no package at all';
    const instead = 'Keep the thing outside and hand it in through a parameter or a port';
    return `${roomOf(from)} is allowed ${allowed}. ${instead}.`;
  }
  return from.startsWith('libs/') && name.startsWith('@nestjs/')
    ? 'libraries know nothing of Nest. Wire it up in apps/api.'
    : undefined;
}

function relativeFault(from: string, target: string, room: Room): string | undefined {
  if (isSpec(target) || target.startsWith('test/')) {
    return 'what runs does not import tests. Move what both need beside the code.';
  }
  if (roomOf(from) === roomOf(target)) return undefined;
  if (target.startsWith('libs/')) {
    return `no relative path leads into a library. Import "#${roomOf(target)}".`;
  }
  if (target.startsWith('apps/') && room.apps?.includes(roomOf(target).slice('apps/'.length))) return undefined;
  return `${roomOf(from)} does not reach out to ${roomOf(target)}. Move what both need to a library.`;
}

const WEB = 'apps/web/src/';
/** Folders of the screens that know no page. */
const PAGES_STAND_ON = ['api', 'components', 'i18n', 'theme'];

function insideFault(from: string, target: string): string | undefined {
  const own = folderOf(from);
  const other = folderOf(target);
  if (from.startsWith('libs/domain/src/')) {
    if (own === undefined) {
      return JOINERS.includes(from.slice('libs/domain/src/'.length))
        ? undefined
        : `only ${JOINERS.join(', ')} stand at the root of domain. Move this file into a feature, dsl/ or shared/.`;
    }
    if (other === undefined) return 'a feature does not import what joins the features. Move what it needs to shared/.';
    if (other !== own && !SHARED_BY_FEATURES.includes(other)) {
      return SHARED_BY_FEATURES.includes(own)
        ? `${own}/ knows no feature. Let the feature hand it in, or move it to ${own}/.`
        : `features are islands, each may import dsl/ and shared/ only. Move what ${own} and ${other} share to shared/.`;
    }
  }
  if (PAGES_STAND_ON.some((folder) => from.startsWith(`${WEB}${folder}/`)) && target.startsWith(`${WEB}pages/`)) {
    return 'pages are made of components, not the other way round. Move what both need to components/ or api/.';
  }
  if (from.startsWith('libs/store/src/') && own !== undefined && other !== undefined && own !== other) {
    return 'engines are strangers to each other. What every engine needs belongs to the port in libs/kernel.';
  }
  return undefined;
}

/** `libs/domain` of `libs/domain/src/team/team.events.ts`. */
function roomOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

/** `team` of `libs/domain/src/team/team.events.ts`; undefined for a file at the root of `src`. */
function folderOf(path: string): string | undefined {
  const [, , , folder, ...rest] = path.split('/');
  return rest.length > 0 ? folder : undefined;
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/**
 * Circles of files that import each other, types alone included: decorated classes in one crash at start, and none of them
 * can be read without the others.
 */
function circles(sources: readonly Source[], known: ReadonlySet<string>): string[] {
  const edges = new Map<string, string[]>();
  for (const source of sources) {
    const targets = importsOf(source).map(({ specifier }) => resolve(source.path, specifier, known));
    edges.set(source.path, [...new Set(targets.filter((target) => target !== undefined))]);
  }
  const faults: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      const circle = [...trail.slice(start), path].join(' -> ');
      faults.push(`${circle}: a circle of imports. Move what they share to a file of its own.`);
    }
    if (start >= 0 || done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  return faults;
}
