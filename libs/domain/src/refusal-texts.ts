import { appointmentRefusals } from './appointment/appointment.refusals.ts';
import { assessmentRefusals } from './assessment/assessment.refusals.ts';
import { exceptionRefusals } from './exception/exception.refusals.ts';
import { refusalTexts as sharedRefusals, type RefusalText } from './dsl/refusals.ts';
import { regulationRefusals } from './regulation/regulation.refusals.ts';
import { findingRefusals } from './finding/finding.refusals.ts';
import { secondmentRefusals } from './secondment/secondment.refusals.ts';
import { supervisionRefusals } from './supervision/supervision.refusals.ts';
import { teamRefusals } from './team/team.refusals.ts';
import { trainingRefusals } from './training/training.refusals.ts';

/** Every code that the domain refuses with, in words, the features' own joined to those that all share. */
export const refusalTexts: Readonly<Record<string, RefusalText>> = {
  ...appointmentRefusals,
  ...findingRefusals,
  ...trainingRefusals,
  ...secondmentRefusals,
  ...supervisionRefusals,
  ...assessmentRefusals,
  ...regulationRefusals,
  ...exceptionRefusals,
  ...teamRefusals,
  ...sharedRefusals,
};
