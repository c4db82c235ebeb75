import type { ActBefore, CommandSpec, Domain, Refusal } from '#libs/kernel';
import type { Executed } from '#libs/runtime';
import { fieldsOf } from '../../libs/domain/src/dsl/fields.ts';
import { Act } from './acts.ts';
import { Story } from './given.ts';
import { TestLedger } from './ledger.ts';

/** When the examples are sent: after the last day that one of them names. */
export const SENT_AT = '2020-12-31T09:00:00+08:00';

/** Every command of a domain, those about records last. */
export function commandsIn({ features, aboutRecords }: Domain): CommandSpec[] {
  return [...features.flatMap(({ commands }) => commands), ...aboutRecords];
}

/** What a command and its fields do not say of themselves; one message each. */
export function unsaid({ name, shape, says, example }: CommandSpec): string[] {
  const faults = [
    ...(/\p{Script=Han}{4}/u.test(says?.zh ?? '') ? [] : ['says no sentence in Chinese']),
    ...(isSentence(says?.en) ? [] : ['says no sentence in English']),
    ...(example ? [] : ['has no example']),
    ...unsaidFields(shape).map((field) => `does not say what ${field} means`),
  ];
  return faults.map((fault) => `${name} ${fault}`);
}

function unsaidFields(shape: CommandSpec['shape']): string[] {
  return Object.entries(fieldsOf(shape)).flatMap(([name, { says, nested }]) => [
    ...(isSentence(says) ? [] : [name]),
    ...(nested ? unsaidFields(nested()).map((inner) => `${name}.${inner}`) : []),
  ]);
}

function isSentence(text: string | undefined): boolean {
  return /^\S+( \S+){2,}$/u.test(text?.trim() ?? '');
}

/** Sends the example of a command to a ledger in which only the acts stand that it comes after. */
export async function sendExample(domain: Domain, spec: CommandSpec): Promise<Executed | Refusal> {
  const story = exampleStory(domain);
  const acts = exampleActs(domain, spec.name);
  const last = acts.pop()!;
  for (const act of acts) await story.must(act);
  return story.tell(last);
}

/** A ledger on the day on which examples are sent. */
export function exampleStory(domain: Domain): Story {
  const story = new Story(new TestLedger({ domain }));
  story.ledger.clock.set(SENT_AT);
  return story;
}

/** The example of a command after all that it comes after, each once. The label of an act is its {@link ActBefore}. */
export function exampleActs(domain: Domain, command: string): Act[] {
  const specs = new Map(commandsIn(domain).map((each) => [each.name, each]));
  const acts = new Map<string, Act>();
  const add = (one: ActBefore): void => {
    const [name, instead] = typeof one === 'string' ? [one, {}] : one;
    const label = typeof one === 'string' ? name : `${name} ${JSON.stringify(instead)}`;
    const { example, writers } = specs.get(name) ?? {};
    if (!example) throw new TypeError(`${name} is no command with an example`);
    if (acts.has(label)) return;
    example.after.forEach(add);
    const act = new Act(name, { ...example.body, ...instead }).as(label);
    // What only an approver sends, another person sends.
    acts.set(label, writers?.length === 1 && writers[0] === 'approver' ? act.by('u-approver') : act);
  };
  add(command);
  return [...acts.values()];
}
