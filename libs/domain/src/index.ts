export { typesOfStep } from './appointment/appointment.judge.ts';
export { barOf, courseIn, openConditions } from './appointment/appointment.facts.ts';
export { CASE_STATES as APPOINTMENT_STATES } from './appointment/appointment.state.ts';
export { ACTIONS, METHODS, STEPS } from './appointment/procedure.ts';
export { ASSESSMENT_STATES } from './assessment/assessment.decide.ts';
export { VOTE_OUTCOMES as REVIEW_OUTCOMES } from './assessment/assessment.events.ts';
export { ROUND_STATES } from './assessment/round.decide.ts';
export { EXCEPTION_STATES } from './exception/exception.decide.ts';
export { SECONDMENT_STATES } from './secondment/secondment.decide.ts';
export { SECONDMENT_KINDS } from './secondment/secondment.events.ts';
export { SUPERVISION_STATES } from './supervision/procedure.ts';
export { MEASURES, ONE_STEP_TALKS } from './supervision/supervision.events.ts';
export { CLASS_STATES } from './training/training.decide.ts';
export { codeName, codeNames, type CodeList } from './shared/code-names.ts';
export * from './shared/codes.ts';
export { countedMembers } from './shared/counted.ts';
export * from './shared/facts.ts';
export type { FindingFact, FindingHandlingFact } from './shared/finding-facts.ts';
export { eligibilityOf } from './shared/eligibility/conditions.ts';
export {
  CONDITIONS,
  CONDITION_OUTCOMES,
  JUDGED_BY,
  type Candidacy,
  type Condition,
  type JudgedBy,
  type Known,
  type Looked,
} from './shared/eligibility/known.ts';
export { misfitOf } from './shared/eligibility/ranks.ts';
export { findingIdOf } from './shared/findings.ts';
export { normalName, withoutDots } from './shared/names.ts';
export * from './shared/shares.ts';
export {
  AnyObject,
  CodeLike,
  Count,
  CountText,
  Day,
  Instant,
  Nested,
  OneOf,
  Says,
  Text,
  fieldsOf as toldOf,
  type ToldField,
} from './dsl/fields.ts';
export { codeWords } from './dsl/code-words.ts';
export { domain } from './domain.ts';
export { factFields, subjectsOf, type FactAbout, type FactInfo, type FactSubjects } from './fact-fields.ts';
export * from './statistics/disclosure.ts';
export * from './statistics/structure.ts';
export * from './team/composition.ts';
export { terms } from './dsl/words.ts';
export { filled, type NameOf, type Named } from './dsl/filled.ts';
export { faultTexts, type RefusalText } from './dsl/refusals.ts';
export { refusalTexts } from './refusal-texts.ts';
export { refusedFields } from './refused-fields.ts';
