import type { PlainDate } from '#libs/kernel';

/** Kind of a leading team. */
export type TeamKind = 'township' | 'subdistrict' | 'department';

/** One department as it is listed here: its name at first, the title of its head, how many posts it ends with. */
export interface DepartmentSpec {
  readonly name: string;
  readonly head: string;
  readonly posts?: number;
  /** Its head and deputies are elected by a congress of their own. */
  readonly elected?: boolean;
}

/** Ten townships; all names are invented. */
export const TOWNSHIPS: readonly string[] = [
  ...['清河镇', '柳泉镇', '双桥镇', '石岭镇', '白杨镇', '永安镇', '东山乡', '望湖乡', '云台乡', '上河乡'],
];

/** Seven sub-districts. */
export const SUBDISTRICTS: readonly string[] = [
  ...['新华街道', '和平街道', '建设街道', '光明街道', '站前街道', '河西街道', '文化路街道'],
];

/** The departments of 2014, those included that were merged or abolished later, and the two founded in 2019. */
export const DEPARTMENTS: readonly DepartmentSpec[] = [
  { name: '区委办公室', head: '主任' },
  { name: '区纪委机关', head: '常务副书记' },
  { name: '区委组织部', head: '常务副部长', posts: 6 },
  { name: '区委宣传部', head: '常务副部长' },
  { name: '区委统战部', head: '常务副部长' },
  { name: '区委政法委', head: '常务副书记' },
  { name: '区机构编制委员会办公室', head: '主任' },
  { name: '区委党校', head: '常务副校长' },
  { name: '区委老干部局', head: '局长' },
  { name: '区信访局', head: '局长' },
  { name: '区直属机关工作委员会', head: '书记' },
  { name: '区档案局', head: '局长' },
  { name: '区人大常委会办公室', head: '主任' },
  { name: '区政协办公室', head: '主任' },
  { name: '区政府办公室', head: '主任', posts: 6 },
  { name: '区发展和改革局', head: '局长' },
  { name: '区教育局', head: '局长', posts: 6 },
  { name: '区科学技术局', head: '局长' },
  { name: '区工业和信息化局', head: '局长' },
  { name: '区民政局', head: '局长' },
  { name: '区司法局', head: '局长' },
  { name: '区财政局', head: '局长', posts: 6 },
  { name: '区人力资源和社会保障局', head: '局长', posts: 6 },
  { name: '区国土资源局', head: '局长' },
  { name: '区环境保护局', head: '局长' },
  { name: '区住房和城乡建设局', head: '局长', posts: 6 },
  { name: '区交通运输局', head: '局长' },
  { name: '区水利局', head: '局长' },
  { name: '区农村经济局', head: '局长', posts: 6 },
  { name: '区林业局', head: '局长' },
  { name: '区商务局', head: '局长' },
  { name: '区文化广电体育局', head: '局长', posts: 6 },
  { name: '区卫生局', head: '局长', posts: 6 },
  { name: '区审计局', head: '局长' },
  { name: '区统计局', head: '局长' },
  { name: '区安全生产监督管理局', head: '局长' },
  { name: '区食品药品监督管理局', head: '局长' },
  { name: '区城市管理综合行政执法局', head: '局长' },
  { name: '区扶贫开发办公室', head: '主任' },
  { name: '区畜牧兽医局', head: '局长' },
  { name: '区房产管理局', head: '局长' },
  { name: '区公共行政服务管理局', head: '局长' },
  { name: '区民族宗教事务局', head: '局长' },
  { name: '区总工会', head: '主席', elected: true },
  { name: '共青团区委员会', head: '书记', elected: true },
  { name: '区妇女联合会', head: '主席', elected: true },
  { name: '区科学技术协会', head: '主席', elected: true },
  { name: '区工商业联合会', head: '主席', elected: true },
  { name: '区残疾人联合会', head: '理事长' },
  { name: '区史志办公室', head: '主任' },
  { name: '区供销合作社联合社', head: '主任' },
  { name: '区机关事务管理局', head: '局长' },
  { name: '区人口和计划生育局', head: '局长', posts: 4 },
  { name: '区旅游局', head: '局长', posts: 3 },
  { name: '区物价局', head: '局长', posts: 3 },
  { name: '区农业综合开发办公室', head: '主任', posts: 3 },
  { name: '区退役军人事务局', head: '局长' },
  { name: '区医疗保障局', head: '局长' },
];

/** Posts of a department that is listed without a number. */
export const DEPARTMENT_POSTS = 5;

