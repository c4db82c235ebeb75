import { hash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { shanghaiDate, type PlainDate } from '#libs/kernel';
import {
  errorAt,
  LARGEST_FORM_BYTES,
  masked,
  parseLrm,
  parseLrmx,
  printable,
  readForm as readItems,
  tooLarge,
  type Finding,
  type Form,
  type Parsed,
  type ReadForm,
  type TextElement,
} from '#libs/interchange';

/** Extensions of the files that hold a form. */
const FORMS = ['.lrmx', '.lrm'];

/** A form file as it was read. */
export interface FormFile {
  readonly fileName: string;
  readonly sha256: string;
  /** The day on which the file was last changed. */
  readonly changedOn: PlainDate;
  readonly parsed: Parsed;
  /** What it says, piece by piece; absent where it could not be read. */
  readonly read?: ReadForm;
}

/**
 * The form files among files and folders, in order; a file that was named is taken whatever it is called, and a folder
 * that cannot be listed stands for itself, so that its reader can say so.
 */
export function formFiles(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap((path) => (statOf(path)?.isDirectory() ? formsUnder(path) : [path])))];
}

// Links to folders are not followed: they may lead back to where they are.
function formsUnder(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return formsUnder(path);
        return isFormName(path) && !statOf(path)?.isDirectory() ? [path] : [];
      });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [folder];
  }
}

function isFormName(path: string): boolean {
  return FORMS.includes(extname(path).toLowerCase());
}

// A link that leads nowhere or around in circles is as good as no file.
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}

/** A path as it is told to people: without what could be an identity number, and without what a terminal would obey. */
export function toldPath(path: string): string {
  return printable(masked(path));
}

/** What shows that a file was written anew: its size and when it was changed; empty where there is no such file. */
export function stampOf(path: string): string {
  const { size, mtimeMs } = statOf(path) ?? {};
  return size === undefined ? '' : `${size} ${mtimeMs}`;
}

/**
 * Reads one form file; whatever is wrong with it is among the problems.
 * @param only the elements whose texts are wanted, where not all are
 */
export function readForm(path: string, keep: 'everything' | 'public', only?: readonly TextElement[]): FormFile {
  const fileName = basename(path);
  const unread = (problem: Finding): FormFile => ({
    fileName,
    sha256: '',
    changedOn: '',
    parsed: { problems: [problem] },
  });
  const extension = extname(path).toLowerCase();
  const stat = statOf(path);
  if (stat?.isDirectory()) return unread(folderUnread());
  if (!isFormName(path)) return unread(otherKind(extension));
  if (!stat) return unread(noFile());
  if (!stat.isFile()) return unread(notRegular());
  if (stat.size > LARGEST_FORM_BYTES) return unread(tooLarge(stat.size));
  try {
    const bytes = bytesOf(path, stat.size);
    const sha256 = hash('sha256', bytes);
    const parsed = extension === '.lrm' ? withPhoto(parseLrm(bytes, keep), path, keep) : parsedLrmx(bytes, keep);
    const read = parsed.form && readItems(only ? withOnly(parsed.form, only) : parsed.form);
    return {
      fileName,
      sha256,
      changedOn: shanghaiDate(stat.mtimeMs * 1000),
      parsed,
      ...(read ? { read } : {}),
    };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return unread(notReadable(error.code));
  }
}

function withOnly(form: Form, elements: readonly TextElement[]): Form {
  const texts = Object.fromEntries(elements.map((element) => [element, form.texts[element] ?? '']));
  return { ...form, texts, further: [], attributes: [], family: [] };
}

/** The SHA-256 of a file's bytes; empty for one that cannot be read as a form. */
export function hashOfFile(path: string): string {
  const stat = statOf(path);
  if (!stat?.isFile() || stat.size > LARGEST_FORM_BYTES) return '';
  try {
    return hash('sha256', bytesOf(path, stat.size));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return '';
  }
}

/** What files are read into, one after the other: thousands of them with their photos would fill the memory. */
let room = Buffer.allocUnsafe(256 * 1024);

// Good until the next file is read.
function bytesOf(path: string, size: number): Buffer {
  if (room.length < size + 1) room = Buffer.allocUnsafe(2 * size);
  const file = openSync(path, 'r');
  try {
    let length = 0;
    for (let read = -1; read !== 0 && length < room.length; length += read)
      read = readSync(file, room, length, room.length - length, null);
    return room.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

const PHOTO = ['<ZhaoPian>', '</ZhaoPian>'] as const;
/** As much of a photo as shows what it is. */
const PHOTO_SHOWN = 4096;

/** Reads a form without most of its photo, which nobody looks at; one that is at fault as it is, to say where. */
function parsedLrmx(bytes: Buffer, keep: 'everything' | 'public'): Parsed {
  const [start, end] = [bytes.indexOf(PHOTO[0]) + PHOTO[0].length + PHOTO_SHOWN, bytes.indexOf(PHOTO[1])];
  if (keep === 'everything' || end <= start || bytes.indexOf(PHOTO[0]) < 0) return parseLrmx(bytes, keep);
  const parsed = parseLrmx(Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]), keep);
  return parsed.form ? parsed : parseLrmx(bytes, keep);
}

// The photo of the older form is a file beside it, of the same name.
function withPhoto(parsed: Parsed, path: string, keep: 'everything' | 'public'): Parsed {
  if (!parsed.form || keep === 'public') return parsed;
  const name = basename(path, extname(path)).toLowerCase();
  const photo = readdirSync(dirname(path)).find((beside) => beside.toLowerCase() === `${name}.pic`);
  if (photo === undefined) return parsed;
  const file = join(dirname(path), photo);
  if ((statOf(file)?.size ?? Infinity) > LARGEST_FORM_BYTES) return parsed;
  const texts = { ...parsed.form.texts, ZhaoPian: readFileSync(file, 'base64') };
  return { ...parsed, form: { ...parsed.form, texts } };
}

function isSystemError(error: unknown): error is { code: string } {
  return typeof error === 'object' && error !== null && 'code' in error && 'syscall' in error;
}

function otherKind(extension: string): Finding {
  return errorAt(
    { code: 'FILE_KIND', value: extension },
    '只能导入 .lrmx 和 .lrm 文件。请用任免表编辑器另存为 .lrmx。',
    'Only .lrmx and .lrm can be imported. Save the form as .lrmx in the form editor.',
  );
}

function noFile(): Finding {
  return errorAt({ code: 'FILE_MISSING' }, '没有这个文件。请核对路径。', 'There is no such file. Check the path.');
}

function notRegular(): Finding {
  return errorAt(
    { code: 'FILE_NOT_REGULAR' },
    '这不是普通文件(是管道、设备之类),没有读取。请选择正确的文件。',
    'It is no ordinary file but a pipe, a device or the like, and was not read. Choose the right file.',
  );
}

function folderUnread(): Finding {
  return errorAt(
    { code: 'FOLDER_UNREADABLE' },
    '文件夹不能读取,其中的表没有导入。请检查权限。',
    'The folder cannot be read, and no form in it was imported. Check its permissions.',
  );
}

function notReadable(code: string): Finding {
  return errorAt(
    { code: 'FILE_UNREADABLE', value: code },
    '文件不能读取。请检查权限,或是否被其他程序占用。',
    'The file cannot be read. Check its permissions, and whether another program has it open.',
  );
}
