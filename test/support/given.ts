import { expect } from '@jest/globals';
import { isRefusal, type JsonObject, type NewEvent, type PlainDate, type Recorded, type Refusal } from '#libs/kernel';
import type { Executed } from '#libs/runtime';
import { commandIdOf, type Act, type Said } from './acts.ts';
import { TestLedger, newEvent } from './ledger.ts';
import { expectToldWell } from './plain-words.ts';

/** An event that is in the log without a command having been judged. */
export class Happening {
  readonly stream: string;
  readonly label: string;
  readonly event: NewEvent;

  constructor(stream: string, label: string, event: NewEvent) {
    this.stream = stream;
    this.label = label;
    this.event = event;
  }
}

/** Says that an event lies in the log, put there past every check. */
export function happened(stream: string, type: string, data: JsonObject, effectiveOn?: PlainDate): Happening {
  const label = `${type} ${JSON.stringify(data)}`;
  return new Happening(stream, label, newEvent(stream, commandIdOf(label), { type, data, effectiveOn }));
}

/** What an event must be; `data` as a whole, `meta` in the parts named. Matchers may stand for values. */
export interface ExpectedEvent {
  readonly type: string;
  readonly stream?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly meta?: { readonly [Name in keyof Recorded['meta']]?: unknown };
}

type Step = Act | Happening;

/** Begins a sentence: given these acts and events, when …, then …. */
export function given(...steps: readonly Step[]): Given {
  return new Given(new TestLedger(), steps);
}

/** What has been before. */
export class Given {
  private readonly ledger: TestLedger;
  private readonly steps: readonly Step[];

  constructor(ledger: TestLedger, steps: readonly Step[]) {
    this.ledger = ledger;
    this.steps = steps;
  }

  /** What came after that. */
  and(...steps: readonly Step[]): Given {
    return new Given(this.ledger, [...this.steps, ...steps]);
  }

  /** What is tried now. */
  when(act: Act): When {
    return new When(this.ledger, this.steps, act);
  }

  /** The ledger after what has been, to ask other things of it. */
  async ledgerNow(): Promise<Story> {
    const story = new Story(this.ledger);
    for (const step of this.steps) await story.must(step);
    return story;
  }
}

/** What is tried, and what comes of it. */
export class When {
  private readonly ledger: TestLedger;
  private readonly steps: readonly Step[];
  private readonly act: Act;

  constructor(ledger: TestLedger, steps: readonly Step[], act: Act) {
    this.ledger = ledger;
    this.steps = steps;
    this.act = act;
  }

  /** It is accepted, and just these events are recorded. */
  async thenRecorded(...expected: readonly ExpectedEvent[]): Promise<Story> {
    const { story, answer, added } = await this.tried();
    expect(answer).toEqual(expect.objectContaining({ commandId: commandIdOf(this.act.label), repeated: false }));
    expect(added.map(({ type }) => type)).toEqual(expected.map(({ type }) => type));
    for (const [index, { stream, data, meta }] of expected.entries()) {
      if (stream !== undefined) expect(added[index]?.stream).toBe(stream);
      if (data !== undefined) expect(added[index]?.data).toEqual(data);
      if (meta !== undefined) expect(added[index]?.meta).toMatchObject(meta);
    }
    return story;
  }

  /** It is accepted, whatever it records. */
  async thenAccepted(): Promise<Story> {
    const { story, answer } = await this.tried();
    expect(answer).toEqual(expect.objectContaining({ repeated: false }));
    return story;
  }

  /** It is refused with this code and these values, and nothing is recorded. */
  async thenRefused(code: string, params?: JsonObject): Promise<Refusal> {
    const { answer, added } = await this.tried();
    expect(answer).toEqual(expect.objectContaining({ refused: code }));
    if (!isRefusal(answer)) throw new Error('unreachable');
    if (params !== undefined) expect(answer.params).toEqual(params);
    expect(added).toEqual([]);
    return answer;
  }

  /** It is refused, and these fields are named with these faults, in any order. */
  async thenFaulty(code: 'MALFORMED_BODY' | 'UNKNOWN_FIELD', ...faults: readonly string[]): Promise<void> {
    const { fields } = await this.thenRefused(code);
    expect(fields?.map((fault) => `${fault.path} ${fault.code}`).sort()).toEqual([...faults].sort());
  }

  private async tried(): Promise<{ story: Story; answer: Executed | Refusal; added: Recorded[] }> {
    const story = new Story(this.ledger);
    for (const step of this.steps) await story.must(step);
    const before = await this.ledger.events();
    const answer = await story.tell(this.act);
    const added = (await this.ledger.events()).slice(before.length);
    return { story, answer, added };
  }
}

/** A ledger with the acts told so far, so that later ones can point to them. */
export class Story {
  readonly ledger: TestLedger;
  private readonly told = new Map<string, ReturnType<Said>>();

  constructor(ledger: TestLedger = new TestLedger()) {
    this.ledger = ledger;
  }

  /** Where an act was recorded. */
  readonly said: Said = (label) => {
    const place = this.told.get(label);
    if (!place) throw new TypeError(`nothing was recorded as “${label}”`);
    return place;
  };

  /** Sends an act, whatever comes of it. */
  async tell(act: Act): Promise<Executed | Refusal> {
    const { name, ifMatch, label, sender } = act;
    const answer = await this.ledger.send({
      name,
      body: act.bodyFor(this.said),
      commandId: commandIdOf(label),
      ifMatch,
      isSigned: sender.isSigned,
      ...(sender.by === undefined ? {} : { actor: { userId: sender.by, role: 'approver', organ: 'organization' } }),
    });
    expectToldWell(answer);
    if (!isRefusal(answer)) this.told.set(label, { stream: answer.stream, targetEventId: answer.eventIds[0]! });
    return answer;
  }

  /** Does what must be accepted. */
  async must(step: Step): Promise<void> {
    if (step instanceof Happening) {
      await this.ledger.put(step.stream, step.event);
      this.told.set(step.label, { stream: step.stream, targetEventId: step.event.id });
      return;
    }
    const answer = await this.tell(step);
    if (isRefusal(answer)) throw new Error(`${step.label} was refused: ${JSON.stringify(answer)}`);
    if (answer.repeated) throw new Error(`${step.label} had been said before; give it a label of its own`);
  }
}
