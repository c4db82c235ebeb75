import { SaxesParser } from 'saxes';
import { decodeXml, foreignKind, LONGEST_TEXT, textTooLong } from '../decode.ts';
import { errorAt, type Finding } from '../finding.ts';
import {
  FAMILY_ELEMENTS,
  isFormElement,
  PRIVATE_ELEMENTS,
  type FamilyElement,
  type FamilyMember,
  type Form,
  type FormElement,
  type TextElement,
  type XmlElement,
} from '../form.ts';
import { WithheldReader } from './withheld.ts';

/** A form that could be read, or why it could not. */
export type Parsed =
  | { readonly form: Form; readonly notes: readonly Finding[] }
  | { readonly form?: undefined; readonly problems: readonly Finding[] };

const ROOT = 'Person';
const DEEPEST = 16;
const MOST_ELEMENTS = 10_000;
const MOST_ATTRIBUTES = 1000;
const CHUNK = 65_536;

interface OpenElement extends XmlElement {
  readonly attributes: [string, string][];
  readonly children: (string | OpenElement)[];
}

class FormFault extends Error {
  override readonly name = 'FormFault';
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.en);
    this.finding = finding;
  }
}

/**
 * Reads a `.lrmx` file. Document type declarations are refused, so no entity beyond the five predefined ones and
 * character references is ever expanded and nothing outside the file is looked at.
 * @param keep `everything`, or `public` to leave out family, identity number and photo while reading
 */
export function parseLrmx(bytes: Uint8Array, keep: 'everything' | 'public'): Parsed {
  const foreign = foreignKind(bytes);
  if (foreign !== undefined) return { problems: [notXml(foreign)] };
  const decoded = decodeXml(bytes, (text) => /<XingBie>\s*[男女]/.test(text));
  if ('severity' in decoded) return { problems: [decoded] };
  const start = decoded.text.replace(/^\ufeff/, '');
  if (!/^\s*</.test(start)) return { problems: [notXml(start.startsWith('"') ? '.lrm' : '')] };
  try {
    const withheld = new WithheldReader();
    const root = readTree(start, keep === 'public' ? PRIVATE_ELEMENTS : [], withheld);
    const form = formFrom(root);
    return { form: keep === 'public' ? { ...form, withheld: withheld.found } : form, notes: decoded.notes };
  } catch (error) {
    if (error instanceof FormFault) return { problems: [...decoded.notes, error.finding] };
    throw error;
  }
}

function notXml(kind: string): Finding {
  return errorAt(
    { code: 'NOT_XML', value: kind },
    `文件不是 XML${kind && `(像是 ${kind} 文件)`}。请用任免表编辑器另存为 .lrmx;旧格式文件请保留扩展名 .lrm。`,
    `The file is no XML${kind && ` (it looks like ${kind})`}. Save it as .lrmx in the form editor; a file of the older form keeps the extension .lrm.`,
  );
}

