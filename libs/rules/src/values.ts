import type { Citation, Fraction, Rule, RuleContent, RuleValue } from './rule.ts';

const TWO_THIRDS: Fraction = { numerator: 2, denominator: 3 };
const HALF: Fraction = { numerator: 1, denominator: 2 };
const SEVENTH: Fraction = { numerator: 1, denominator: 7 };
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
  'assessment.steps': {
    sentence: {
      zh: '年度考核按预告、述职、民意测评、民主评议、考核谈话、反馈六项措施依次进行,轮次开启后进行,排名后结束',
      en: 'The six measures of the annual assessment are taken in their order, within an open round that ends with the ranking',
    },
    unit: 'steps',
    values: always(6, SEED),
  },
  'assessment.coverage': {
    sentence: {
      zh: '次年三月底前完成考核:各班子考核全部结束,班子成员逐人确定等次或注明不定等次',
      en: 'Within three months of the year every team is assessed, and every member graded or explicitly ungraded',
    },
    unit: 'months',
    values: always(3, cite('区委组织部《关于对加强党政领导班子建设的研究与思考》(2019),期限暂定', 'S?')),
  },
  'assessment.debrief': {
    sentence: {
      zh: '任现职满六个月的班子成员应当述职',
      en: 'Every member who has been in post for six months gives a debrief',
    },
    unit: 'months',
    values: always(6, DEFAULT),
  },
  'rank.unique': {
    sentence: {
      zh: '同组名次连续,一个名次一个班子;并列的须注明,并列末位不自动触发末位规则',
      en: 'Ranks of a group run without gaps, one team each; ties are declared, and a tied last place fires no rule',
    },
    unit: 'teams',
    values: always(1, DEFAULT),
  },
  'training.leave': {
    sentence: {
      zh: '请假时间累计超过总学时七分之一的,按退学处理',
      en: 'Leave of more than one seventh of the class hours means withdrawal',
    },
    unit: 'share',
    values: [since('2023-09-01', SEVENTH, cite('干部教育培训工作条例(2023)', 'C'))],
  },
  'supervision.steps': {
    sentence: {
      zh: '监督措施按批准、实施、整改、考核、办结五步依次进行',
      en: 'A measure is approved, carried out, followed by rectification, reviewed and closed, in this order',
    },
    unit: 'steps',
    values: always(5, LOCAL),
  },
  'supervision.approval': {
    sentence: {
      zh: '采取监督措施须经有权审批的负责人批准,诫勉须经党委主要负责人批准',
      en: 'A measure is approved by whoever is competent for it, an admonition by the committee principal',
    },
    unit: 'persons',
    values: always(1, LOCAL),
  },
  'admonition.corroboration': {
    sentence: {
      zh: '仅有一条线索不得诫勉,须有另一来源印证',
      en: 'One signal alone opens no admonition; a second source must bear it out',
    },
    unit: 'sources',
    values: always(2, DEFAULT),
  },
  'admonition.uncorrected': {
    sentence: {
      zh: '经诫勉考核未改正或改正不明显的,考虑组织处理',
      en: 'Where rectification is not obvious, an organizational measure is considered',
    },
    unit: 'steps',
    values: always(1, LOCAL),
  },
  'talk.delay': {
    sentence: { zh: '启动后三十日内谈话', en: 'The talk is held within 30 days of opening' },
    unit: 'days',
    values: always(30, DEFAULT),
  },
  'talk.record': {
    sentence: { zh: '谈话后七日内归档记录', en: 'The record is filed within seven days of the talk' },
    unit: 'days',
    values: always(7, DEFAULT),
  },
  'talk.actor': {
    sentence: {
      zh: '六种情形的谈话由党委或组织部门主要负责人进行',
      en: 'A talk on an occasion is held by the principal of the committee or of the department',
    },
    unit: 'persons',
    values: always(1, SEED),
  },
  'secondment.steps': {
    sentence: {
      zh: '挂职按计划、到岗、期满、鉴定的顺序进行',
      en: 'A secondment is planned, started, ended and assessed in this order',
    },
    unit: 'steps',
    values: always(4, DEFAULT),
  },
  'secondment.no-assessment': {
    sentence: { zh: '挂职结束后三十日内鉴定', en: 'A secondment is assessed within 30 days of its end' },
    unit: 'days',
    values: always(30, DEFAULT),
  },
  'appointment.steps': {
    sentence: {
      zh: '任免事项按规定程序依次进行,必经程序不得省略',
      en: 'The required steps of a case are taken in their order',
    },
    unit: 'steps',
    values: inEveryEdition(16, 'C'),
  },
  'appointment.opinions': {
    sentence: {
      zh: '讨论决定前应当听取纪检监察机关意见,已征求的意见须全部收到',
      en: 'The discipline organ, and everybody else who was asked, has answered before the matter is consulted on',
    },
    unit: 'persons',
    values: inEveryEdition(1, 'C'),
  },
  'appointment.eligibility': {
    sentence: {
      zh: '资格审查不合格的,不得列为考察对象或提交讨论',
      en: 'Who fails a check of eligibility is not put to the vote',
    },
    unit: 'persons',
    values: inEveryEdition(1, 'C'),
  },
  'appointment.differential': {
    sentence: {
      zh: '差额推荐、考察、酝酿、表决:人选多于职位',
      en: 'Differential selection has more candidates than posts at every stage',
    },
    unit: 'persons',
    values: always(1, SEED),
  },
  'appointment.plenary': {
    sentence: { zh: '乡镇党政正职人选由区委全委会票决', en: 'Township principals are voted on by the full committee' },
    unit: 'steps',
    values: always(1, SEED),
  },
  'appointment.notice': {
    sentence: { zh: '公示期满方可任职,提前结束的无效', en: 'A public notice runs for all of its days' },
    unit: 'days',
    values: inEveryEdition(1, 'C'),
  },
  'appointment.notice-length': {
    sentence: {
      zh: '公示期不少于五个工作日,首尾两日均计入',
      en: 'A public notice runs for five working days or more, its first and last day counted',
    },
    unit: 'workingDays',
    values: [
      since('2014-01-14', 5, cite(`${APPOINTMENT_RULES}(2014)`, 'C')),
      since('2019-03-03', 5, cite(`${APPOINTMENT_RULES}(2019)`, 'C')),
    ],
  },
  'appointment.notice-order': {
    sentence: {
      zh: '公示在决定作出之后开始,任职通知在公示期满之后印发',
      en: 'The notice starts after the decision, and the letter goes out after the notice',
    },
    unit: 'days',
    values: inEveryEdition(1, 'C'),
  },
  'appointment.objection': {
    sentence: { zh: '公示期间的反映未查清的,不得办理任职手续', en: 'No letter goes out while an objection is open' },
    unit: 'days',
    values: inEveryEdition(1, 'C'),
  },
  'appointment.civil-rank': {
    sentence: {
      zh: '降职、改任非领导职务(转任职级)应当明确职级',
      en: 'A demotion and a move to a non-leading post state the civil rank',
    },
    unit: 'steps',
    values: [since('2019-06-01', 1, cite('公务员职务与职级并行规定(2019)', 'G'))],
  },
  'appointment.conclusion': {
    sentence: {
      zh: '反映、试用期、任职谈话等均已办结,事项方可办结',
      en: 'A case is concluded when no objection, probation or talk is open',
    },
    unit: 'steps',
    values: always(1, DEFAULT),
  },
  'recommendation.talks': {
    sentence: { zh: '谈话推荐应有三分之二以上应谈人员参加', en: 'Two thirds or more of those invited are interviewed' },
    unit: 'share',
    values: inEveryEdition(TWO_THIRDS, 'C'),
  },
  'recommendation.post': {
    sentence: { zh: '民主推荐结果仅对所推荐职位有效', en: 'A recommendation counts for its own post only' },
    unit: 'steps',
    values: inEveryEdition(1, 'C'),
  },
  'recommendation.top': {
    sentence: {
      zh: '未将得票最高者列为考察对象的,应当说明理由',
      en: 'Passing over the top of the poll needs a reason',
    },
    unit: 'persons',
    values: inEveryEdition(1, 'C'),
  },
  'inspection.kin': {
    sentence: { zh: '考察人员与考察对象有亲属关系的应当回避', en: 'An inspector is no kin of the target' },
    unit: 'persons',
    values: inEveryEdition(1, 'C'),
  },
  'inspection.signatures': {
    sentence: { zh: '考察材料由全体考察人员签名', en: 'All named inspectors sign' },
    unit: 'persons',
    values: inEveryEdition(1, 'G'),
  },
  'plenary.secret': {
    sentence: { zh: '全委会表决采用无记名投票', en: 'The full committee votes by secret ballot' },
    unit: 'steps',
    values: always(1, cite('党的地方委员会全体会议对党政正职拟任人选表决办法(2004)', 'C')),
  },
  'probation.required': {
    sentence: {
      zh: '提拔担任非选任副职领导职务的,实行任职试用期',
      en: 'A promotion to a deputy post that is not elected carries probation',
    },
    unit: 'steps',
    values: inEveryEdition(1, 'C'),
  },
  'probation.unfinished': {
    sentence: { zh: '试用期未满的,不得破格提拔', en: 'Who is still on probation is not promoted' },
    unit: 'steps',
    values: inEveryEdition(1, 'C'),
  },
} as const satisfies Record<string, Rule>;

/** Id of a rule of the {@link ruleBook}. */
export type RuleId = keyof typeof ruleBook;
