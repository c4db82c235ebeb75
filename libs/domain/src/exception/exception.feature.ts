import type { Feature } from '#libs/kernel';
import { CASE_LOOKUPS } from '../shared/lookups.ts';
import { exceptionCommands } from './exception.commands.ts';
import {
  admit,
  enrich,
  evolve,
  facts,
  guard,
  next,
  keepsSignature,
  noException,
  signatureOf,
  type ExceptionState,
} from './exception.decide.ts';
import { exceptionKinds } from './exception.events.ts';

/** Exceptions (例外): acts that depart from a procedural rule and wait until somebody else has signed for that. */
export const exception: Feature<ExceptionState> = {
  category: 'exception',
  idField: 'exceptionId',
  commands: exceptionCommands,
  kinds: exceptionKinds,
  initial: noException,
  evolve,
  guard,
  admit,
  enrich,
  setConstraint: { after: ['RecordAnnulled'], find: signatureOf, check: keepsSignature },
  next,
  facts,
  lookups: { case: CASE_LOOKUPS },
  factsVersion: 1,
};
