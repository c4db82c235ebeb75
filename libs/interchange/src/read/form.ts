import { starred } from '../finding.ts';
import {
  FORM_ELEMENTS,
  said,
  saidFurther,
  type Form,
  type FormElement,
  type TextElement,
  type XmlElement,
} from '../form.ts';
import { gradeItems } from './assessments.ts';
import { educationItems } from './education.ts';
import { Items, leftAside, meaning, notUnderstood } from './items.ts';
import { IdentityNumber } from './identity-number.ts';
import { mappedFrom } from './mapped.ts';
import { nameItems, personItems } from './person.ts';
import { plainly } from './plain.ts';
import { clausesIn } from './posts.ts';
import { understood, type FormItem, type PeriodTold, type ReadForm, type Reading } from './reading.ts';
import { resumeItems } from './resume.ts';
import { STATUS_ELEMENT, statusItems } from './status.ts';

/**
 * Reads a form piece by piece. Pure, and for every form alike: it never throws, and every text of the form is in one of
 * the items, understood or with a reason why not.
 */
export function readForm(written: Form): ReadForm {
  const form = withoutNumbers(written);
  const resume = resumeItems(said(form, 'JianLi'));
  const studied = understood({ items: resume }, 'period')
    .map(({ reading }): PeriodTold => reading.meaning)
    .filter(({ activity }) => activity.kind === 'studies');
  const items = FORM_ELEMENTS.flatMap((element) => itemsOf(form, element, resume, studied));
  return { items: [...items, ...furtherItems(form)].map(refusedWithNumber) };
}

function itemsOf(form: Form, element: FormElement, resume: FormItem[], studied: readonly PeriodTold[]): FormItem[] {
  if (element === 'JiaTingChengYuan') return familyItems(form);
  if (element === 'JianLi') return resume;
  if (element === 'ShenFenZheng') return identityItems(form);
  if (element === 'ZhaoPian') return photoItems(form);
  if (element === 'RuDangShiJian') return statusItems(said(form, element), saidFurther(form, STATUS_ELEMENT));
  const education = EDUCATIONS.find((prefix) => element === `${prefix}_XueLi`);
  if (education) return educationItems(textsOf(form, education), studied);
  if (EDUCATIONS.some((prefix) => element.startsWith(prefix))) return [];
  const text = said(form, element);
  if (text === '') return [];
  if (element === 'XingMing') return nameItems(text);
  if (element === 'XianRenZhiWu') return presentPostItems(text);
  if (element === 'NianDuKaoHeJieGuo') return gradeItems(text);
  return personItems(element, text) ?? asideItems(element, text);
}

const EDUCATIONS = ['QuanRiZhiJiaoYu', 'ZaiZhiJiaoYu'] as const;

function textsOf(form: Form, prefix: (typeof EDUCATIONS)[number]): Parameters<typeof educationItems>[0] {
  return {
    prefix,
    level: said(form, `${prefix}_XueLi`),
    degree: said(form, `${prefix}_XueWei`),
    levelSchool: said(form, `${prefix}_XueLi_BiYeYuanXiaoXi`),
    degreeSchool: said(form, `${prefix}_XueWei_BiYeYuanXiaoXi`),
  };
}

const POST_ENDS = /(?:长|书记|主任|委员|成员|干事|科员|员|席|师|官|[)）级])\s*$/;

// A line that ends with a title ends the title; any other goes on in the next.
function presentPostItems(text: string): FormItem[] {
  const items = new Items('XianRenZhiWu', text);
  const plain = plainly(text)
    .split('\n')
    .reduce((before, line) => `${before}${before === '' ? '' : POST_ENDS.test(before) ? '\n' : '\u0000'}${line}`, '');
  const spans: [number, number][] = [];
  for (
    let at = 0, index = plain.indexOf('\u0000');
    at <= plain.length;
    at = index + 1, index = plain.indexOf('\u0000', at)
  ) {
    spans.push([at, index < 0 ? plain.length : index]);
    if (index < 0) break;
  }
  const clauses = clausesIn(mappedFrom(plain, spans));
  const reading: Reading =
    clauses.length === 0
      ? notUnderstood(
          'PRESENT_POST',
          '现任职务不能识别。请写明单位和职务。',
          'The present post cannot be read. Write unit and title.',
        )
      : meaning({ kind: 'presentPosts', clauses });
  items.add([0, text.length], reading);
  return items.made;
}

