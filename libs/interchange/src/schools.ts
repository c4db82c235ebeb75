/** A school with its department, and the subject. */
export interface Studies {
  readonly school?: string;
  readonly major?: string;
}

const INSTITUTION =
  '大学|学院|学校|党校|研究院|研究所|研究生院|科学院|分校|中学|小学|电大|夜大|干校|师专|医专|农专|商专|财专|高专|卫校|农校|技校|警校|体校|艺校';
const WITH_MAJOR = new RegExp(
  `^(.*(?:${INSTITUTION})(?:[(（][^()（）]*[)）])?(?:[^\\s、,，]{1,12}?系)?)(.{1,30})专业$`,
  's',
);
const SCHOOL =
  /^.*?(?:大学|学院|党校|学校|中学|研究院|研究所|电大|师专|医专|农专|商专|财专|高专|卫校|农校|技校|警校|体校|艺校)/;

/** The two lines of a form as one text. */
export function joinedLines(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/** Takes school and subject apart where the text says plainly which is which. */
export function studiesIn(text: string): Studies {
  const joined = joinedLines(text);
  if (joined === '') return {};
  const match = WITH_MAJOR.exec(joined);
  return match ? { school: match[1], major: match[2] } : { school: joined };
}

/** School and subject as a form has them. */
export function studiesText({ school, major }: Studies): string {
  return `${joinedLines(school ?? '')}${major === undefined ? '' : `${joinedLines(major)}专业`}`;
}

/** Whether a text names a school, not only a department or a subject. */
export function namesSchool(text: string): boolean {
  return new RegExp(INSTITUTION).test(text);
}

/** The school itself, without departments, as far as its name can be told. */
export function schoolName(text: string): string | undefined {
  return SCHOOL.exec(joinedLines(text))?.[0];
}
