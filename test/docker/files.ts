import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../arch/sources.ts';

/** A service of a compose file, as far as the tests look at it. */
export interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string; readonly target: string };
  readonly pull_policy?: string;
  readonly depends_on?: readonly string[] | Readonly<Record<string, { readonly condition: string }>>;
  readonly user: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly logging?: { readonly options: Readonly<Record<string, string>> };
  readonly mem_limit?: string;
  readonly pids_limit?: number;
  readonly restart?: string;
  readonly profiles?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly entrypoint?: readonly string[];
  readonly healthcheck?: { readonly test?: readonly string[] };
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
}

/** A compose file, its anchors resolved. */
export interface Compose {
  readonly name: string;
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
  readonly networks?: Readonly<Record<string, unknown>>;
}

/** An instruction of a Dockerfile with its arguments, continued lines joined. */
export interface Instruction {
  readonly name: string;
  readonly args: string;
}

/** A stage of a Dockerfile. */
export interface Stage {
  readonly name: string;
  readonly base: string;
  readonly instructions: readonly Instruction[];
}

/** A file of the project. */
export function fileOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** A compose file of docker/. */
export function composeOf(name: string): Compose {
  return parse(fileOf(`docker/${name}`), { merge: true }) as Compose;
}

/** The stages of a Dockerfile, in order. */
export function stagesOf(text: string): Stage[] {
  const lines = text
    .replaceAll(/^\s*#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const instructions = lines.map((line): Instruction => {
    const [, name = '', args = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    return { name, args };
  });
  return instructions.flatMap(({ name, args }, index) => {
    if (name !== 'FROM') return [];
    const [base = '', , stage = ''] = args.split(/\s+/);
    const rest = instructions.slice(index + 1);
    const end = rest.findIndex((each) => each.name === 'FROM');
    return [{ name: stage, base, instructions: end < 0 ? rest : rest.slice(0, end) }];
  });
}

/** What an image runs when a stage is its last: the last of each instruction, from the stage or what it is built on. */
export function lastOf(stages: readonly Stage[], name: string, instruction: string): string | undefined {
  const stage = stages.find((each) => each.name === name);
  if (!stage) return undefined;
  const own = stage.instructions.findLast((each) => each.name === instruction);
  return own ? own.args : lastOf(stages, stage.base, instruction);
}
