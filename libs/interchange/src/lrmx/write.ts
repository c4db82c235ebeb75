import {
  FAMILY_ELEMENTS,
  FORM_ELEMENTS,
  type FamilyMember,
  type Form,
  type FormElement,
  type XmlElement,
} from '../form.ts';

/** Version of the form that is written. */
export const LRMX_VERSION = '3.2.1.16';

/** Writes a form as a `.lrmx` file: every element in its place, empty ones too, UTF-8. */
export function writeLrmx(form: Form): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<Person${attributesOf(form.attributes)}>`,
    ...furtherAfter(form, null),
  ];
  for (const element of FORM_ELEMENTS) {
    if (element === 'JiaTingChengYuan') lines.push(...familyOf(form.family));
    else lines.push(line(1, element, element === 'Version' ? LRMX_VERSION : (form.texts[element] ?? '')));
    lines.push(...furtherAfter(form, element));
  }
  return `${lines.join('\n')}\n</Person>\n`;
}

function familyOf(family: readonly FamilyMember[]): string[] {
  if (family.length === 0) return ['  <JiaTingChengYuan />'];
  const items = family.flatMap(({ texts, further }) => [
    '    <Item>',
    ...FAMILY_ELEMENTS.map((name) => line(3, name, texts[name] ?? '')),
    ...further.map((element) => `      ${written(element)}`),
    '    </Item>',
  ]);
  return ['  <JiaTingChengYuan>', ...items, '  </JiaTingChengYuan>'];
}

function furtherAfter(form: Form, place: FormElement | null): string[] {
  return form.further.filter(({ after }) => after === place).map(({ element }) => `  ${written(element)}`);
}

function line(depth: number, name: string, text: string): string {
  const indent = '  '.repeat(depth);
  return text === '' ? `${indent}<${name} />` : `${indent}<${name}>${escaped(text)}</${name}>`;
}

function written({ name, attributes, children }: XmlElement): string {
  const start = `${name}${attributesOf(attributes)}`;
  if (children.length === 0) return `<${start} />`;
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : written(child)));
  return `<${start}>${inside.join('')}</${name}>`;
}

function attributesOf(attributes: XmlElement['attributes']): string {
  return attributes
    .map(
      ([name, value]) =>
        ` ${name}="${escaped(value)
          .replaceAll('"', '&quot;')
          .replaceAll(/[\t\n]/g, ' ')}"`,
    )
    .join('');
}

// What XML 1.0 cannot hold in any way is left out.
// oxlint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(NOT_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
