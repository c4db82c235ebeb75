import type { PartialDate } from '#libs/kernel';
import { ethnicityCode, sexCode } from '../codes.ts';
import { dateIn } from '../dates.ts';
import { Items, leftAside, meaning, notUnderstood } from './items.ts';
import { dateAt } from './moments.ts';
import { plainly } from './plain.ts';
import type { FormItem, Meaning, Reading } from './reading.ts';

const NAME = /^[\p{L}\p{M}][\p{L}\p{M}·.'\s-]{0,59}$/u;
const HAN_NAME = /^[\p{Script=Han}\s·]+$/u;

/** Reads the elements that say who somebody is; each is one value, at times with a note in brackets behind it. */
export function personItems(element: string, text: string): FormItem[] | undefined {
  const read = READERS[element];
  if (!read) return undefined;
  const items = new Items(element, text);
  items.add([0, text.length], read(text));
  return items.made;
}

const READERS: Readonly<Record<string, (text: string) => Reading>> = {
  XingBie: (text) => {
    const sex = sexCode(text.replaceAll(/\s/g, ''));
    return sex === undefined
      ? notUnderstood('SEX_UNKNOWN', '性别应为“男”或“女”。请改正。', 'The sex is 男 or 女. Set it right.')
      : meaning({ kind: 'sex', sex });
  },
  MinZu: (text) => {
    const ethnicity = ethnicityCode(text);
    return ethnicity === undefined
      ? notUnderstood(
          'ETHNICITY_UNKNOWN',
          '不是 GB/T 3304 中的民族名称。请按标准名称填写(如 汉族、满族;未识别的写“其他”)。',
          'This is no name of GB/T 3304. Write the standard name, such as 汉族 or 满族; 其他 for one that it has not.',
        )
      : meaning({ kind: 'ethnicity', ethnicity });
  },
  JiGuan: (text) => meaning({ kind: 'nativePlace', place: text.replaceAll(/\s+/g, ' ').trim() }),
  ChuShengNianYue: (text) => dated(text, (date) => ({ kind: 'birth', date })),
  CanJiaGongZuoShiJian: (text) => dated(text, (date) => ({ kind: 'startedWork', date })),
  TianBiaoShiJian: (text) => dated(text, (date) => ({ kind: 'filledOn', date })),
  JiSuanNianLingShiJian: (text) => dated(text, (date) => ({ kind: 'agesOn', date })),
};

/** Reads the name; what stands in brackets behind it, a former name, is left aside. */
export function nameItems(text: string): FormItem[] {
  const items = new Items('XingMing', text);
  const note = /[(（][^()（）]*[)）]?\s*$/.exec(text);
  const end = note && note.index > 0 ? note.index : text.length;
  const name = text
    .slice(0, end)
    .normalize('NFC')
    .replaceAll(/[•・‧∙⋅．]/g, '·')
    .trim();
  const plain = HAN_NAME.test(name) ? name.replaceAll(/\s/g, '') : name.replaceAll(/\s+/g, ' ');
  items.add([0, end], NAME.test(plain) ? meaning({ kind: 'name', name: plain }) : implausibleName());
  if (end < text.length) {
    items.add(
      [end, text.length],
      leftAside(
        'NAME_NOTE',
        '姓名后的括注(如曾用名)不导入。',
        'What stands behind the name, such as a former one, is not imported.',
      ),
    );
  }
  return items.made;
}

function implausibleName(): Reading {
  return notUnderstood(
    'NAME_IMPLAUSIBLE',
    '姓名中有不应出现的字符(数字、斜杠、控制字符等)。请改正。',
    'The name has characters that no name has (digits, slashes, control characters). Set it right.',
  );
}

/** A whole text as one date, `1975年3月`, with or without what people write behind one. */
export function wholeDate(text: string): PartialDate | undefined {
  const plain = plainly(text)
    .trim()
    .replace(/^\(([^()]+)\)$/, '$1')
    .replace(/\s*\(\s*\d{1,3}\s*岁\s*\)$|\s*(?:出生|生|参加工作|入党|入职)$/, '')
    .trim();
  const simple = dateIn(plain);
  if (simple !== undefined) return simple;
  const found = dateAt(plain, 0);
  const rest = plain.slice(found?.end ?? 0).trim();
  return found && /^[.。]?$/.test(rest) ? found.moment?.date : undefined;
}

function dated(text: string, mean: (date: PartialDate) => Meaning): Reading {
  const date = wholeDate(text);
  return date === undefined
    ? notUnderstood(
        'DATE_IMPOSSIBLE',
        '不是可识别的年月。请写成 yyyyMM 或 yyyy.MM。',
        'This is no year and month. Write yyyyMM or yyyy.MM.',
      )
    : meaning(mean(date));
}
