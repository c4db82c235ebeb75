import type { PlainDate } from '#libs/kernel';
import { inducted, offJobTraining, onReserve } from '#libs/rules';
import { NO_PROMOTION, asked, notKnown, type Finding, type Judged } from './judged.ts';
import { begun } from './tenures.ts';

/** Kinds of class that take a cadre off the job. */
const OFF_JOB = ['offJob', 'mainClass', 'rotation'];

function lastTraining({ known, of }: Judged, kinds: readonly string[]): PlainDate | null {
  const days = begun(known.rows('trainingRecord'), of.on).flatMap(({ value }) =>
    kinds.includes(value.kind) && value.completedOn !== undefined && value.completedOn <= of.on
      ? [value.completedOn]
      : [],
  );
  return days.sort().at(-1) ?? null;
}

export function trainingOf(judged: Judged): Finding {
  if (!judged.promotion) return NO_PROMOTION;
  const { cadreId, on } = judged.of;
  const finding = asked(judged, offJobTraining, { cadreId, trainedOn: lastTraining(judged, OFF_JOB), on });
  // Whoever has no training on record at all may have had it before the ledger was kept.
  return begun(judged.known.rows('trainingRecord'), on).length === 0 ? notKnown(finding.inputs) : finding;
}

export function inductionOf(judged: Judged): Finding {
  const { promotedOn, of } = judged;
  return asked(judged, inducted, { cadreId: of.cadreId, promotedOn, inductedOn: lastTraining(judged, ['induction']) });
}

export function reserveOf(judged: Judged): Finding {
  if (!judged.promotion) return NO_PROMOTION;
  return asked(judged, onReserve, { cadreId: judged.of.cadreId, since: judged.cadre?.reserve?.since ?? null });
}
