import type { IdentityNumber } from './read/identity-number.ts';

/** The elements of an appointment form (干部任免审批表), in the order they are written. */
export const FORM_ELEMENTS = [
  'XingMing',
  'XingBie',
  'ChuShengNianYue',
  'MinZu',
  'JiGuan',
  'ChuShengDi',
  'RuDangShiJian',
  'CanJiaGongZuoShiJian',
  'JianKangZhuangKuang',
  'ZhuanYeJiShuZhiWu',
  'ShuXiZhuanYeYouHeZhuanChang',
  'QuanRiZhiJiaoYu_XueLi',
  'QuanRiZhiJiaoYu_XueWei',
  'QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi',
  'QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi',
  'ZaiZhiJiaoYu_XueLi',
  'ZaiZhiJiaoYu_XueWei',
  'ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi',
  'ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi',
  'XianRenZhiWu',
  'NiRenZhiWu',
  'NiMianZhiWu',
  'JianLi',
  'JiangChengQingKuang',
  'NianDuKaoHeJieGuo',
  'RenMianLiYou',
  'JiaTingChengYuan',
  'ChengBaoDanWei',
  'JiSuanNianLingShiJian',
  'TianBiaoShiJian',
  'TianBiaoRen',
  'ShenFenZheng',
  'ZhaoPian',
  'Version',
] as const;

/** One of {@link FORM_ELEMENTS}. */
export type FormElement = (typeof FORM_ELEMENTS)[number];
/** An element that holds text; the family alone holds items. */
export type TextElement = Exclude<FormElement, 'JiaTingChengYuan'>;

/** What is told of one member of the family, in the order it is written. */
export const FAMILY_ELEMENTS = [
  'ChengWei',
  'XingMing',
  'ChuShengRiQi',
  'ZhengZhiMianMao',
  'GongZuoDanWeiJiZhiWu',
] as const;
/** One of {@link FAMILY_ELEMENTS}. */
export type FamilyElement = (typeof FAMILY_ELEMENTS)[number];

/** Elements that never reach the ledger: a reader for the import does not even take them in. */
export const PRIVATE_ELEMENTS: readonly string[] = ['JiaTingChengYuan', 'ShenFenZheng', 'ZhaoPian'];

/** An element of an XML document that no list here names, kept as it came. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly (string | XmlElement)[];
}

/** One member of the family. */
export interface FamilyMember {
  readonly texts: Readonly<Partial<Record<FamilyElement, string>>>;
  readonly further: readonly XmlElement[];
}

/** What is known of elements that are left out: family, identity number and photo. */
export interface Withheld {
  readonly familyMembers: number;
  readonly photo: 'none' | 'image' | 'broken';
  readonly hasIdentityNumber: boolean;
  /** Absent too where what is written is no such number. */
  readonly identityNumber?: IdentityNumber;
}

/** An appointment form, whatever file it came from. An absent text is one the file does not have. */
export interface Form {
  readonly texts: Readonly<Partial<Record<TextElement, string>>>;
  readonly family: readonly FamilyMember[];
  /** Attributes of the root element. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** What a reader for the import says of the elements that it leaves out. */
  readonly withheld?: Withheld;
  /** Elements that are not on the list, each with the listed element it came after. */
  readonly further: readonly { readonly after: FormElement | null; readonly element: XmlElement }[];
}

/** A form without anything in it. */
export const EMPTY_FORM: Form = { texts: {}, family: [], attributes: [], further: [] };

const ABSENT = /^[(（]?\s*无\s*[)）]?$/;

/** The text of an element; empty where the form says nothing, or says `(无)`. */
export function said(form: Form, element: TextElement): string {
  return plain(form.texts[element]);
}

/** The text of an element that only some programs write. */
export function saidFurther(form: Form, name: string): string {
  const found = form.further.find(({ element }) => element.name === name)?.element;
  return plain(found?.children.filter((child) => typeof child === 'string').join(''));
}

function plain(text: string | undefined): string {
  const trimmed = (text ?? '').trim();
  return ABSENT.test(trimmed) ? '' : trimmed;
}

/** Whether a name is one of the form's own elements. */
export function isFormElement(name: string): name is FormElement {
  return (FORM_ELEMENTS as readonly string[]).includes(name);
}