function identityItems(form: Form): FormItem[] {
  const { withheld } = form;
  const text = said(form, 'ShenFenZheng');
  const number = withheld ? withheld.identityNumber : IdentityNumber.in(text);
  if (text === '' && !withheld?.hasIdentityNumber) return [];
  const items = new Items('ShenFenZheng', '');
  items.add(
    [0, 0],
    number
      ? meaning({ kind: 'identityNumber', number })
      : notUnderstood(
          'IDENTITY_UNREADABLE',
          '公民身份号码不是 18 位(或 15 位)。请改正。',
          'The identity number has not 18 characters (or 15). Set it right.',
        ),
  );
  return items.made;
}

function familyItems({ family, withheld }: Form): FormItem[] {
  const items = new Items('JiaTingChengYuan', '');
  for (let left = withheld?.familyMembers ?? family.length; left > 0; left--) {
    items.add([0, 0], leftAside('FAMILY', '家庭成员不导入台账。', 'Members of the family are not imported.'));
  }
  return items.made;
}

function photoItems(form: Form): FormItem[] {
  const photo = form.withheld?.photo ?? (said(form, 'ZhaoPian') === '' ? 'none' : 'image');
  const items = new Items('ZhaoPian', '');
  if (photo === 'image') items.add([0, 0], leftAside('PHOTO', '照片不导入台账。', 'The photo is not imported.'));
  if (photo === 'broken') {
    items.add(
      [0, 0],
      leftAside(
        'PHOTO_BROKEN',
        '照片不是可识别的图像(JPEG、PNG、BMP、GIF),可能已损坏;不影响其他内容。',
        'The photo is no image that can be told (JPEG, PNG, BMP, GIF) and may be damaged; nothing else is affected.',
      ),
    );
  }
  return items.made;
}

const ASIDE: Readonly<Partial<Record<TextElement, readonly [zh: string, en: string]>>> = {
  ChuShengDi: ['出生地', 'place of birth'],
  JianKangZhuangKuang: ['健康状况', 'health'],
  ZhuanYeJiShuZhiWu: ['专业技术职务', 'professional title'],
  ShuXiZhuanYeYouHeZhuanChang: ['熟悉专业有何专长', 'speciality'],
  NiRenZhiWu: ['拟任职务', 'proposed post'],
  NiMianZhiWu: ['拟免职务', 'post to be relieved of'],
  JiangChengQingKuang: ['奖惩情况', 'rewards and penalties'],
  RenMianLiYou: ['任免理由', 'reason'],
  ChengBaoDanWei: ['呈报单位', 'reporting unit'],
  TianBiaoRen: ['填表人', 'name of who filled in the form'],
  Version: ['版本号', 'version'],
};

function asideItems(element: TextElement, text: string): FormItem[] {
  const [zh, en] = ASIDE[element] ?? [element, element];
  const items = new Items(element, text);
  items.addLines(
    leftAside('NOT_IMPORTED', `${zh}不导入台账,仅在此列出。`, `Not imported, only shown here: the ${en}.`),
  );
  return items.made;
}

function furtherItems({ further, attributes }: Form): FormItem[] {
  const elements = further.filter(({ element }) => element.name !== STATUS_ELEMENT).map(({ element }) => element);
  const named = [
    ...attributes.map(([name, value]) => [`@${name}`, value] as const),
    ...elements.flatMap((element) => {
      const text = textIn(element);
      return text === '' ? [] : [[element.name, text] as const];
    }),
  ];
  return [...Map.groupBy(named, ([name]) => name)].flatMap(([name, all]) => {
    const text = starred(all.map(([, value]) => value).join('\n'));
    const items = new Items(name, text);
    items.addLines(
      leftAside(
        'ELEMENT_UNKNOWN',
        '不是任免审批表的规定项目,不导入台账。',
        'No element of the form; it is not imported.',
      ),
    );
    return items.made;
  });
}

function textIn({ children }: XmlElement): string {
  return children
    .map((child) => (typeof child === 'string' ? child : textIn(child)))
    .join('')
    .trim();
}

const STARS = '*'.repeat(15);

// An identity number has one place in a form. Anywhere else it would go into the ledger unseen.
function withoutNumbers(form: Form): Form {
  const texts = Object.entries(form.texts).map(([element, text]) => [
    element,
    element === 'ShenFenZheng' ? text : starred(text),
  ]);
  return { ...form, texts: Object.fromEntries(texts) as Form['texts'] };
}

function refusedWithNumber(item: FormItem): FormItem {
  if (!item.raw.includes(STARS) || item.reading.read === 'leftAside') return item;
  const reading = notUnderstood(
    'IDENTITY_NUMBER',
    '此处含有疑似公民身份号码的内容,不予读取。请删去后再导入。',
    'This holds what could be an identity number and is not read. Delete it first.',
  );
  return { ...item, reading };
}
