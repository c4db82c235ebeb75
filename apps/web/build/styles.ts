import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { extractStyle } from '@ant-design/static-style-extract';
import { ConfigProvider } from 'antd';
import { createElement, type ReactNode } from 'react';
import type { Plugin } from 'vite';
import { PALETTES, SCHEMES, type Scheme } from '../src/theme/palette.ts';
import { themeOf } from '../src/theme/theme.ts';

const ID = 'virtual:styles.css';
/** Vite's own way to say that a module is made up by a plugin. */
const RESOLVED = `\0${ID}`;
const FROM_ANTD = /import\s+\{([^}]+)\}\s+from\s+'antd'/g;

/**
 * `virtual:styles.css`: the colours as CSS variables, and the styles of every component of Ant Design that the pages
 * import, worked out while building. Nothing makes styles in the browser, so the Content-Security-Policy needs no
 * exception for them.
 */
export function styles(src: string): Plugin {
  return {
    name: 'cadre-ledger-styles',
    resolveId: (id) => (id === ID ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? `${variables()}\n${antdStyles(componentsIn(src))}` : undefined),
  };
}

/** The components of Ant Design that a folder of sources imports by name. */
function componentsIn(folder: string): string[] {
  const names = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.tsx')) continue;
    for (const [, list = ''] of readFileSync(join(folder, file), 'utf8').matchAll(FROM_ANTD)) {
      for (const name of list.split(',')) names.add(name.trim());
    }
  }
  return [...names].filter((name) => /^[A-Z]\w+$/.test(name)).sort();
}

function variables(): string {
  const blockOf = (scheme: Scheme): string => {
    const lines = Object.entries(PALETTES[scheme]).map(([name, value]) => `--${name}:${value}`);
    return `:root[data-scheme='${scheme}']{color-scheme:${scheme};${lines.join(';')}}`;
  };
  return SCHEMES.map(blockOf).join('\n');
}

// The rules say the same in both schemes; only the variables that they take their values from differ.
function antdStyles(includes: string[]): string {
  const sheets = SCHEMES.map((scheme) => {
    const customTheme = (node: ReactNode): ReactNode => createElement(ConfigProvider, { theme: themeOf(scheme) }, node);
    return rulesOf(extractStyle({ includes, customTheme }));
  });
  return [...new Set(sheets.flat())].join('\n');
}

/** The rules of a sheet, each with all that is nested in it. */
function rulesOf(css: string): string[] {
  const rules: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{') depth++;
    else if (css[at] === '}' && --depth === 0) {
      rules.push(css.slice(start, at + 1));
      start = at + 1;
    }
  }
  return rules;
}
