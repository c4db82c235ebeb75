import { codeNames, type CodeList } from '#libs/domain';
import { Field } from '../openapi/field.ts';

/** One code with its names. */
export class CodeLine {
  @Field('代码 The code') readonly code: string;
  @Field('中文名称 Its name in Chinese') readonly zh: string;
  @Field('英文名称 Its name in English') readonly en: string;
}

/** A list of codes. */
export class CodeListAnswer {
  @Field('代码表 Which list', { oneOf: Object.keys(codeNames) }) readonly list: CodeList;
  @Field('代码 Its codes', { list: () => CodeLine }) readonly codes: readonly CodeLine[];
}

/** The lists of codes that have names. */
export class CodesAnswer {
  @Field('代码表 The lists', { list: () => CodeListAnswer }) readonly items: readonly CodeListAnswer[];
}
