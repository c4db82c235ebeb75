export { composeForm, type CadreAsOf, type EducationOf, type PostHeld } from './compose.ts';
export { LARGEST_FORM_BYTES, tooLarge } from './decode.ts';
export { errorAt, holdsIdentityNumber, masked, noteAt, printable, shown, type Finding } from './finding.ts';
export * from './form.ts';
export {
  cadreFrom,
  gradesFrom,
  secondmentsFrom,
  teamFrom,
  type KnownCadre,
  type KnownGrade,
  type KnownLedger,
  type KnownNumbers,
  type KnownPost,
  type KnownRecord,
  type KnownTeam,
  type KnownTenure,
} from './known.ts';
export { parseLrm } from './lrm/parse.ts';
export { parseLrmx, type Parsed } from './lrmx/parse.ts';
export { LRMX_VERSION, writeLrmx } from './lrmx/write.ts';
export { gradesIn, gradesText, type YearGrade } from './grades.ts';
export { planForm, type Plan } from './plan.ts';
export * from './plan/account.ts';
export { APPOINTMENT_FORM, documentNoOf, type FormSource, type PlannedCommand } from './plan/command.ts';
export { readForm } from './read/form.ts';
export { personIn, type Person } from './plan/person.ts';
export { refusedQuestion } from './plan/tenures.ts';
export { IdentityNumber } from './read/identity-number.ts';
export {
  understood,
  type Activity,
  type EducationTold,
  type FormItem,
  type Meaning,
  type Moment,
  type MomentTold,
  type PeriodTold,
  type PostClause,
  type PostMarks,
  type ReadForm,
  type Reading,
  type Remark,
  type Span,
  type StudiesTold,
  type Understood,
} from './read/reading.ts';
