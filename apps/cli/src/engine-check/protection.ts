/** One thing that keeps a log from harm, and whether it is in place. */
export interface Protection {
  readonly what: string;
  readonly inPlace: boolean;
  /** What was seen, in a few words. */
  readonly seen?: string;
  /** What to do where it is missing. */
  readonly todo: string;
}

/** A protection in one line, in two where something is to be done. */
export function toldProtection({ what, inPlace, seen, todo }: Protection): string {
  const line = `${inPlace ? '有 ok      ' : '缺 missing '} ${what}${seen === undefined ? '' : `: ${seen}`}`;
  return inPlace ? line : `${line}\n             → ${todo}`;
}
