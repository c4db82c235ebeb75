import type { JsonObject } from '#libs/kernel';
import { inWords, withCommands, withId, type Text } from './words.ts';

/** What an id in a refusal may be of. A post is named by `teamId/postId`. */
export type Named = 'cadre' | 'team' | 'post' | 'case' | 'supervision' | 'stream';

/** The name of what has this id; undefined where it has none, or none that may be told. */
export type NameOf = (what: Named, id: string) => string | undefined;

/** What may be left out, with the value that it is about. */
const SEGMENT = /\[([^[\]]*\{(?:#|\w+:)?(\w+)\}[^[\]]*)\]/g;
const PLACE = /\{(#|\w+:)?(\w+)\}/g;

/** What is named by the id beside `what`. */
const NAMED_BY_WHAT: Readonly<Record<string, Named | 'step'>> = {
  acknowledgement: 'cadre',
  applicant: 'cadre',
  appointmentCase: 'case',
  appointmentTalk: 'cadre',
  approval: 'step',
  assessmentNotice: 'team',
  cadre: 'cadre',
  completion: 'cadre',
  debrief: 'cadre',
  electionResult: 'cadre',
  exam: 'cadre',
  examResult: 'cadre',
  exceptionalPromotion: 'cadre',
  feedback: 'cadre',
  fitness: 'cadre',
  formalAppointment: 'cadre',
  interview: 'cadre',
  opinion: 'step',
  opinionPoll: 'cadre',
  opinionRequest: 'step',
  post: 'post',
  preference: 'cadre',
  probation: 'cadre',
  reviewVote: 'cadre',
  step: 'step',
  supervision: 'supervision',
  team: 'team',
  teamAcknowledgement: 'team',
  teamFeedback: 'team',
  teamGrade: 'team',
  trainee: 'cadre',
};

type Tongue = keyof Text;
type EventPresenter = (value: string, told: Told) => string;

interface Told {
  readonly params: JsonObject;
  readonly tongue: Tongue;
  readonly nameOf: NameOf;
}

/**
 * Puts values into a text. `{name}` stands for the value of that name, `{#name}` for the word that goes with its code,
 * `{code:name}` for that word in Chinese with the code beside it, `{step:name}` for the word with the command that records
 * the step, `{cadre:name}`, `{team:name}`, `{post:name}`, `{case:name}`, `{stream:name}` for the name that goes with an id,
 * `{subject:name}` for that of a cadre or a team, `{what:name}` for that of whatever the value `what` says. `[… {name} …]`
 * is left out where there is no such value. Lists are told one after the other, those of events as `type date (id)`.
 */
export function filled(template: string, params: JsonObject, tongue: Tongue, nameOf: NameOf = () => undefined): string {
  const told: Told = { params, tongue, nameOf };
  const given = template.replaceAll(SEGMENT, (_, segment: string, name: string) =>
    isNothing(params[name]) || params[name] === '' ? '' : segment,
  );
  return given.replaceAll(PLACE, (_, manner: string | undefined, name: string) =>
    tell(params[name], TELLERS[manner?.replace(':', '') ?? ''] ?? plainly, told),
  );
}

const plainly: EventPresenter = (value) => value;

const TELLERS: Readonly<Record<string, EventPresenter>> = {
  '#': (value, told) => withItsId(value, told, inWords),
  code: (value, { params, tongue }) => codeOf(value, params['called'], tongue),
  step: (value, told) => withItsId(value, told, withCommands),
  cadre: named('cadre'),
  team: named('team'),
  post: named('post'),
  case: named('case'),
  stream: named('stream'),
  subject: (value, { tongue, nameOf }) => besideId(value, nameOf('cadre', value) ?? nameOf('team', value), tongue),
  what: (value, told) => {
    const what = NAMED_BY_WHAT[String(told.params['what'])];
    if (what === undefined) return value;
    return what === 'step' ? withCommands(value, told.tongue) : named(what)(value, told);
  },
};

function named(what: Named): EventPresenter {
  return (value, { params, tongue, nameOf }) => {
    const { teamId } = params;
    const inTeam = what === 'post' && !value.includes('/') && typeof teamId === 'string';
    return besideId(value, nameOf(what, inTeam ? `${teamId}/${value}` : value), tongue);
  };
}

// `probation c1`: a code with the id of what it is about.
function withItsId(value: string, told: Told, inItsWords: (code: string, tongue: Tongue) => string): string {
  const [, code, id] = /^(\w+) (\S+)$/.exec(value) ?? [];
  if (code === undefined || id === undefined) return inItsWords(value, told.tongue);
  const what = NAMED_BY_WHAT[code];
  const name = what === undefined || what === 'step' ? id : named(what)(id, told);
  return `${inItsWords(code, told.tongue)} ${name}`;
}

function besideId(id: string, name: string | undefined, tongue: Tongue): string {
  return name === undefined ? id : withId(name, id, tongue);
}

// A field's own sentence says what its codes are called; it is written in Chinese. `-name` sorts the other way round.
function codeOf(code: string, called: JsonObject[string] | undefined, tongue: Tongue): string {
  if (tongue === 'en') return code;
  const own = (called as JsonObject | undefined)?.[code];
  const [, falling = '', key = code] = /^(-)(\w+)$/.exec(code) ?? [];
  const word = typeof own === 'string' ? own : inWords(key, tongue);
  return word === key ? code : withId(falling ? `${word}倒序` : word, code, tongue);
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

function tell(value: unknown, teller: EventPresenter, told: Told): string {
  if (isNothing(value)) return '–';
  if (Array.isArray(value)) return value.map((one) => tell(one, teller, told)).join(told.tongue === 'zh' ? '、' : ', ');
  if (typeof value === 'object') {
    const { type, effectiveOn, eventId } = value as Record<string, unknown>;
    return `${tell(type, teller, told)} ${tell(effectiveOn, plainly, told)} (${tell(eventId, plainly, told)})`;
  }
  if (typeof value === 'boolean') return teller(String(value), told);
  return typeof value === 'string' ? teller(value, told) : JSON.stringify(value);
}