/** A change in the district's establishment. Teams go by their first name. */
export type Reform =
  | { readonly on: PlainDate; readonly act: 'rename'; readonly team: string; readonly name: string }
  | { readonly on: PlainDate; readonly act: 'merge'; readonly team: string; readonly into: string }
  | { readonly on: PlainDate; readonly act: 'abolish'; readonly team: string }
  | { readonly on: PlainDate; readonly act: 'found'; readonly team: string }
  /** A deputy post that is authorised on this day, not before. */
  | { readonly on: PlainDate; readonly act: 'addPost'; readonly team: string }
  /** A deputy post beyond the final ones that is withdrawn on this day. */
  | { readonly on: PlainDate; readonly act: 'dropPost'; readonly team: string };

/** What became of the establishment from 2014 to 2019, oldest first. */
export const REFORMS: readonly Reform[] = [
  { on: '2014-11-18', act: 'merge', team: '区人口和计划生育局', into: '区卫生局' },
  { on: '2014-11-18', act: 'rename', team: '区卫生局', name: '区卫生和计划生育局' },
  { on: '2014-11-18', act: 'addPost', team: '区卫生局' },
  { on: '2015-09-15', act: 'dropPost', team: '区工业和信息化局' },
  { on: '2015-12-08', act: 'rename', team: '站前街道', name: '城东街道' },
  { on: '2016-05-17', act: 'abolish', team: '区物价局' },
  { on: '2016-05-17', act: 'dropPost', team: '区商务局' },
  { on: '2017-03-14', act: 'addPost', team: '区住房和城乡建设局' },
  { on: '2018-01-09', act: 'rename', team: '区纪委机关', name: '区纪委监委机关' },
  { on: '2018-08-21', act: 'rename', team: '区公共行政服务管理局', name: '区营商环境建设局' },
  { on: '2019-03-20', act: 'found', team: '区退役军人事务局' },
  { on: '2019-03-20', act: 'found', team: '区医疗保障局' },
  { on: '2019-03-20', act: 'merge', team: '区旅游局', into: '区文化广电体育局' },
  { on: '2019-03-20', act: 'addPost', team: '区文化广电体育局' },
  { on: '2019-03-20', act: 'abolish', team: '区农业综合开发办公室' },
  { on: '2019-03-20', act: 'rename', team: '区文化广电体育局', name: '区文化旅游和广播电视局' },
  { on: '2019-03-20', act: 'rename', team: '区国土资源局', name: '区自然资源局' },
  { on: '2019-03-20', act: 'rename', team: '区环境保护局', name: '区生态环境局' },
  { on: '2019-03-20', act: 'rename', team: '区农村经济局', name: '区农业农村局' },
  { on: '2019-03-20', act: 'rename', team: '区卫生局', name: '区卫生健康局' },
  { on: '2019-03-20', act: 'rename', team: '区安全生产监督管理局', name: '区应急管理局' },
  { on: '2019-03-20', act: 'rename', team: '区食品药品监督管理局', name: '区市场监督管理局' },
  { on: '2019-03-20', act: 'rename', team: '区林业局', name: '区林业和草原局' },
  { on: '2019-03-20', act: 'rename', team: '区机构编制委员会办公室', name: '区委机构编制委员会办公室' },
];

/** Headcount that moved with the duties: from one team to another, on the day of a reform. The total never changes. */
export const HEADCOUNT_MOVES: readonly { on: PlainDate; from: string; to: string; count: number }[] = [
  { on: '2014-11-18', from: '区人口和计划生育局', to: '区卫生局', count: 6 },
  { on: '2016-05-17', from: '区物价局', to: '区发展和改革局', count: 4 },
  { on: '2019-03-20', from: '区旅游局', to: '区文化广电体育局', count: 4 },
  { on: '2019-03-20', from: '区农业综合开发办公室', to: '区医疗保障局', count: 4 },
  { on: '2019-03-20', from: '区人力资源和社会保障局', to: '区医疗保障局', count: 3 },
  { on: '2019-03-20', from: '区人力资源和社会保障局', to: '区退役军人事务局', count: 3 },
  { on: '2019-03-20', from: '区民政局', to: '区退役军人事务局', count: 4 },
];

/** The department in which cadre no. 419 held a further deputy post, and when that post came and went. */
export const FURTHER_POST = { team: '区民政局', from: '2017-05-16', withdrawn: '2019-05-31' } as const;
/** Authorised administrative posts of the district (行政编制). */
export const TOTAL_HEADCOUNT = 603;
