import type { Feature } from '#libs/kernel';
import { by } from '../dsl/kinds.ts';
import { appointmentCommands } from './appointment.commands.ts';
import { enrich } from './appointment.enrich.ts';
import { admit, guard } from './appointment.decide.ts';
import { gathers } from './appointment.incumbency.ts';
import { facts } from './appointment.facts.ts';
import { judge } from './appointment.judge.ts';
import { next } from './appointment.next.ts';
import { appointmentKinds } from './appointment.kinds.ts';
import { evolve } from './appointment.evolve.ts';
import { noCase, type AppointmentState } from './appointment.state.ts';
import { CASE_LOOKUPS } from '../shared/lookups.ts';

/** Cases of appointment and removal (任免事项), from the motion to the end of probation. */
export const appointment: Feature<AppointmentState> = {
  category: 'appointment',
  idField: 'caseId',
  commands: appointmentCommands,
  kinds: appointmentKinds,
  initial: noCase,
  evolve: (state, event) => by<AppointmentState, AppointmentState>(evolve, state, event) ?? state,
  guard,
  admit,
  enrich,
  gathers,
  judge,
  next,
  facts,
  lookups: {
    case: CASE_LOOKUPS,
    appointment: {
      sorted: [['state', 'openedOn'], ['openedOn'], ['closedOn']],
      members: ['posts.teamId', 'cadreIds'],
      past: ['openedOn', 'closedOn'],
      passing: ['state'],
    },
    publicNotice: { sorted: [['state']] },
    probation: { sorted: [['teamId']] },
    downwardMove: { members: ['posts.teamId'] },
  },
  factsVersion: 111,
};
