import type { StudiesTold } from './reading.ts';

const ENDS =
  /(?:学习|学员|学生|读书|就读|在读|深造|进修|培训|轮训|研修|毕业|肄业|结业|专业|攻读.*|研究生|[本专]科生?|(?:大专|中专|本科|研究生|师资|培训|进修|研修|轮训|研讨)班|函授|自学考试?|自考)$/;
const BEGINS = /^(?:在|于|到|赴|入)?[^、,;]{0,30}(?:就读|攻读|求学|读书)/;
const TITLE =
  /(?:局|处|科|镇|乡|县|区|校|院|所|部|厂|队|站|社|会|主席团)长$|书记$|主任$|科员$|干事$|干部$|教师$|秘书$|员$/;
const GAINED = /[,、;(]\s*(?:并|其间)?(?:获得?|取得|被?授予|攻读).*$/;
const LEVEL =
  /博士研究生|硕士研究生|研究生|博士|硕士|大学本科|本科|大学普通班|普通班|大学专科|大专|专科|中专|中师|职高|技校|高中|初中|^大学(?=学习|毕业|$)/;
const SCHOOL =
  /^(.*(?:大学|学院|党校|学校|干校|中学|小学|师范|师专|农校|卫校|技校|电大|夜大|分校|研究院|研究所|研究生院|科学院|进修学校|行政学院))/;
const TRAINING =
  /培训|轮训|研修|研讨|中青|进修班|党员领导干部班|主体班|县处级|乡科级|(?<!研究生|本科|大专|中专|专科|师资|普通|函授)班学习$/;

/** Studies as a text tells them; undefined where it tells of something else. */
export function studiesTold(text: string): StudiesTold | undefined {
  const plain = text
    .replaceAll(/\s/g, '')
    .replaceAll(/[([{【〔［][^()[\]{}【】〔〕［］]*[)\]}】〕］]/g, '')
    .replace(/[,;。、]+$/, '');
  const main = plain.replace(GAINED, '');
  if (main === '' || (TITLE.test(main) && !ENDS.test(main))) return undefined;
  if (!ENDS.test(main) && !BEGINS.test(main)) return undefined;
  // A title before it: somebody who held a post and studied besides.
  if (/[、,;]/.test(main) && TITLE.test(main.split(/[、,;]/)[0] ?? '')) return undefined;
  const bare = main.replace(/^(?:在职|在|于|到|赴|入|考入|就读于?|攻读|参加)+/, '');
  // What stands behind 专业 tells the level, and may look like a school: …专业大学学习.
  const [, named = bare, after = ''] = /^(.*专业)(.*)$/.exec(bare) ?? [];
  const school = SCHOOL.exec(named)?.[1];
  const rest = named.slice(school?.length ?? 0);
  const major = majorIn(rest);
  const department = major === undefined ? '' : (/^[^,、;班]{1,14}?系(?=.)/.exec(rest)?.[0] ?? '');
  const level = TRAINING.test(bare) ? undefined : (LEVEL.exec(after) ?? LEVEL.exec(rest) ?? LEVEL.exec(plain))?.[0];
  return {
    ...(school === undefined ? {} : { school: `${school}${department}` }),
    ...(major === undefined ? {} : { major }),
    ...(level === undefined ? {} : { level }),
    ...(TRAINING.test(bare) && major === undefined ? { isTraining: true as const } : {}),
  };
}

function majorIn(rest: string): string | undefined {
  const match = /^(?:[^,、;班]{1,14}?系)?(.{1,40}?)专业$/.exec(rest);
  const major = match?.[1]
    ?.replace(/^.*(?:班|部)(?=..)/, '')
    .replace(/^(?:全国)?(?:高等教育)?自学考试(?=..)/, '')
    .replace(/^(?:在职|全日制|函授)?(?:研究生|[本专]科|大专)(?=..)/, '');
  return major === '' ? undefined : major;
}
