// Given to node with --import: lets a process of the tests run the sources with their decorators, nothing built.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const { transform } = JSON.parse(readFileSync(new URL('../../.jestrc.json', import.meta.url), 'utf8')) as {
  transform: Record<string, [string, object]>;
};
const [[, options]] = Object.values(transform) as [[string, object]];

registerHooks({
  load: (url, context, next) => {
    if (!url.endsWith('.ts') || url.includes('/node_modules/')) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, filename });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
