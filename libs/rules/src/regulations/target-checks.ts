// What of a target only people can look at (凡提四必 and the list of who is no target): the rule takes their result.
import { broken, held, rule, type RuleSpec, type RuleVersion } from '../rule.ts';
import { read, unconfirmed, type Edition } from '../versions.ts';
import { SELECTION_2014, SELECTION_2019 } from './instruments.ts';

const RECUSAL_2006: Edition = { title: '党政领导干部任职回避暂行规定(2006)', from: '2006-08-06' };

interface Looked {
  readonly [word: string]: string;
  readonly cadreId: string;
  readonly check: string;
  readonly result: string;
}

/** All but the id of a rule that takes what people found. */
function lookedAt(check: string, sentence: RuleSpec<null, Looked>['sentence'], versions: readonly RuleVersion<null>[]) {
  return {
    class: 'P',
    isCondition: true,
    code: 'TARGET_DISQUALIFIED',
    kind: 'predicate',
    sentence,
    versions,
    evaluate: (_: null, { result }: Looked) => ({ holds: result === 'passed' }),
    cases: [held({ cadreId: 'chen', check, result: 'passed' }), broken({ cadreId: 'chen', check, result: 'failed' })],
  } as const;
}

export const recognised = rule({
  id: 'eligibility.recognition',
  ...lookedAt(
    'recognition',
    { zh: '群众公认度不高的,不得列为考察对象', en: 'Who is little recognised by the people is no target' },
    [read(SELECTION_2014, '24'), read(SELECTION_2019, '24(2)')],
  ),
});

export const noCanvassing = rule({
  id: 'eligibility.canvassing',
  ...lookedAt(
    'canvassing',
    { zh: '有拉票等非组织活动的,不得列为考察对象', en: 'Who canvassed for votes is no target' },
    [read(SELECTION_2014, '24'), read(SELECTION_2019, '24(4)')],
  ),
});

export const familyAtHome = rule({
  id: 'eligibility.family-abroad',
  ...lookedAt(
    'family-abroad',
    {
      zh: '配偶已移居国外,或者没有配偶、子女均已移居国外的,不得列为考察对象',
      en: 'Who has a spouse abroad, or no spouse and all children abroad, is no target',
    },
    [read(SELECTION_2014, '24'), read(SELECTION_2019, '24(5)')],
  ),
});

export const archiveReviewed = rule({
  id: 'eligibility.file-audit',
  ...lookedAt('file-audit', { zh: '干部档案凡提必审', en: 'The archive of whoever is promoted is reviewed' }, [
    unconfirmed(SELECTION_2014),
    read(SELECTION_2019, '31'),
  ]),
});

export const personalMattersChecked = rule({
  id: 'eligibility.personal-matters',
  ...lookedAt(
    'personal-matters',
    { zh: '个人有关事项报告凡提必核', en: 'The reported personal matters of whoever is promoted are verified' },
    [unconfirmed(SELECTION_2014), read(SELECTION_2019, '31')],
  ),
});

export const integrityConfirmed = rule({
  id: 'eligibility.integrity-opinion',
  ...lookedAt(
    'integrity-opinion',
    { zh: '纪检监察机关意见凡提必听', en: 'The discipline organ is heard on whoever is promoted' },
    [unconfirmed(SELECTION_2014), read(SELECTION_2019, '31')],
  ),
});

export const complaintsLookedInto = rule({
  id: 'eligibility.petitions',
  ...lookedAt(
    'petitions',
    {
      zh: '反映具体、有可查性的信访举报凡提必查',
      en: 'Complaints that can be traced are looked into for whoever is promoted',
    },
    [unconfirmed(SELECTION_2014), read(SELECTION_2019, '31')],
  ),
});

export const noKin = rule({
  id: 'eligibility.kinship',
  ...lookedAt(
    'kinship',
    {
      zh: '有亲属关系的,不得在同一机关任直接隶属的职务,或者有直接上下级领导关系的职务',
      en: 'Kin do not serve under one leader, nor one above the other',
    },
    [read(RECUSAL_2006, '3')],
  ),
});
