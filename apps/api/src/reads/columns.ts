import { codeName, codeNames, codeWords, type CodeList } from '#libs/domain';
import type { JsonObject, Shape } from '#libs/kernel';
import { fieldsOfAnswer, type Schema } from '../openapi/field.ts';
import type { Language } from '../problems/problem.ts';

/** One column of a table that a list is written as. */
export interface Column {
  readonly header: string;
  readonly cell: (item: JsonObject) => string;
}

/** Chinese, then English: `开班日期 First day of the class; absent …`. */
const SENTENCE = /^([^A-Za-z`]*[^A-Za-z`\s]) +(.*)$/su;
const CODE_AND_WORD = /(\w+) ([\p{Script=Han}、]+)/gu;
/** What a column of the codes of a national list is called, beside the one of their words. */
const CODE_OF = { 'zh-CN': (header: string) => `${header}代码`, en: (header: string) => `${header} code` } as const;
const BETWEEN = { header: '·', items: '; ', words: ' ' } as const;

/**
 * The columns of a list: one for each field of its items, and for each field of an object in it; of what is a code of a
 * national list one in words, and beside it one of the code.
 */
export function columnsOf(list: Shape, language: Language): readonly Column[] {
  const items = fieldsOfAnswer(list).find(([name]) => name === 'items')?.[1]['items'] as Schema;
  return columnsIn(classOf(items)!, language, (item) => item);
}

function columnsIn(shape: Shape, language: Language, at: (item: JsonObject) => JsonObject): Column[] {
  return fieldsOfAnswer(shape).flatMap(([name, schema]) => {
    const header = headerOf(schema, language);
    const inner = classOf(schema);
    if (inner) {
      const within = (item: JsonObject): JsonObject => (at(item)[name] ?? {}) as JsonObject;
      return columnsIn(inner, language, within).map(({ header: own, cell }) => ({
        header: `${header}${BETWEEN.header}${own}`,
        cell,
      }));
    }
    const tell = formatter(schema, language);
    const column = { header, cell: (item: JsonObject) => tell(at(item)[name]) };
    if (listOf(schema) === undefined) return [column];
    return [column, { header: CODE_OF[language](header), cell: (item) => plain(at(item)[name]) }];
  });
}

function headerOf(schema: Schema, language: Language): string {
  const [, zh = '', en = ''] = SENTENCE.exec(String(schema['description'])) ?? [];
  return language === 'en' ? en.split(/[;:,.]/)[0]! : zh;
}

/** The class of an object, also of one that may be null. */
function classOf(schema: Schema): Shape | undefined {
  const [first] = (schema['anyOf'] ?? []) as readonly Schema[];
  const of = schema['of'] ?? first?.['of'];
  return typeof of === 'function' ? (of as () => Shape)() : undefined;
}

type Formatter = (value: unknown) => string;

function formatter(schema: Schema, language: Language): Formatter {
  const inner = schema['items'] as Schema | undefined;
  const shape = inner && classOf(inner);
  if (shape) {
    // Ids say nothing to people; the names stand beside them.
    const fields = fieldsOfAnswer(shape).filter(([name]) => !name.endsWith('Id'));
    const formatters = fields.map(([name, each]) => [name, formatter(each, language)] as const);
    return (value) =>
      listed(value)
        .map((item) =>
          formatters
            .map(([name, tell]) => tell((item as JsonObject)[name]))
            .filter((text) => text !== '')
            .join(BETWEEN.words),
        )
        .join(BETWEEN.items);
  }
  if (inner) return (value) => listed(value).map(plain).join(BETWEEN.items);
  const list = listOf(schema);
  if (list)
    return (value) => (value === undefined ? '' : codeName(list, plain(value), language === 'en' ? 'en' : 'zh'));
  const words =
    language === 'zh-CN' && schema['enum'] ? wordsIn(String(schema['description'])) : new Map<string, string>();
  return (value) => words.get(String(value)) ?? plain(value);
}

/** The national list that the codes of a field are of: those whose codes say nothing to people. */
function listOf(schema: Schema): CodeList | undefined {
  const codes = (schema['enum'] ?? []) as readonly string[];
  if (codes.length === 0 || !codes.every((code) => /^\d?[\dA-Z]$/.test(code))) return undefined;
  return LISTS.find((list) => codes.every((code) => code in codeNames[list]));
}

const LISTS = Object.keys(codeNames) as CodeList[];

/** What the sentence of a field calls its codes, else what the domain calls them. */
function wordsIn(sentence: string): Map<string, string> {
  const own = [...sentence.matchAll(CODE_AND_WORD)].map(([, code, word]) => [code!, word!] as const);
  return new Map([...Object.entries(codeWords), ...own]);
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function plain(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
