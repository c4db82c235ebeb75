import { writeLrmx } from '#libs/interchange';
import { inGb18030 } from './gb.ts';
import { formOf } from './forms.ts';

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';
const TEXTS = { XingMing: '张试', XingBie: '男', ChuShengNianYue: '197503' };
const LINES = '2005.03--2012.05  清河镇镇长\n2012.05--  清河镇党委书记';
const BODY = Object.entries({ ...TEXTS, JianLi: LINES })
  .map(([element, text]) => `<${element}>${text}</${element}>`)
  .join('');
/** What each of these files says, however it is laid out. */
const SAYS = '张试 ‖ 1 ‖ 1975-03 ‖ 2005-03 – 2012-05 清河镇镇长 ‖ 2012-05 – … 清河镇党委书记';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const person = (body: string, head = HEAD, root = '<Person>'): string => `${head}${root}${body}</Person>`;
const withLines = (lines: string): Uint8Array => utf8(person(BODY.replace(LINES, lines)));

/** Layouts of the file that programs write, and what each is read as. */
export const PUBLIC_FILES: readonly (readonly [what: string, bytes: Uint8Array, told: string])[] = [
  [
    '`standalone="yes"` in the declaration, lines that end in CR LF',
    utf8(person(BODY, '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\r\n')),
    SAYS,
  ],
  ['`UTF-8` in capitals', utf8(person(BODY, '<?xml version="1.0" encoding="UTF-8"?>')), SAYS],
  ['no declaration', utf8(person(BODY, '')), SAYS],
  ['a byte order mark before the declaration', utf8(`\ufeff${person(BODY)}`), SAYS],
  ['GBK, declared', inGb18030(person(BODY, '<?xml version="1.0" encoding="GBK"?>')), `${SAYS} [ENCODING]`],
  ['GBK, declared as UTF-8', inGb18030(person(BODY)), `${SAYS} [ENCODING]`],
  ['UTF-16 with its mark', new Uint8Array(Buffer.from(`\ufeff${person(BODY, '')}`, 'utf16le')), `${SAYS} [ENCODING]`],
  [
    '`xmlns:xsi` at the root, as a serializer writes it',
    utf8(person(BODY, HEAD, '<Person xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">')),
    `${SAYS} ‖ – ELEMENT_UNKNOWN: http://www.w3.org/2001/XMLSchema-instance`,
  ],
  ['an element with nothing but a line break and blanks', utf8(person(`${BODY}<NiRenZhiWu>\n  </NiRenZhiWu>`)), SAYS],
  ['empty elements closed in themselves', utf8(person(`${BODY}<NiRenZhiWu /><ZhaoPian/>`)), SAYS],
  ['the résumé as CDATA', withLines(`<![CDATA[${LINES}]]>`), SAYS],
  ['line breaks as `&#xD;&#xA;`', withLines(LINES.replace('\n', '&#xD;&#xA;')), SAYS],
  ['line breaks as `&#10;`', withLines(LINES.replace('\n', '&#10;')), SAYS],
  ['line breaks as an escaped `<br/>`', withLines(LINES.replace('\n', '&lt;br/&gt;')), SAYS],
  ['blanks as an escaped `&nbsp;`', withLines(LINES.replaceAll('  ', '&amp;nbsp;&amp;nbsp;')), SAYS],
  [
    'tabs between the elements and blanks around a text',
    utf8(person(BODY.replaceAll('><', '>\n\t<').replace('张试', ' 张 试 '))),
    SAYS,
  ],
  ['comments', utf8(person(`<!-- 任免审批表 -->${BODY}`)), SAYS],
  [
    'ten empty members of the family',
    utf8(
      person(
        `${BODY}<JiaTingChengYuan>${'<Item><ChengWei/><XingMing></XingMing></Item>'.repeat(10)}</JiaTingChengYuan>`,
      ),
    ),
    SAYS,
  ],
  [
    'a photo broken into lines',
    utf8(person(`${BODY}<ZhaoPian>/9j/4AAQSkZJRgABAQEA\r\nSABIAAD/2wBDAAEB\r\n</ZhaoPian>`)),
    `${SAYS} ‖ – PHOTO: `,
  ],
  [
    'the elements of a later version',
    utf8(person(`${BODY}<DaoLingNianYue>203503</DaoLingNianYue>`)),
    `${SAYS} ‖ – ELEMENT_UNKNOWN: 203503`,
  ],
  [
    'all elements, as the form editor writes them',
    utf8(writeLrmx({ ...formOf({ ...TEXTS, JianLi: LINES }), family: [] })),
    `${SAYS} ‖ – NOT_IMPORTED: 3.2.1.16`,
  ],
  ['another root', utf8(`<person>${BODY}</person>`), 'refused: NOT_A_FORM'],
  ['two forms in one file', utf8(`${person(BODY)}${person(BODY, '')}`), 'refused: XML_MALFORMED'],
];
