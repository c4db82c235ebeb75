import type { Domain } from '#libs/kernel';
import { rulesOn, type Adopted } from '#libs/rules';
import { commandsOf } from './dsl/commands.ts';
import { REGULATIONS, admitEntry, consults } from './dsl/entry.ts';
import { AnnulRecord, CorrectRecord } from './dsl/records.ts';
import { validate } from './dsl/validate.ts';
import { features } from './features.ts';
import { reactions } from './reactions.ts';

/** The whole domain, handed to the machine. */
export const domain: Domain = {
  features,
  reactions,
  exceptions: 'ProposeException',
  aboutRecords: commandsOf(CorrectRecord, AnnulRecord),
  consults,
  admit: admitEntry,
  regulations: REGULATIONS,
  rulesOn: (on, regulations) => rulesOn(on, (regulations?.at(on) ?? {}) as Readonly<Record<string, Adopted>>),
  validate,
};
