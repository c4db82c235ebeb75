let codes: Map<string, readonly [number, number]> | undefined;

// Node writes no GB18030, but reads it: what each pair of bytes means is asked once.
function codesOf(): Map<string, readonly [number, number]> {
  if (codes) return codes;
  const decoder = new TextDecoder('gb18030');
  codes = new Map();
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      if (second !== 0x7f) codes.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
    }
  }
  return codes;
}

/** A text in GB18030, as far as two bytes a character go. */
export function inGb18030(text: string): Uint8Array {
  const known = codesOf();
  const bytes = Array.from(text, (char) => {
    if (char < '\u0080') return [char.charCodeAt(0)];
    const pair = known.get(char);
    if (!pair) throw new Error(`no two bytes for ${char}`);
    return pair;
  });
  return Uint8Array.from(bytes.flat());
}
