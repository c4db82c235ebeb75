import type { JsonObject } from '#libs/kernel';

/** What the structure counts of a cadre in service: sex and day of birth. */
export function cadreCounted({ state, sex, birth }: JsonObject): string | undefined {
  return state === 'active' ? joined(sex, birth) : undefined;
}

/** What the structure counts of a political status (政治面貌): its code. */
export function statusCounted({ status }: JsonObject): string | undefined {
  return typeof status === 'string' ? status : undefined;
}

/** What the structure counts of somebody's education: level and mode of study of the record shown first. */
export function educationCounted({ records }: JsonObject): string | undefined {
  const [first] = records as readonly JsonObject[];
  return first && joined(first['level'], first['studyMode']);
}

/** What the structure counts of an active team: its kind. */
export function teamCounted({ state, kind }: JsonObject): string | undefined {
  return state === 'active' ? String(kind) : undefined;
}

function joined(one: JsonObject[string] | undefined, other: JsonObject[string] | undefined): string {
  return `${String(one ?? NOTHING)} ${String(other ?? NOTHING)}`;
}

/** Stands for a member that is not there. */
const NOTHING = '-';

/** The two members of what is counted of a cadre or an education; null for one that is not there. */
export function countedMembers(counted: string): [string | null, string | null] {
  const at = counted.indexOf(' ');
  const [one, other] = [counted.slice(0, at), counted.slice(at + 1)];
  return [one === NOTHING ? null : one, other === NOTHING ? null : other];
}
