import { codeNames, type CodeList } from '#libs/domain';
import { Field } from '../openapi/field.ts';

/** One code with its names. */
export class CodeLine {
  @Field('代码 The code') readonly code: string;
  @Field('中文名称 Its name in Chinese') readonly zh: string;
  @Field('英文名称 Its name in English') readonly en: string;
}

/** The lists: those of the standards, and `term` with every other code that has a word. */
export const CODE_LISTS = [...Object.keys(codeNames), 'term'];

/** A list of codes. */
export class CodeListAnswer {
  @Field('代码表 Which list; `term` holds steps, states, actions, types of events and whatever else has a word', {
    oneOf: CODE_LISTS,
  })
  readonly list: CodeList | 'term';
  @Field('代码 Its codes', { list: () => CodeLine }) readonly codes: readonly CodeLine[];
}

/** The lists of codes that have names. */
export class CodesAnswer {
  @Field('代码表 The lists', { list: () => CodeListAnswer }) readonly items: readonly CodeListAnswer[];
}