function readTree(text: string, leftOut: readonly string[], withheld: WithheldReader): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  let attributeCount = 0;
  const leaving = (): boolean => open.length > 1 && leftOut.includes(open[1]?.name ?? '');
  const take = (content: string): void => {
    if (leaving()) withheld.text(open[1]?.name ?? '', content);
    else if (content !== '') open.at(-1)?.children.push(content);
  };
  parser.on('error', (error) => {
    throw malformed(error.message, parser);
  });
  parser.on('doctype', () => {
    throw withDoctype();
  });
  parser.on('attribute', () => {
    attributeCount += 1;
    if (attributeCount > MOST_ATTRIBUTES) throw tooComplex();
  });
  parser.on('opentag', ({ name, attributes }) => {
    count += 1;
    if (open.length === 0 && name !== ROOT) throw otherRoot(name);
    if (open.length >= DEEPEST || count > MOST_ELEMENTS) throw tooComplex();
    const element: OpenElement = { name, attributes: Object.entries(attributes), children: [] };
    if (leaving()) withheld.open(open[1]?.name ?? '', open.length);
    else open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', take);
  parser.on('cdata', take);
  for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  parser.close();
  if (!root) throw malformed('no root element', parser);
  return root;
}

function malformed(message: string, { line, column }: { line: number; column: number }): FormFault {
  const what = message.replace(/^\d+:\d+:\s*/, '');
  return new FormFault(
    errorAt(
      { code: 'XML_MALFORMED', value: what },
      `XML 在第 ${line} 行第 ${column} 列有误(${what})。文件可能被截断或手工改过,请用任免表编辑器重新保存。`,
      `The XML is broken at line ${line}, column ${column}: ${what}. The file may have been cut off or edited by hand; save it again in the form editor.`,
    ),
  );
}

function withDoctype(): FormFault {
  return new FormFault(
    errorAt(
      { code: 'XML_DOCTYPE', value: '<!DOCTYPE' },
      '文件含有文档类型声明(DOCTYPE),任免审批表没有这种内容,出于安全不予读取。请查明文件来源。',
      'The file has a document type declaration, which a form never has; it is refused for safety. Find out where the file comes from.',
    ),
  );
}

function otherRoot(name: string): FormFault {
  return new FormFault(
    errorAt(
      { code: 'NOT_A_FORM', value: name },
      `根元素是 <${name}>,不是 <${ROOT}>:这不是任免审批表。请选择正确的文件。`,
      `The root element is <${name}>, not <${ROOT}>: this is no appointment form. Choose the right file.`,
    ),
  );
}

function tooComplex(): FormFault {
  return new FormFault(
    errorAt(
      { code: 'XML_TOO_COMPLEX' },
      `元素、属性过多或嵌套过深(上限 ${MOST_ELEMENTS} 个、${DEEPEST} 层、${MOST_ATTRIBUTES} 个属性),不是正常的任免审批表。`,
      `Too many elements or attributes, or nested too deeply (at most ${MOST_ELEMENTS}, ${DEEPEST} deep, ${MOST_ATTRIBUTES} attributes): no ordinary form.`,
    ),
  );
}

function formFrom(root: XmlElement): Form {
  const texts: Partial<Record<TextElement, string>> = {};
  const further: { after: FormElement | null; element: XmlElement }[] = [];
  let family: FamilyMember[] = [];
  const seen = new Set<string>();
  let after: FormElement | null = null;
  for (const element of elementsIn(root)) {
    if (!isFormElement(element.name)) {
      further.push({ after, element: tidied(element) });
      continue;
    }
    if (seen.has(element.name)) throw twice(element.name);
    seen.add(element.name);
    after = element.name;
    if (element.name === 'JiaTingChengYuan') family = elementsIn(element).map(memberFrom);
    else texts[element.name] = textOf(element);
  }
  return { texts, family, attributes: root.attributes, further };
}

function memberFrom(item: XmlElement): FamilyMember {
  const texts: Partial<Record<FamilyElement, string>> = {};
  const further: XmlElement[] = [];
  for (const element of elementsIn(item)) {
    const name = FAMILY_ELEMENTS.find((each) => each === element.name);
    if (name && texts[name] === undefined) texts[name] = textOf(element);
    else further.push(tidied(element));
  }
  return { texts, further };
}

function elementsIn(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

// Some programs write the line breaks of a text as elements.
function textOf(element: XmlElement): string {
  const texts = element.children.map((child) => {
    if (typeof child === 'string') return child;
    if (/^br$/i.test(child.name) && child.children.length === 0) return '\n';
    throw markupInside(element.name, child.name);
  });
  const text = texts.join('').replaceAll(/\r\n?/g, '\n').trim();
  if (text.length > LONGEST_TEXT && element.name !== 'ZhaoPian')
    throw new FormFault(textTooLong(element.name, text.length));
  return text;
}

// Blanks between elements are the writer's layout, not content.
function tidied({ name, attributes, children }: XmlElement): XmlElement {
  const nested = children.some((child) => typeof child !== 'string');
  const kept = children
    .map((child) => (typeof child === 'string' ? child.replaceAll(/\r\n?/g, '\n') : tidied(child)))
    .filter((child) => typeof child !== 'string' || !nested || child.trim() !== '');
  const [only] = kept;
  return { name, attributes, children: kept.length === 1 && typeof only === 'string' ? trimmedText(only) : kept };
}

function trimmedText(text: string): string[] {
  const trimmed = text.trim();
  return trimmed === '' ? [] : [trimmed];
}

function twice(name: string): FormFault {
  return new FormFault(
    errorAt(
      { code: 'ELEMENT_TWICE', element: name },
      `元素 <${name}> 出现两次,无法确定以哪一个为准。请删去错误的一个。`,
      `Element <${name}> occurs twice and it cannot be told which one holds. Delete the wrong one.`,
    ),
  );
}

function markupInside(name: string, child: string): FormFault {
  return new FormFault(
    errorAt(
      { code: 'ELEMENT_NOT_TEXT', element: name, value: `<${child}>` },
      `元素 <${name}> 应只含文字,却含有 <${child}>。请用任免表编辑器重新保存。`,
      `Element <${name}> holds text only, but has <${child}> inside. Save the form again in the form editor.`,
    ),
  );
}
