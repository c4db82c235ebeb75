import { LogDamaged, refuse, type Damage, type Refusal, type StreamName } from '#libs/kernel';

/** What `work` gives; where it meets a damaged stream, the refusal of an act on `stream` that names it. */
export async function withoutDamage<Result>(
  stream: StreamName,
  work: () => Promise<Result>,
): Promise<Result | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof LogDamaged)) throw error;
    return damageRefused(error.damage, stream);
  }
}

/** Refuses an act on `of` because of a damaged stream, its own or one that it needs. */
export function damageRefused({ stream, kind, revision, found }: Damage, of: StreamName = stream): Refusal {
  const at = revision === undefined ? {} : { revision };
  return refuse('LOG_DAMAGED', { stream, kind, found, ...at, ...(of === stream ? {} : { neededBy: of }) });
}
