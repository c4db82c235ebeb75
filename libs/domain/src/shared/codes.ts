/** Sex, GB/T 2261.1. */
export const SEX = ['1', '2'] as const;

/**
 * Education level (学历), GB/T 4658-2006, and what the personnel information standard of organization departments adds for
 * party schools: A is the Central Party School, B one of a province, each beside the level that it is treated as.
 */
export const EDUCATION_LEVEL = [
  ...['10', '11', '12', '13', '14', '15', '16', '17', '18', '19'],
  ...['20', '21', '22', '23', '28', '30', '31', '32', '33'],
  ...['40', '41', '42', '43', '44', '45', '46', '47', '48', '49'],
  ...['60', '61', '62', '63', '70', '71', '73', '80', '81', '83', '90'],
  ...['1A', '1B', '2A', '2B', '3A', '3B'],
] as const;

/** Political status (政治面貌), GB/T 4762-1984. */
export const POLITICAL_STATUS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13'] as const;
/** The masses (群众): belongs to no party, so there is no day of joining one. */
export const MASSES = '13';
/** Members and probationary members of the Party; everybody else is non-Party (非党干部). */
export const PARTY_MEMBER: readonly string[] = ['01', '02'];

/** Post rank (职务级别), GB/T 12407-2008, as far as a section-level team has it. */
export const POST_RANK = ['141', '142'] as const;

/** Civil rank (职级): 调研员, 主任科员 and 科员 series; codes of our own. */
export const CIVIL_RANK = ['TY1', 'TY2', 'TY3', 'TY4', 'ZR1', 'ZR2', 'ZR3', 'ZR4', 'KY1', 'KY2'] as const;

/** Reasons of departure (`docs/definitions.md`). */
export const DEPARTURE_REASONS = [
  ...['transferOut', 'promotedAway', 'examLeft', 'retired', 'resigned', 'dismissed', 'deceased', 'other'],
] as const;

/** Degree (学位), GB/T 6864-2003: three digits, the first 1 honorary doctor to 4 bachelor. */
export const DEGREE = /^[1-4]\d{2}$/;

/** Ethnicity (民族), GB/T 3304: the 56 by their numbers, 97 any other, 98 a citizen of foreign blood; no other number is given. */
export const ETHNICITY = /^(?:0[1-9]|[1-4]\d|5[0-6]|97|98)$/;

/** Grades of a cadre in the annual assessment (年度考核等次): 优秀, 称职, 基本称职, 不称职. */
export const CADRE_GRADES = ['excellent', 'competent', 'basicallyCompetent', 'incompetent'] as const;
/** Grades of a team: 优秀, 良好, 一般, 较差. */
export const TEAM_GRADES = ['excellent', 'good', 'fair', 'poor'] as const;
/** What the organization certifies after a vote: fit, unfit 不胜任, incompetent 不称职. */
export const FITNESS = ['fit', 'unfit', 'incompetent'] as const;
/** Why a cadre is given no grade (不定等次). */
export const UNGRADED_GROUNDS = ['hiringProbation', 'underInvestigation', 'longLeave', 'leftPost', 'other'] as const;

/** Kinds of training class and exam (`docs/definitions.md`). */
export const TRAINING_KINDS = [
  ...['offJob', 'induction', 'orientation', 'rotation', 'mainClass', 'online', 'studyTour', 'lecture'],
  ...['theoryExam', 'integrityExam'],
] as const;

/** How well a recorded figure is known. */
export const QUALIFIERS = ['exact', 'nearly', 'lessThan', 'about', 'moreThan'] as const;
