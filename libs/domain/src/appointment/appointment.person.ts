import type { Context, FactsSought, Judgement, PlainDate } from '#libs/kernel';
import {
  exceptionalConsent,
  probationUnfinished,
  promotionAge,
  promotionInfluence,
  promotionInterval,
  retirementAge,
} from '#libs/rules';
import { JUDGED_BY, type Known } from '../shared/eligibility/known.ts';
import { judgedOf, type Finding, type Judged } from '../shared/eligibility/judged.ts';
import { demotionOf, gradeOf, removalOf, seniorityOf } from '../shared/eligibility/of-the-person.ts';
import { slotsOf } from '../shared/eligibility/of-the-post.ts';
import { ranksFitting } from '../shared/eligibility/ranks.ts';
import { onProbationIn } from '../shared/eligibility/tenures.ts';
import type { CadreRegister, Facts, TeamRegister } from '../shared/facts.ts';
import { notSecondedThere } from '../shared/seconded.ts';
import type { PostRef } from './appointment.parts.ts';
import { entry, type AppointmentState } from './appointment.state.ts';
import { assigns } from './procedure.ts';

/** The facts by which it is judged what stands against a person. */
export function soughtOf(cadreIds: readonly string[]): FactsSought[] {
  return cadreIds.flatMap((ref) => [
    { kind: 'admonition', ref },
    { kind: 'grade', ref },
  ]);
}

/** The facts by which it is judged whether a person may come into a post. */
export function soughtForPost(cadreId: string): FactsSought[] {
  return [...JUDGED_BY, 'secondment'].map((kind) => ({ kind, ref: cadreId }));
}

interface Given {
  readonly state: AppointmentState;
  readonly context: Context<AppointmentState>;
}

/** What stands against giving a person a post from a day on: an admonition that counts, or age. */
export function standsAgainst({ state: { action }, context }: Given, cadreId: string, on: PlainDate): Judgement[] {
  if (!assigns(action)) return [];
  const { rules } = context;
  const upwards = action === 'promote' || action === 'furtherUse';
  const known = context.gathered<Facts['admonition']>('admonition', cadreId);
  const admonitions = known
    .filter(({ validFrom, validTo }) => validFrom <= on && on < validTo)
    .map(({ value }) => ({ issuedOn: value.issuedOn, until: value.influenceUntil }));
  const { birth, sex } = context.referenced<CadreRegister | undefined>('cadre', cadreId)?.at(on) ?? {};
  return [
    ...(upwards ? promotionInfluence.ask(rules, { cadreId, on, admonitions }) : []),
    ...(birth && sex ? retirementAge.ask(rules, { cadreId, birth, sex, on }) : []),
    ...(birth && action === 'promote' ? promotionAge.ask(rules, { cadreId, birth, on }) : []),
  ];
}

/** Whether the last grades of a person let him be a target of the inspection for a promotion. */
export function gradesStandAgainst({ state: { action }, context }: Given, cadreId: string, on: PlainDate): Judgement[] {
  if (action !== 'promote' && action !== 'furtherUse') return [];
  const rows: Known['rows'] = (kind) => context.gathered<Facts[typeof kind]>(kind, cadreId);
  return told(gradeOf({ of: { cadreId, on }, rules: context.rules, known: { rows } }));
}

/** Who is to have which post, and which posts are left for it. */
interface ForPost {
  readonly cadreId: string;
  readonly post: PostRef;
  readonly leaving: readonly PostRef[];
  readonly on: PlainDate;
}

/** What is known of a person and of the team of a post before an act of a case. */
export function knownTo(context: Context<AppointmentState>, cadreId: string, { teamId }: PostRef): Known {
  return {
    cadre: (day) => context.referenced<CadreRegister | undefined>('cadre', cadreId)?.at(day),
    team: (day) => context.referenced<TeamRegister | undefined>('team', teamId)?.at(day),
    // What the case itself brought about says nothing of whether it might.
    rows: (kind) =>
      context
        .gathered<Facts[typeof kind]>(kind, cadreId)
        .filter(({ value }) => !('caseId' in value) || value['caseId'] !== context.id),
  };
}

function judgedFor({ context }: Given, { cadreId, post, leaving, on }: ForPost): Judged {
  const known = knownTo(context, cadreId, post);
  const left = leaving.map(({ teamId, postId }) => `${teamId}/${postId}`);
  return judgedOf({ cadreId, teamId: post.teamId, postId: post.postId, on, leaving: left }, known, context.rules);
}

/** What the ledger knows; what it cannot tell refuses nobody. */
function told(finding: Finding): Judgement[] {
  return finding.outcome === 'notKnown' || !finding.judgement ? [] : [finding.judgement];
}

/** The years in the rank below; who has too few is promoted by way of exception (破格), or not at all. */
function yearsServed({ state, context: { rules } }: Given, judged: Judged): Judgement[] {
  const { cadreId, on } = judged.of;
  const years = told(seniorityOf(judged));
  const exception = entry(state.exceptional, cadreId);
  const { promotedOn } = judged;
  const exceptional = years.some(({ holds }) => !holds) || exception !== undefined;
  return [
    ...promotionInterval.ask(rules, { cadreId, promotedOn, exceptional, on }),
    ...(exception ? exceptionalConsent.ask(rules, { cadreId, consentOn: exception.consentOn, on }) : years),
  ];
}

/** Whether somebody may come into a post by this action: ranks, years, what was before, and the room in the team. */
export function mayHave(given: Given, whom: ForPost): Judgement[] {
  const { state, context } = given;
  const { action } = state;
  if (action === 'reappoint' || !(assigns(action) || action === 'demote')) return [];
  const judged = judgedFor(given, whom);
  const { cadreId, on } = whom;
  if (judged.rank === undefined) return [];
  const fitting = ranksFitting({ ...judged, of: { ...judged.of, action } });
  const upwards = (action === 'promote' || action === 'furtherUse') && judged.promotion;
  const posts = onProbationIn(judged.tenures, on);
  return [
    ...fitting,
    ...(upwards
      ? [
          ...probationUnfinished.ask(context.rules, { cadreId, posts }),
          ...yearsServed(given, judged),
          ...told(demotionOf(judged)),
        ]
      : []),
    ...(assigns(action) ? told(removalOf(judged)) : []),
    ...told(slotsOf(judged)),
    ...notSecondedThere(context, { cadreId, teamId: whom.post.teamId, on }),
  ];
}
