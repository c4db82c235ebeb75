import { codeWords } from './code-words.ts';

/** One text in the two languages of the house. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

// What each type of event is called: those about records here, every other as its kind says.
const eventWords = new Map([
  ['RecordCorrected', '更正记录'],
  ['RecordAnnulled', '撤销记录'],
]);

/** Has refusals call a type of event by its name. */
export function callEvent(type: string, name: string): void {
  eventWords.set(type, name);
}

// By which command each type of event is recorded, and which type of event takes each step of a procedure.
const commandsByType = new Map<string, string>();
const typesByCommand = new Map<string, string>();
const typesByStep = new Map<string, string>();

/** Has refusals name the command that records a type of event. */
export function callCommand(type: string, command: string): void {
  commandsByType.set(type, command);
  typesByCommand.set(command, type);
}

/** Has refusals name the command by which a step of a procedure is taken: the one that records this type of event. */
export function callStep(step: string, type: string): void {
  typesByStep.set(step, type);
}

/** The command that records a step or a type of event; undefined for any other code. */
export function commandFor(code: string): string | undefined {
  return commandsByType.get(typesByStep.get(code) ?? typesByCommand.get(code) ?? code);
}

/** Codes, types and commands as people read them: `objection o1` keeps its id, `TalkHeld/AdmonitionIssued` is either. */
export function inWords(codes: string, tongue: keyof Text): string {
  return eitherOf(codes, tongue, (name, rest) => [word(name, tongue), ...rest].join(' '));
}

/** Steps with the commands that record them: `讨论决定(RecordDeliberationVote)`. */
export function withCommands(codes: string, tongue: keyof Text): string {
  return eitherOf(codes, tongue, (name, rest) =>
    [withId(word(name, tongue), commandFor(name), tongue), ...rest].join(' '),
  );
}

/** A name with the id that it stands beside, `王某(c1)`. */
export function withId(name: string, id: string | undefined, tongue: keyof Text): string {
  if (id === undefined) return name;
  return tongue === 'zh' ? `${name}(${id})` : `${name} (${id})`;
}

/** Every code that has a word of its own, with that word in both languages: steps, states, actions, types of events … */
export function terms(): readonly { readonly code: string; readonly zh: string; readonly en: string }[] {
  return [...Object.keys(codeWords), ...eventWords.keys()].map((code) => ({
    code,
    zh: chinese(code),
    en: english(code),
  }));
}

function eitherOf(codes: string, tongue: keyof Text, tell: (name: string, rest: readonly string[]) => string): string {
  const either = codes.split('/').map((code) => {
    const [name = '', ...rest] = code.split(' ');
    return tell(name, rest);
  });
  return either.join(tongue === 'zh' ? '或' : ' or ');
}

function word(code: string, tongue: keyof Text): string {
  const name = typesByCommand.get(code) ?? code;
  return tongue === 'zh' ? chinese(name) : english(name);
}

function chinese(name: string): string {
  return eventWords.get(name) ?? (Object.hasOwn(codeWords, name) ? codeWords[name]! : name);
}

// What the words of a code do not say as people would.
const ENGLISH: Readonly<Record<string, string>> = {
  none: 'not registered',
  furtherUse: 'move to a post of more weight',
  toNonLeading: 'move to a civil rank without a leading post',
  resignVoluntary: 'voluntary resignation',
  resignBlame: 'resignation to take the blame',
  resignOrdered: 'ordered resignation',
  familyAbroad: 'family abroad',
  true: 'yes',
  false: 'no',
};

// The codes are English words, run together; those of age groups have their years between them.
function english(name: string): string {
  if (Object.hasOwn(ENGLISH, name)) return ENGLISH[name]!;
  const aged = name.replace(/^age(\d+)to(\d+)/, 'aged $1 to $2').replace(/^age(\d+)plus/, 'aged $1 or more');
  return aged.replaceAll(/(?<=[a-z\d])[A-Z]|(?<=[a-z])\d+/g, (start) => ` ${start}`).toLowerCase();
}

const RUN_TOGETHER = /\b[a-z]+(?:[A-Z][a-z]+)+\b/g;

/** A sentence on data in which codes of that data stand as they are written: with the codes in words. */
export function withoutCodes(sentence: string, data: object): string {
  if (!RUN_TOGETHER.test(sentence)) return sentence;
  RUN_TOGETHER.lastIndex = 0;
  const codes = new Set(Object.values(data).flat());
  return sentence.replaceAll(RUN_TOGETHER, (code) => (codes.has(code) ? english(code) : code));
}
