import type { Citation, Fraction, Rule, RuleContent, RuleValue } from './rule.ts';

const TWO_THIRDS: Fraction = { numerator: 2, denominator: 3 };
const HALF: Fraction = { numerator: 1, denominator: 2 };
const THIRD: Fraction = { numerator: 1, denominator: 3 };

const APPOINTMENT_RULES = '党政领导干部选拔任用工作条例';

function cite(instrument: string, mark: Citation['mark']): Citation {
  return { instrument, mark };
}

function since(from: string, value: RuleContent, source: Citation): RuleValue {
  return { from, value, cite: source };
}

// The same number in the edition of 2002 and in its revisions of 2014 and 2019: each is cited for its own time. Old
// papers from before are judged by the custom that the edition wrote down.
function inEveryEdition(value: RuleContent, mark: Citation['mark']): RuleValue[] {
  return [
    since('1949-10-01', value, cite('条例施行前的惯例', 'G')),
    since('2002-07-09', value, cite(`${APPOINTMENT_RULES}(2002)`, mark)),
    since('2014-01-14', value, cite(`${APPOINTMENT_RULES}(2014)`, mark)),
    since('2019-03-03', value, cite(`${APPOINTMENT_RULES}(2019)`, mark)),
  ];
}

const always = (value: RuleContent, source: Citation): RuleValue[] => [since('1949-10-01', value, source)];

const SEED = cite('区委组织部《关于对加强党政领导班子建设的研究与思考》(2019)', 'S');
const LOCAL = cite('提醒、函询、诫勉实施办法(地方)', 'C');
const DEFAULT = cite('本区暂定,待定', 'S?');

/** Every rule that the recording side asks, by id. */
export const ruleBook = {
  'vote.quorum': {
    sentence: {
      zh: '讨论决定干部任免事项,须有应到会成员三分之二以上到会',
      en: 'Two thirds or more of the members entitled to attend must be present',
    },
    unit: 'share',
    values: inEveryEdition(TWO_THIRDS, 'C'),
  },
  'vote.majority': {
    sentence: {
      zh: '以应到会成员超过半数同意形成决定',
      en: 'More than half of the members entitled to attend must agree',
    },
    unit: 'share',
    values: inEveryEdition(HALF, 'C'),
  },
  'plenary.quorum': {
    sentence: {
      zh: '全委会表决须有三分之二以上委员到会',
      en: 'Two thirds or more of the full committee must be present',
    },
    unit: 'share',
    values: always(TWO_THIRDS, cite('党的地方委员会全体会议对党政正职拟任人选表决办法(2004)', 'C')),
  },
  'plenary.majority': {
    sentence: { zh: '全委会以应到会委员超过半数同意为通过', en: 'More than half of the full committee must agree' },
    unit: 'share',
    values: always(HALF, cite('党的地方委员会全体会议对党政正职拟任人选表决办法(2004)', 'C')),
  },
  'recommendation.attendance': {
    sentence: { zh: '会议推荐应有三分之二以上应到人员参加', en: 'Two thirds or more of those expected must attend' },
    unit: 'share',
    values: inEveryEdition(TWO_THIRDS, 'C'),
  },
  'recommendation.validity': {
    sentence: { zh: '民主推荐结果一年内有效', en: 'A recommendation is valid for one year' },
    unit: 'months',
    values: inEveryEdition(12, 'C'),
  },
  'inspection.members': {
    sentence: { zh: '考察组由两名以上成员组成', en: 'An inspection team has two members or more' },
    unit: 'persons',
    values: inEveryEdition(2, 'G'),
  },
  'probation.length': {
    sentence: { zh: '任职试用期为一年', en: 'Probation lasts one year' },
    unit: 'months',
    values: inEveryEdition(12, 'C'),
  },
  'admonition.influence': {
    sentence: { zh: '诫勉影响期为六个月', en: 'An admonition holds for six months' },
    unit: 'months',
    values: always(6, LOCAL),
  },
  'admonition.review': {
    sentence: { zh: '诫勉满六个月考核整改情况', en: 'Rectification is reviewed six months after the admonition' },
    unit: 'months',
    values: always(6, LOCAL),
  },
  'inquiry.reply': {
    sentence: { zh: '函询应在收到后十五个工作日内回复', en: 'An inquiry is answered within 15 working days' },
    unit: 'workingDays',
    values: always(15, LOCAL),
  },
  'assess.attendance': {
    sentence: {
      zh: '民主测评应有三分之二以上应参加人员到会',
      en: 'Two thirds or more of those entitled must attend the review',
    },
    unit: 'share',
    values: always(TWO_THIRDS, DEFAULT),
  },
  'assess.approval-low': {
    sentence: {
      zh: '优秀和称职得票率达不到三分之二的,由组织考核认定',
      en: 'Excellent and competent below two thirds: certification by the organization',
    },
    unit: 'share',
    values: always(TWO_THIRDS, SEED),
  },
  'assess.disapproval-high': {
    sentence: {
      zh: '不称职得票率超过三分之一的,由组织考核认定',
      en: 'Incompetent above one third: certification by the organization',
    },
    unit: 'share',
    values: always(THIRD, SEED),
  },
} as const satisfies Record<string, Rule>;

/** Id of a rule of the {@link ruleBook}. */
export type RuleId = keyof typeof ruleBook;
