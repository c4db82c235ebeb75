/** One text in the two languages of the house. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

// What each type of event is called: those about records here, every other as its kind says.
const eventWords = new Map([
  ['RecordCorrected', '更正记录'],
  ['RecordAnnulled', '撤销记录'],
]);

/** Has refusals call a type of event by its name. */
export function callEvent(type: string, name: string): void {
  eventWords.set(type, name);
}

/** What the codes are called that refusals tell of. */
const codeWords: Readonly<Record<string, string>> = {
  // steps of an appointment case
  motion: '动议',
  vacancy: '职位公告',
  applicants: '报名与资格审查',
  exam: '笔试',
  interview: '面试',
  talkRecommendation: '谈话调研推荐',
  meetingRecommendation: '会议推荐',
  targets: '确定考察对象',
  eligibility: '资格审查',
  inspectionNotice: '考察预告',
  inspectionTeam: '组成考察组',
  inspection: '考察',
  opinions: '征求意见',
  consultation: '酝酿',
  deliberation: '讨论决定',
  reconsideration: '复议',
  plenary: '全委会票决',
  publicNotice: '任前公示',
  election: '选举',
  issue: '印发任免通知',
  talk: '任免谈话',
  probation: '试用期考核',
  vote: '表决',
  recommendation: '推荐',
  // actions and methods
  promote: '提拔',
  furtherUse: '进一步使用',
  transfer: '交流',
  reappoint: '续任',
  remove: '免职',
  demote: '降职',
  toNonLeading: '转任职级',
  resignVoluntary: '自愿辞职',
  resignBlame: '引咎辞职',
  resignOrdered: '责令辞职',
  standard: '两推荐一考察',
  openSelection: '公开选拔',
  competition: '竞争上岗',
  organizational: '组织推荐',
  // votes
  agree: '同意票',
  disagree: '不同意票',
  defer: '缓议票',
  abstain: '弃权票',
  recused: '回避人数',
  issued: '发出的票',
  all: '各项票数合计',
  oral: '口头表决',
  hands: '举手表决',
  secret: '无记名投票',
  approved: '通过',
  rejected: '未通过',
  deferred: '暂缓',
  invalidNoQuorum: '到会人数不足、无效',
  passed: '通过',
  lowApproval: '优秀和称职得票率达不到三分之二',
  highDisapproval: '不称职得票率超过三分之一',
  // checks and organs
  grade: '年度考核等次',
  influencePeriod: '影响期',
  canvassing: '拉票',
  recognition: '群众公认度',
  familyAbroad: '配偶移居国外情况',
  seniority: '任职年限',
  promotionInterval: '提拔间隔',
  training: '培训',
  fileAudit: '档案审核',
  personalMatters: '个人有关事项',
  integrityOpinion: '廉洁自律意见',
  petitions: '信访举报',
  discipline: '纪检监察机关',
  unitedFront: '统战部门',
  supervisingLeader: '分管领导',
  // supervision
  reminder: '提醒谈话',
  focus: '重点谈话',
  integrity: '廉政谈话',
  inquiry: '函询',
  admonition: '诫勉',
  heartToHeart: '谈心谈话',
  occasion: '情形谈话',
  departmentHead: '组织部门主要负责人',
  disciplineOrgan: '纪检监察机关',
  committeePrincipal: '党委主要负责人',
  promotion: '提拔重用',
  workError: '工作失误',
  reported: '被群众举报',
  personalEvent: '个人重大事件',
  familyEvent: '家庭重大事件',
  commendation: '受到表彰',
  setback: '遇到挫折',
  talker: '谈话人',
  approver: '批准人',
  // grades and fitness
  excellent: '优秀',
  competent: '称职',
  basicallyCompetent: '基本称职',
  incompetent: '不称职',
  fit: '胜任',
  unfit: '不胜任',
  // damage of the log
  foreignEvent: '含有非台账写入的记录',
  missingEvents: '缺少记录',
  tombstoned: '已被永久删除',
  truncated: '记录被截除',
  // states
  none: '未登记',
  active: '存续',
  departed: '已离开',
  merged: '已合并',
  abolished: '已撤销',
  itself: '同一班子',
  planned: '计划中',
  open: '进行中',
  closed: '已结束',
  cancelled: '已取消',
  ranked: '已排名',
  opened: '已启动',
  withdrawn: '已撤回',
  referred: '已移送',
  concluded: '已办结',
  terminated: '已终止',
  started: '已开始',
  ended: '已结束',
  assessed: '已鉴定',
  // things
  appointmentCase: '任免事项',
  assessment: '班子年度考核',
  assessmentRound: '年度考核轮次',
  cadre: '干部',
  completion: '培训完成记录',
  examResult: '考试成绩',
  fitness: '任职认定',
  improvement: '整顿提高',
  ledger: '台账启用',
  letter: '任免通知',
  liaisonPoint: '联系点',
  objection: '公示期间的反映',
  opinionPoll: '民意测评',
  patron: '包抓领导',
  post: '职位',
  ranking: '排名',
  reserve: '后备干部',
  reviewVote: '民主评议',
  secondment: '挂职',
  step: '步骤',
  supervision: '监督事项',
  team: '班子',
  teamGrade: '班子等次',
  trainee: '学员',
  // dates
  birth: '出生日期',
  startedWork: '参加工作时间',
  effectiveOn: '生效日期',
  from: '起始日期',
  to: '截止日期',
};

/** Codes and types as people read them: `objection o1` keeps its id, `TalkHeld/AdmonitionIssued` is either of the two. */
export function inWords(codes: string, tongue: keyof Text): string {
  const either = codes.split('/').map((code) => {
    const [name = '', ...rest] = code.split(' ');
    return [tongue === 'zh' ? chinese(name) : english(name), ...rest].join(' ');
  });
  return either.join(tongue === 'zh' ? '或' : ' or ');
}

function chinese(name: string): string {
  return eventWords.get(name) ?? (Object.hasOwn(codeWords, name) ? codeWords[name]! : name);
}

// The codes are English words, run together.
function english(name: string): string {
  if (name === 'none') return 'not registered';
  return name.replaceAll(/(?<=[a-z])[A-Z]/g, (capital) => ` ${capital}`).toLowerCase();
}
