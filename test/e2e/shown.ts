/** Stands for what a page leaves out: a value, the rest of an object, some items of a list, part of a text or line. */
const LEFT_OUT = '…';

/** Where an answer differs from what a page shows of it; empty when it does not. */
export function differences(shown: string, language: string, answer: string): string[] {
  if (language !== 'json')
    return linesAlike(lines(shown), lines(answer)) ? [] : [`shown:\n${shown}\nanswer:\n${answer}`];
  let found: unknown;
  try {
    found = JSON.parse(answer);
  } catch {
    return [`the answer is not JSON: ${answer}`];
  }
  return differs(JSON.parse(asJson(shown)), found, '');
}

/** JSON in which `…` stands bare, as JSON: a value becomes `"…"`, a member `"…": "…"`. */
export function asJson(shown: string): string {
  const open: string[] = [];
  let json = '';
  let before = '';
  for (let i = 0; i < shown.length; i++) {
    const char = shown[i]!;
    if (char === '"') {
      const end = /"(?:[^"\\]|\\.)*"/y;
      end.lastIndex = i;
      const text = end.exec(shown)?.[0] ?? '"';
      json += text;
      i += text.length - 1;
    } else if (char === LEFT_OUT) {
      const member = open.at(-1) === '{' && before !== ':';
      json += member ? `"${LEFT_OUT}": "${LEFT_OUT}"` : `"${LEFT_OUT}"`;
    } else {
      if (char === '{' || char === '[') open.push(char);
      if (char === '}' || char === ']') open.pop();
      json += char;
    }
    if (char.trim() !== '') before = char;
  }
  return json;
}

function differs(shown: unknown, found: unknown, path: string): string[] {
  if (shown === LEFT_OUT) return found === undefined ? [`${path} is not there`] : [];
  if (typeof shown === 'string' && typeof found === 'string') {
    return textAlike(shown, found) ? [] : [`${path} is ${found}, shown as ${shown}`];
  }
  if (Array.isArray(shown) && Array.isArray(found)) return listDiffers(shown, found, path);
  if (isObject(shown) && isObject(found)) {
    const members = Object.entries(shown).filter(([name]) => name !== LEFT_OUT);
    const faults = members.flatMap(([name, value]) => differs(value, found[name], `${path}.${name}`));
    if (LEFT_OUT in shown) return faults;
    const untold = Object.keys(found).filter((name) => !(name in shown));
    return [...faults, ...untold.map((name) => `${path}.${name} is not shown`)];
  }
  return shown === found ? [] : [`${path} is ${JSON.stringify(found)}, shown as ${JSON.stringify(shown)}`];
}

function listDiffers(shown: readonly unknown[], found: readonly unknown[], path: string): string[] {
  const fits = (s: number, f: number): boolean => {
    if (s === shown.length) return f === found.length;
    if (shown[s] === LEFT_OUT && shown.length > 1) return fits(s + 1, f) || (f < found.length && fits(s, f + 1));
    return f < found.length && differs(shown[s], found[f], '').length === 0 && fits(s + 1, f + 1);
  };
  if (fits(0, 0)) return [];
  if (shown.includes(LEFT_OUT) || shown.length !== found.length) {
    return [`${path} is ${JSON.stringify(found)}, shown as ${JSON.stringify(shown)}`];
  }
  return shown.flatMap((value, index) => differs(value, found[index], `${path}[${index}]`));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textAlike(shown: string, found: string): boolean {
  const parts = shown.split(LEFT_OUT).map((part) => part.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return parts.length === 1 ? shown === found : new RegExp(`^${parts.join('[^]*')}$`).test(found.trim());
}

function lines(text: string): string[] {
  return text.trim().split('\n');
}

// A line that is nothing but `…` stands for any number of lines.
function linesAlike(shown: readonly string[], found: readonly string[]): boolean {
  const [first, ...rest] = shown;
  if (first === undefined) return found.length === 0;
  if (first.trim() === LEFT_OUT) {
    return found.some((_, index) => linesAlike(rest, found.slice(index))) || linesAlike(rest, []);
  }
  const [line, ...more] = found;
  return line !== undefined && textAlike(first.trim(), line.trim()) && linesAlike(rest, more);
}
