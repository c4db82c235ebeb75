import { act, Command, commandsOf } from '../dsl/commands.ts';
import { REGULATIONS } from '../dsl/entry.ts';
import * as events from './regulation.events.ts';

const RULES = { onlyId: REGULATIONS.slice('regulation-'.length), writers: ['approver'] };
/** The document of the examples. */
const DOCUMENT = {
  instrument: '南票区监督谈话工作细则',
  article: '6',
  basis: { kind: 'committeeMinutes', documentNo: '南组〔2019〕7号', issuedOn: '2019-02-20' },
};

@Command({
  ...RULES,
  yields: 'RegulationAdopted',
  creates: true,
  says: {
    zh: '本区就一条可由本区确定的规则作出规定,自生效日期起适用。此前的事项仍按当日的规则判断;上级已有规定的不能另行规定。',
    en: 'Sets a rule that is the own of the district to set, from the effective date on. What was decided before stays judged by the rule of its day; what is set from above is refused.',
  },
  example: { ...DOCUMENT, effectiveOn: '2019-03-01', ruleId: 'talk.delay', number: 20 },
})
export class AdoptRegulation extends act(events.RegulationAdopted) {}

@Command({
  ...RULES,
  yields: 'RegulationRevised',
  creates: true,
  says: {
    zh: '修订本区已经作出的规定,自生效日期起适用。',
    en: 'Changes what the district set, from the effective date on.',
  },
  example: { ...DOCUMENT, effectiveOn: '2019-05-01', ruleId: 'talk.delay', number: 15 },
  after: ['AdoptRegulation'],
})
export class ReviseRegulation extends act(events.RegulationRevised) {}

@Command({
  ...RULES,
  yields: 'RegulationRepealed',
  creates: true,
  says: {
    zh: '废止本区已经作出的规定,自生效日期起恢复适用原有的规则。',
    en: 'Takes back what the district set: from the effective date on the rule is what it was without it.',
  },
  example: { basis: DOCUMENT.basis, effectiveOn: '2019-06-01', ruleId: 'talk.delay' },
  after: ['AdoptRegulation'],
})
export class RepealRegulation extends act(events.RegulationRepealed) {}

/** Every command of the rules that the district set. */
export const regulationCommands = commandsOf(AdoptRegulation, ReviseRegulation, RepealRegulation);
