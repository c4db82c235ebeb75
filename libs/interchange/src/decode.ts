import { errorAt, noteAt, type Finding } from './finding.ts';

/** The largest file read as a form: many times what one with a photo needs. */
export const LARGEST_FORM_BYTES = 16 * 1024 * 1024;

/** The longest text of an element, the photo aside: many times the longest résumé. */
export const LONGEST_TEXT = 20_000;

/** Says that a text is too long to be one of a form. */
export function textTooLong(element: string, length: number): Finding {
  return errorAt(
    { code: 'TEXT_TOO_LONG', element, value: String(length) },
    `该项有 ${length} 个字,超过 ${LONGEST_TEXT} 个,不是正常的任免审批表。请检查该项内容。`,
    `This has ${length} characters, over ${LONGEST_TEXT}: no ordinary form. Check what it holds.`,
  );
}

/** The text of a file, and what was odd about its encoding. */
export interface Decoded {
  readonly text: string;
  readonly notes: readonly Finding[];
}

const FOREIGN: readonly (readonly [kind: string, ...start: readonly number[]])[] = [
  ['ZIP/Word/Excel', 0x50, 0x4b, 0x03, 0x04],
  ['ZIP/Word/Excel', 0x50, 0x4b, 0x05, 0x06],
  ['gzip', 0x1f, 0x8b],
  ['RAR', 0x52, 0x61, 0x72, 0x21],
  ['7z', 0x37, 0x7a, 0xbc, 0xaf],
  ['xz', 0xfd, 0x37, 0x7a, 0x58],
  ['PDF', 0x25, 0x50, 0x44, 0x46],
  ['Word/Excel 97', 0xd0, 0xcf, 0x11, 0xe0],
  ['RTF', 0x7b, 0x5c, 0x72, 0x74, 0x66],
  ['JPEG', 0xff, 0xd8, 0xff],
  ['PNG', 0x89, 0x50, 0x4e, 0x47],
  ['GIF', 0x47, 0x49, 0x46, 0x38],
  ['SQLite', 0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
];

/** What another kind of file the bytes are, told by how they begin; nothing is ever unpacked. */
export function foreignKind(bytes: Uint8Array): string | undefined {
  return FOREIGN.find(([, ...start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
}

/** Says that a file is too large to be a form. */
export function tooLarge(bytes: number): Finding {
  const [has, most] = [Math.ceil(bytes / 1024 / 1024), LARGEST_FORM_BYTES / 1024 / 1024];
  return errorAt(
    { code: 'FILE_TOO_LARGE', value: `${has} MB` },
    `文件有 ${has} MB,超过 ${most} MB,不是正常的任免审批表。请检查文件,压缩照片后重新保存。`,
    `The file has ${has} MB, over ${most} MB: no ordinary form. Check it, or save it again with a smaller photo.`,
  );
}

/**
 * Turns the bytes of an XML form into text: UTF-8 with or without a mark, UTF-16 with one, GB18030 where the file says
 * so or where nothing else fits. `looksRight` tells a form from characters that only happen to decode.
 */
export function decodeXml(bytes: Uint8Array, looksRight: (text: string) => boolean): Decoded | Finding {
  if (bytes.length > LARGEST_FORM_BYTES) return tooLarge(bytes.length);
  if (bytes.length === 0) return emptyFile();
  const wide = wideEncodingOf(bytes);
  if (wide) return decodedWide(bytes, wide);
  const declared = declaredEncodingOf(bytes);
  const utf8 = decoded(bytes, 'utf-8');
  const gb = (): string | undefined => {
    const text = decoded(bytes, 'gb18030');
    return text !== undefined && looksRight(text) ? text : undefined;
  };
  const saysGb = /^gb/i.test(declared ?? '');
  if (saysGb && (utf8 === undefined || !isAscii(bytes))) {
    const text = gb();
    if (text !== undefined) return { text, notes: [otherEncoding(declared ?? '', 'GB18030')] };
  }
  if (utf8 !== undefined) {
    const odd = declared !== undefined && !/^utf-?8$/i.test(declared) && !isAscii(bytes);
    return { text: utf8, notes: odd ? [otherEncoding(declared, 'UTF-8', declared)] : [] };
  }
  const text = gb();
  return text === undefined
    ? unreadable(declared)
    : { text, notes: [otherEncoding(declared ?? '未声明 none', 'GB18030')] };
}

/** Turns the bytes of the older form into text: GB18030, or UTF-8 where the mark or the bytes say so. */
export function decodeGb(bytes: Uint8Array): Decoded | Finding {
  if (bytes.length > LARGEST_FORM_BYTES) return tooLarge(bytes.length);
  if (bytes.length === 0) return emptyFile();
  const wide = wideEncodingOf(bytes);
  if (wide) return decodedWide(bytes, wide);
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== undefined && !isAscii(bytes))
    return { text: utf8, notes: [otherEncoding('GB18030', 'UTF-8', 'GB18030')] };
  const text = decoded(bytes, 'gb18030');
  return text === undefined ? unreadable(undefined) : { text, notes: [] };
}

type Wide = 'utf-16le' | 'utf-16be';

function wideEncodingOf([first, second]: Uint8Array): Wide | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  return first === 0 && second === 0x3c ? 'utf-16be' : undefined;
}

function decodedWide(bytes: Uint8Array, encoding: Wide): Decoded | Finding {
  const text = decoded(bytes, encoding);
  return text === undefined ? unreadable(encoding) : { text, notes: [otherEncoding('UTF-16', encoding)] };
}

function declaredEncodingOf(bytes: Uint8Array): string | undefined {
  const start = String.fromCodePoint(...bytes.subarray(0, 200));
  return /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(start)?.[1];
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

function emptyFile(): Finding {
  return errorAt({ code: 'FILE_EMPTY' }, '文件是空的。请重新导出该表。', 'The file is empty. Export the form again.');
}

function otherEncoding(declared: string, found: string, due = 'UTF-8'): Finding {
  return noteAt(
    { code: 'ENCODING', value: declared },
    `文件按 ${found} 编码读取(应为 ${due})。请核对姓名等汉字无误。`,
    `Read as ${found}, where ${due} is due. Check that the Chinese text is right.`,
  );
}

function unreadable(declared: string | undefined): Finding {
  return errorAt(
    { code: 'ENCODING_UNKNOWN', value: declared ?? '' },
    '文件既不是有效的 UTF-8,也不是可识别的 GB18030/UTF-16 编码,可能已损坏。请用任免表编辑器打开后重新保存。',
    'The file is neither valid UTF-8 nor GB18030 nor UTF-16 that reads as a form; it may be damaged. Open it in the form editor and save it again.',
  );
}
