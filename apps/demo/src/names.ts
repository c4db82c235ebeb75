import type { Prng } from './prng.ts';

const COMMON_SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢',
  ...'傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
];
/** Surnames that are read otherwise than the same character elsewhere. */
export const POLYPHONIC_SURNAMES: readonly string[] = [...'单曾解仇区朴查盖华翟'];

const MALE = [
  ...'伟强军勇磊涛斌辉鹏杰刚明峰超波平志海建国文华东林宏光亮飞龙德宝福庆春利成学永振兴玉忠义立新长胜树民晓',
];
const FEMALE = [...'芳娜敏静丽艳娟霞秀英玲红燕梅莉兰凤洁云莹雪琳慧淑珍桂华萍颖佳丹晶欣薇婷晓玉春'];

/** A given name that a person of this sex may have. */
export function givenName(rng: Prng, sex: string): string {
  const characters = sex === '2' ? FEMALE : MALE;
  const first = rng.pick(characters);
  if (rng.chance(0.3)) return first;
  const second = rng.pick(characters);
  return second === first ? first : first + second;
}

/** An invented full name. */
export function fullName(rng: Prng, sex: string): string {
  // The first surnames of the list are by far the most frequent.
  const index = Math.floor(rng.next() * rng.next() * COMMON_SURNAMES.length);
  const surname = rng.chance(0.03) ? rng.pick(POLYPHONIC_SURNAMES) : COMMON_SURNAMES[index];
  return `${surname ?? '王'}${givenName(rng, sex)}`;
}

/** Places people come from, the nearer the more often. */
export const NATIVE_PLACES: readonly (readonly [string, number])[] = [
  ['辽宁葫芦岛', 46],
  ['辽宁锦州', 14],
  ['辽宁朝阳', 12],
  ['辽宁绥中', 6],
  ['辽宁建昌', 6],
  ['辽宁兴城', 6],
  ['河北唐山', 4],
  ['山东烟台', 4],
  ['河北乐亭', 3],
  ['内蒙古赤峰', 3],
  ['吉林四平', 2],
  ['山东德州', 2],
];

/** Ethnicity (GB/T 3304) by how many have it: Han, Manchu, Mongol, Hui, Korean. */
export const ETHNICITIES: readonly (readonly [string, number])[] = [
  ['01', 80],
  ['11', 13],
  ['02', 4],
  ['03', 2],
  ['10', 1],
];

/** Where cadres go when they leave the district. */
export const DESTINATIONS: Readonly<Record<string, readonly string[]>> = {
  transferOut: [
    '市财政局',
    '市住房和城乡建设局',
    '邻区政府办公室',
    '市人力资源和社会保障局',
    '省城某区民政局',
    '市水利局',
    '邻县农业农村局',
  ],
  promotedAway: ['市委组织部', '市纪委监委', '市政府办公室', '市委宣传部', '市发展和改革委员会', '邻区区委'],
  examLeft: ['省直机关(公开遴选)', '市直机关(公开遴选)', '外市公务员岗位', '市税务部门'],
};
