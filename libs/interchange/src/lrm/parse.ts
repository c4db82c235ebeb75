import { decodeGb, foreignKind, LONGEST_TEXT, textTooLong } from '../decode.ts';
import { errorAt, type Finding } from '../finding.ts';
import { FAMILY_ELEMENTS, type FamilyMember, type Form, type TextElement } from '../form.ts';
import type { Parsed } from '../lrmx/parse.ts';

// Places of the fields in the line; 12 to 15 are not in use.
const TEXTS: Readonly<Record<number, TextElement>> = {
  0: 'XingMing',
  1: 'XingBie',
  2: 'ChuShengNianYue',
  3: 'MinZu',
  4: 'JiGuan',
  5: 'RuDangShiJian',
  6: 'JianKangZhuangKuang',
  7: 'ChuShengDi',
  8: 'CanJiaGongZuoShiJian',
  11: 'ZhuanYeJiShuZhiWu',
  16: 'ShuXiZhuanYeYouHeZhuanChang',
  17: 'JianLi',
  18: 'JiangChengQingKuang',
  19: 'NianDuKaoHeJieGuo',
  25: 'XianRenZhiWu',
  26: 'NiRenZhiWu',
  27: 'NiMianZhiWu',
  28: 'RenMianLiYou',
  29: 'ChengBaoDanWei',
  30: 'JiSuanNianLingShiJian',
  31: 'TianBiaoRen',
  32: 'TianBiaoShiJian',
};
const LEVELS = 9;
const SCHOOLS = 10;
const FAMILY = 20;
const FIELDS = 33;

/**
 * Reads a `.lrm` file, the older form: GB18030, quoted fields in one line.
 * @param keep `everything`, or `public` to leave out the family; the photo is a file of its own, an identity number is
 * not in such a form
 */
export function parseLrm(bytes: Uint8Array, keep: 'everything' | 'public'): Parsed {
  const foreign = foreignKind(bytes);
  if (foreign !== undefined) return { problems: [notAForm(foreign)] };
  const decoded = decodeGb(bytes);
  if ('severity' in decoded) return { problems: [decoded] };
  const fields = fieldsOf(decoded.text);
  if (!Array.isArray(fields)) return { problems: [...decoded.notes, fields] };
  const long = fields.findIndex((field) => field.length > LONGEST_TEXT);
  if (long >= 0) return { problems: [textTooLong(TEXTS[long] ?? '', fields[long]!.length)] };
  const texts: Partial<Record<TextElement, string>> = {};
  for (const [place, element] of Object.entries(TEXTS)) texts[element] = fields[Number(place)] ?? '';
  const education = { ...halves(fields[LEVELS] ?? '', ''), ...halves(fields[SCHOOLS] ?? '', '_BiYeYuanXiaoXi') };
  const members = familyOf(fields.slice(FAMILY, FAMILY + FAMILY_ELEMENTS.length));
  const family = keep === 'everything' ? members : [];
  const withheld = { familyMembers: members.length, photo: 'none', hasIdentityNumber: false } as const;
  const form: Form = {
    texts: { ...texts, ...education },
    family,
    attributes: [],
    further: [],
    ...(keep === 'public' ? { withheld } : {}),
  };
  return { form, notes: decoded.notes };
}

function fieldsOf(text: string): string[] | Finding {
  const line = text
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n')
    .trim();
  if (!line.startsWith('"') || !line.endsWith('"') || line.length < 2) return notAForm();
  const fields = line
    .slice(1, -1)
    .split(/"\s*,\s*"/)
    .map((field) => field.trim());
  // More fields than that: a text holds what looks like the end of one, and all after it are out of place.
  return fields.length < FIELDS || fields.slice(FIELDS).some((more) => more !== '')
    ? wrongCount(fields.length)
    : fields;
}

// `full-time level#degree@in-service level#degree`, and the same for the schools.
function halves(field: string, suffix: '' | '_BiYeYuanXiaoXi'): Partial<Record<TextElement, string>> {
  const [fullTime = '', inService = ''] = field.split('@');
  const [level = '', degree = ''] = fullTime.split('#');
  const [laterLevel = '', laterDegree = ''] = inService.split('#');
  return {
    [`QuanRiZhiJiaoYu_XueLi${suffix}`]: level.trim(),
    [`QuanRiZhiJiaoYu_XueWei${suffix}`]: degree.trim(),
    [`ZaiZhiJiaoYu_XueLi${suffix}`]: laterLevel.trim(),
    [`ZaiZhiJiaoYu_XueWei${suffix}`]: laterDegree.trim(),
  };
}

function familyOf(columns: readonly string[]): FamilyMember[] {
  const cells = columns.map((column) => column.split('@').map((cell) => cell.trim()));
  const most = Math.max(0, ...cells.map(({ length }) => length));
  const members = Array.from({ length: most }, (_, row) =>
    Object.fromEntries(FAMILY_ELEMENTS.map((name, column) => [name, cells[column]?.[row] ?? ''])),
  );
  return members
    .filter((texts) => Object.values(texts).some((text) => text !== ''))
    .map((texts) => ({ texts, further: [] }));
}

function notAForm(kind = ''): Finding {
  return errorAt(
    { code: 'NOT_A_FORM', value: kind },
    '文件不是 .lrm 任免审批表:应为一行以引号括起、以逗号分隔的字段。请选择正确的文件,或另存为 .lrmx。',
    'The file is no .lrm form: fields in quotes, joined by commas, are due. Choose the right file, or save it as .lrmx.',
  );
}

function wrongCount(count: number): Finding {
  return errorAt(
    { code: 'LRM_FIELDS', value: String(count) },
    `有 ${count} 个字段,应有 ${FIELDS} 个:文件可能被截断,或文字中含有英文引号和逗号。请用任免表编辑器另存为 .lrmx。`,
    `There are ${count} fields where ${FIELDS} are due: the file may have been cut off, or a text holds quotes and a comma. Save it as .lrmx in the form editor.`,
  );
}
