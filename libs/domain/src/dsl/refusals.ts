import type { Text } from './words.ts';

/** What a refusal is called, and how it is explained with its values. */
export interface RefusalText {
  readonly title: Text;
  /** With places for its values, as {@link filled} reads them. */
  readonly detail: Text;
}

/** Writes a {@link RefusalText}. */
export function text(zhTitle: string, enTitle: string, zh: string, en: string): RefusalText {
  return { title: { zh: zhTitle, en: enTitle }, detail: { zh, en } };
}

const voteTexts: Readonly<Record<string, RefusalText>> = {
  BALLOTS_EXCEED_ISSUED: text(
    '收回票数多于发出票数',
    'More ballots returned than issued',
    '收回 {returned} 张,多于发出的 {issued} 张:此次投票无效,请重新投票或更正票数。',
    '{returned} ballots returned of {issued} issued: the vote is void. Repeat it, or correct the counts.',
  ),
  GRADES_DO_NOT_ADD_UP: text(
    '各等次票数合计不符',
    'Grades do not add up',
    '四个等次与弃权合计 {total} 票,有效票为 {valid} 张,应相等。请核对各等次票数与有效票。',
    'The four grades and the abstentions total {total}; they must equal the {valid} valid ballots. Check the counts.',
  ),
  INVALID_COUNT: text(
    '票数无效',
    'Invalid count',
    '字段 {path} 的票数“{value}”无效:票数应为不小于 0 的整数。请更正。',
    'Field {path} is {value}: ballots are whole numbers from 0. Correct it.',
  ),
  NO_VALID_BALLOTS: text(
    '没有有效票',
    'No valid ballots',
    '[干部 {cadre:cadreId} 的]有效票为 0,得票率无从计算。请重新组织测评。',
    'There are no valid ballots[ on cadre {cadre:cadreId}], so there are no rates. Hold the review again.',
  ),
  NOT_MORE_THAN_HALF: text(
    '未过半数',
    'Not more than half',
    '同意 {agree} 票,未超过应到会 {eligible} 人的半数(至少 {needed} 票)。结果由系统计算,宣布的结果(announcedOutcome)须与之一致,或者不填。',
    '{agree} agree is not more than half of {eligible} entitled to attend ({needed} needed). The outcome is computed; announcedOutcome agrees with it, or is left out.',
  ),
  PRESENT_EXCEEDS_ELIGIBLE: text(
    '实到多于应到',
    'More present than entitled',
    '实到 {present} 人,多于应到 {eligible} 人。请核对。',
    '{present} present of {eligible} entitled to attend. Check both.',
  ),
  QUORUM_NOT_MET: text(
    '到会人数不足',
    'Quorum not met',
    '应到 {eligible} 人,实到 {present} 人,至少须到 {needed} 人:不能形成结果。请重新召开;委员会会议确已召开的,不注明宣布通过(announcedOutcome)即可如实记录。',
    '{present} of {eligible} is below the quorum ({needed} needed), so nothing can come of it. Hold it again; a committee that met all the same is recorded without announcedOutcome approved.',
  ),
  VALID_EXCEEDS_RETURNED: text(
    '有效票多于收回票',
    'More valid than returned',
    '有效票 {valid} 张,多于收回的 {returned} 张。请核对。',
    '{valid} valid ballots of {returned} returned. Check both.',
  ),
  VOTES_DO_NOT_ADD_UP: text(
    '票数合计不符',
    'Votes do not add up',
    '各项票数合计 {cast},实到 {present} 人、回避 {recused} 人,合计应为 {voting}。缺少的请记为弃权,多出的请更正。',
    '{cast} votes for {present} present less {recused} recused, which makes {voting}. Give the missing ones as abstentions, or correct.',
  ),
  VOTES_EXCEED_PRESENT: text(
    '票数多于实到人数',
    'More votes than present',
    '票数({#vote})记为 {count},而人数只有 {present}。请核对票数与人数。',
    '{count} votes ({#vote}) recorded but only {present} were present. Check both.',
  ),
};

/** Every code that the domain refuses with, in words: what is wrong, which value, which rule, what to do. */
export const refusalTexts: Readonly<Record<string, RefusalText>> = {
  ...voteTexts,
  ALREADY_ANNULLED: text(
    '记录已撤销',
    'Record already annulled',
    '流 {stream:stream} 的记录 {targetEventId} 已被记录 {annulledBy} 撤销,不能再更正或撤销。如撤销有误,请撤销该撤销记录。',
    'Record {targetEventId} of stream {stream:stream} was annulled by record {annulledBy} and can be neither corrected nor annulled again. If that was wrong, annul the annulment.',
  ),
  ALREADY_OPEN: text(
    '已存在',
    'Already open',
    '{#what}自 {since} 起已经存在,不能重复。请在原有的上继续办理,或先予结束。',
    '{#what} has been open since {since} and cannot be opened twice. Go on with that one, or close it first.',
  ),
  ALREADY_RECORDED: text(
    '重复登记',
    'Already recorded',
    '{#what} {what:id} 已经登记,不再登记一次。原记录有误的,请更正原记录(CorrectRecord);实未发生的,请撤销原记录(AnnulRecord);确为另一项的,请换一个编号。',
    '{#what} {what:id} is on record already and is not recorded twice. Correct that record (CorrectRecord) if it was wrong, annul it (AnnulRecord) if it never happened; use another id if this is another one.',
  ),
  BASIS_REQUIRED: text(
    '缺少依据文件',
    'Basis document required',
    '以{#entryMode}方式录入必须注明依据文件(basis)的种类、文号、日期。请补充后重新提交。',
    'An entry in mode {#entryMode} rests on a document: give basis with kind, documentNo and issuedOn, and send it again.',
  ),
  CALENDAR_MISSING: text(
    '缺少工作日历',
    'Working-day calendar missing',
    '{year} 年的节假日安排尚未载入,无法计算工作日。请改用已有工作日历的日期,或升级到含该年安排的版本后再办理。',
    'The public holidays of {year} are not loaded, so working days cannot be counted. Use dates of a year that has them, or come back with a version of the ledger that has that year.',
  ),
  CADRE_HOLDS_POST: text(
    '干部仍担任职务',
    'Cadre still holds a post',
    '该干部自 {since} 起担任班子 {team:teamId} 的职位 {post:postId}。请先免去该职务(RelieveIncumbent),免职日期不晚于离开日期。',
    'The cadre has held post {post:postId} of team {team:teamId} since {since}. Relieve first (RelieveIncumbent), on or before the day of departure.',
  ),
  CADRE_NOT_ACTIVE: text(
    '干部不在职',
    'Cadre not in service',
    '干部 {cadre:cadreId} 在 {on} 的状态为{#state},不能进行此项操作。请核对生效日期,或先登记该干部(RegisterCadre)或其调回(RecordReturn)。',
    'Cadre {cadre:cadreId} is {#state} on {on}. Check the effective date, or record the registration (RegisterCadre) or the return (RecordReturn) first.',
  ),
  CADRE_DECEASED: text(
    '干部已去世',
    'Cadre is deceased',
    '干部 {cadre:cadreId} 已于 {since} 去世,不能登记调回。请核对人员;去世的记录有误的,请更正(CorrectRecord)或者撤销(AnnulRecord)该记录。',
    'Cadre {cadre:cadreId} died on {since}, so there is no return. Check the person; if the death was recorded in error, correct (CorrectRecord) or annul (AnnulRecord) that record.',
  ),
  CADRE_NOT_DEPARTED: text(
    '干部未离开',
    'Cadre has not departed',
    '干部 {cadre:cadreId} 的状态为{#state},未曾离开,无需登记调回。请核对人员与日期。',
    'Cadre {cadre:cadreId} is {#state} and has not departed, so there is no return to record. Check person and date.',
  ),
  COMMAND_ID_REUSED: text(
    '命令编号重复使用',
    'Command id reused',
    '命令编号 {commandId} 已用于另一内容(记录 {eventId})。重试须内容一致;新命令请用新的编号。',
    'Command id {commandId} was used with another body (record {eventId}). A retry repeats the body; a new command takes a new id.',
  ),
  DATE_IMPLAUSIBLE: text(
    '日期不合常理',
    'Implausible date',
    '[{#later}({after})早于{#earlier}({before})。请核对这两个日期。][参加工作时间 {startedWork} 时未满 {age} 周岁(出生日期 {birth},{earliest} 方满)。请核对这两个日期;补录旧件的,录入方式(entryMode)请用补录。]',
    '[{#later} ({after}) is before {#earlier} ({before}). Check both dates.][Work began on {startedWork}, before the age of {age} (born {birth}, of that age on {earliest}). Check both dates; old papers go in with entryMode backfill.]',
  ),
  DATE_ORDER: text(
    '日期先后有误',
    'Dates out of order',
    '结束日期 {end} 不晚于开始日期 {start}。请核对这两个日期。',
    'The end, {end}, does not come after the start, {start}. Check both dates.',
  ),
  FUTURE_FACT: text(
    '尚未发生',
    'Not yet happened',
    '“{#type}”记录已发生的事实,生效日期 {effectiveOn} 晚于今天 {today}。请在发生之后登记。',
    '“{#type}” records what has happened; {effectiveOn} is after today, {today}. Record it once it has taken place.',
  ),
  LATER_RECORDS_DEPEND: text(
    '后续记录依赖于此',
    'Later records depend on it',
    '此项会使 {count} 条已有记录不能成立(按先后列出):{#events}。请先更正或撤销这些记录。',
    'This would make {count} recorded acts impossible (oldest first): {#events}. Correct or annul those first.',
  ),
  LOG_DAMAGED: text(
    '日志中该流已损坏',
    'Log damaged',
    '流 {stream} 已损坏:{#kind}[,位于第 {revision} 号记录]。[流 {neededBy} 上的此项操作须查阅该流。]未录入任何内容,重复提交也不会录入。请告知管理员:以日志检查工具(fsck)查明,并从备份恢复。',
    'Stream {stream} is damaged ({#kind})[, at revision {revision}]: {found}.[ This act on {neededBy} needs it.] Nothing was recorded, and sending it again changes nothing. Tell the operators: fsck shows what there is, and a backup brings it back.',
  ),
  MALFORMED_BODY: text(
    '请求格式错误',
    'Malformed body',
    '请求内容有误:{problem}请更正后重新提交。',
    'The body cannot be used: {problem} Mend it, and send it again.',
  ),
  MERGE_TARGET_INVALID: text(
    '并入对象无效',
    'Invalid merge target',
    '不能并入班子 {team:intoTeamId}:其状态为{#state}。请选择另一个存续的班子。',
    'Cannot merge into team {team:intoTeamId}: it is {#state}. Choose another team that is active.',
  ),
  NOTHING_TO_CORRECT: text(
    '没有更正内容',
    'Nothing to correct',
    '没有给出要更正的内容。更正记录须给出完整的新内容(data)或新的生效日期(newEffectiveOn);更正基本信息须至少给出一项。',
    'Nothing to correct was given. A correction of a record gives data (the whole replacement), newEffectiveOn, or both; one of the facts of a cadre gives one at least.',
  ),
  NOT_INCUMBENT: text(
    '不是现任',
    'Not the incumbent',
    '干部 {cadre:cadreId} 在该日不担任职位 {post:postId}[(当日任职者:{cadre:incumbent})]。请核对人员、职位与日期。',
    'Cadre {cadre:cadreId} does not hold post {post:postId} on that day[ (incumbent: {cadre:incumbent})]. Check person, post and date.',
  ),
  NOT_ON_PROBATION: text(
    '不在试用期',
    'Not on probation',
    '干部 {cadre:cadreId} 在职位 {post:postId} 上不在试用期,无需转正。请核对人员、职位与日期。',
    'Cadre {cadre:cadreId} is not on probation in post {post:postId}; there is nothing to confirm. Check person, post and date.',
  ),
  NOT_ON_RESERVE: text(
    '不在后备名单',
    'Not on the reserve list',
    '该干部在该日不在后备名单上,不能调整或移出。请核对人员与日期,或先列为后备(ListAsReserve)。',
    'The cadre is not on the reserve list on that day, so there is nothing to review or to take off. Check person and date, or list the cadre first (ListAsReserve).',
  ),
  NOT_OPEN: text(
    '不在进行中',
    'Not open',
    '{#what}没有开始或者已经结束,不能进行此项操作。请核对编号与日期。',
    '{#what} has not begun or is over, so this cannot be recorded. Check the id and the date.',
  ),
  NOT_PATRON: text(
    '不是包抓领导',
    'Not a patron',
    '{patronId} 在该日不是该班子的包抓领导。请核对编号与日期,或先确定包抓关系(AssignPatron)。',
    '{patronId} is not a patron of this team on that day. Check the id and the date, or assign the patron first (AssignPatron).',
  ),
  NO_LIAISON_POINT: text(
    '没有该联系点',
    'No such liaison point',
    '该干部在该日没有联系点 {pointId}。请核对编号与日期,或先确定联系点(AssignLiaisonPoint)。',
    'The cadre has no liaison point {pointId} on that day. Check the id and the date, or assign it first (AssignLiaisonPoint).',
  ),
  OPENING_TOO_LATE: text(
    '超出期初建账范围',
    'After the opening of the ledger',
    '期初录入的生效日期 {effectiveOn} 晚于台账启用日期 {openedOn}。请核对日期,或将录入方式(entryMode)改为实时或补录。',
    'An opening entry is effective on {effectiveOn}, after the ledger was opened on {openedOn}. Check the date, or use the entryMode live or backfill.',
  ),
  POLITICAL_STATUS_CONFLICT: text(
    '政治面貌矛盾',
    'Political status conflict',
    '[政治面貌 {status}(群众)不应有加入日期 {joinedOn}。请核对政治面貌代码,或删去日期(joinedOn)。][加入日期 {joined} 时未满十八周岁(出生日期 {birth},{earliest} 方满)。请核对这两个日期;补录旧件的,录入方式(entryMode)请用补录。]',
    '[Political status {status} (masses) cannot have a joining date {joinedOn}. Check the code, or leave joinedOn out.][The Party was joined on {joined}, before the age of eighteen (born {birth}, of that age on {earliest}). Check both dates; old papers go in with entryMode backfill.]',
  ),
  POST_NOT_AVAILABLE: text(
    '职位不存在',
    'Post not available',
    '该班子在该日没有职位 {post:postId}(未核定或已撤销)。请核对编号与日期,或先核定职位(AuthorisePost)。',
    'The team has no post {post:postId} on that day: not authorised, or withdrawn. Check the id and the date, or authorise it first (AuthorisePost).',
  ),
  POST_OCCUPIED: text(
    '职位已有人',
    'Post occupied',
    '职位 {post:postId} 自 {since} 起由干部 {cadre:cadreId} 担任。请先免去其职务:另立免职事项(OpenAppointmentCase),或者凭文件登记免职(RelieveIncumbent)。',
    'Post {post:postId} has been held by cadre {cadre:cadreId} since {since}. Relieve first: by a case of removal (OpenAppointmentCase), or on a document (RelieveIncumbent).',
  ),
  PROBATION_NOT_ALLOWED: text(
    '选任职务无试用期',
    'No probation on an elected post',
    '职位 {title}({postId})为选任制,不实行试用期。请不注明试用期(onProbation)。',
    'Post {title} ({postId}) is elected and carries no probation. Leave onProbation out.',
  ),
  RANK_NOT_YET: text(
    '尚无职级',
    'No civil ranks yet',
    '职级自 {since} 起施行,{on} 尚无职级 {rank}。请核对日期;此前担任非领导职务的,登记为当时的职务。',
    'Civil ranks begin on {since}; on {on} there was no {rank}. Check the date; what was held before is the non-leading post of that time.',
  ),
  REASON_REQUIRED: text(
    '缺少理由',
    'Reason required',
    '更正或撤销记录必须说明理由(reason)。',
    'A correction or an annulment says why: give reason.',
  ),
  RULE_NOT_IN_FORCE: text(
    '当日尚无此规则',
    'Rule not in force',
    '所依据的规则({ruleId})自 {from} 起施行,无法据以判断 {on} 的事项。请核对生效日期。',
    'The rule {ruleId} is in force from {from} on; an act of {on} cannot be judged by it. Check the effective date.',
  ),
  STEP_OUT_OF_ORDER: text(
    '步骤顺序有误',
    'Step out of order',
    '步骤“{step:step}”顺序有误。[之前尚缺:{step:missing},请先办理。][应在其后的已经办理:{step:done}。]补录旧件的,录入方式(entryMode)请用补录;确属例外的,须附批准文件(exceptionBasis)。',
    'The step “{step:step}” is out of order.[ Missing before it: {step:missing}; take that first.][ On record already, though it comes later: {step:done}.] Old papers go in with entryMode backfill; an exception needs its document (exceptionBasis).',
  ),
  TARGET_NOT_CORRECTABLE: text(
    '不能更正此类记录',
    'Not correctable',
    '记录 {targetEventId} 本身是{#type},不能更正。请撤销它(AnnulRecord),再对原记录重新更正。',
    'Record {targetEventId} is a {#type} and cannot be corrected itself. Annul it (AnnulRecord), then correct the original anew.',
  ),
  TARGET_NOT_SET: text(
    '目标未下达',
    'Target not set',
    '{year} 年度没有目标“{target}”。请核对目标名称,或先下达目标(SetTeamTargets)。',
    'There is no target “{target}” for {year}. Check what it is called, or set the targets first (SetTeamTargets).',
  ),
  TARGET_UNKNOWN: text(
    '找不到记录',
    'Unknown record',
    '流 {stream:stream} 中没有记录 {targetEventId}。请核对流名与记录编号。',
    'Stream {stream:stream} has no record {targetEventId}. Check the stream and the event id.',
  ),
  OUT_OF_SCOPE: text(
    '不在职责范围',
    'Outside your scope',
    '所办事项涉及 {stream:stream},不在经办人的职责范围之内。请交由主管该班子、该干部的人员办理;涉及全区的,交由职责范围为全区的人员办理。',
    'This is about {stream:stream}, which lies outside the scope of your role. Have it recorded by somebody whose scope holds the team or the cadre, and what is of the whole district by somebody whose scope is the district.',
  ),
  RECUSAL_REQUIRED: text(
    '应当回避',
    'Keep out of this',
    '所办事项涉及 {cadre:cadreId},是经办人的{#relation},经办人应当回避。请交由无此关系的人员办理。',
    'This is about {cadre:cadreId}, of whom you keep out ({#relation}). Have it recorded by somebody who is not so related.',
  ),
  TEAM_NOT_ACTIVE: text(
    '班子不在存续期',
    'Team not active',
    '班子 {team:teamId} 在 {on} 的状态为{#state},不能进行此项操作。请核对日期与班子。',
    'Team {team:teamId} is {#state} on {on}. Check the date and the team.',
  ),
  UNKNOWN_FIELD: text(
    '未知字段',
    'Unknown field',
    '请求含有未定义的字段,逐一列在 fields 中。请删去或更正名称:各命令的字段见 GET /v1/commands。',
    'There are fields that are not defined, listed in fields. Leave them out, or mend their names: GET /v1/commands lists the fields of each command.',
  ),
  UNKNOWN_REFERENCE: text(
    '编号不存在',
    'Unknown reference',
    '字段 {field} 的编号 {id} 不存在。请核对编号,或先登记。[所填为事件流名称:编号是其中类别之后的部分 {bare}。]',
    'Field {field}: there is no {id}. Check the id, or register it first.[ What was given is the name of a stream: the id is the part after its category, {bare}.]',
  ),
  VERSION_CONFLICT: text(
    '记录已变动',
    'Version conflict',
    '提交时该流的版本应为 {expected},实际为 {actual}:已有他人录入。请刷新后再提交。',
    'The stream was expected at revision {expected} and is at {actual}: someone recorded in the meantime. Reload and send again.',
  ),
  YEAR_NOT_COME: text(
    '年度尚未开始',
    'Year not begun',
    '{year} 年度自 {earliest} 开始,{on} 尚无该年度的事项。请核对年度与日期。',
    'The year {year} begins on {earliest}, so nothing of it is on record on {on}. Check the year and the date.',
  ),
  WEIGHTS_NOT_100: text(
    '权重合计不为100',
    'Weights do not total 100',
    '目标权重合计为 {total},应为 100。请调整各项权重。',
    'The weights of the targets total {total}; they must total 100. Adjust them.',
  ),
};

/** Texts for the faults of single fields, by code. */
export const faultTexts: Readonly<Record<string, Text>> = {
  missing: { zh: '必填', en: 'is required' },
  unknownField: { zh: '不是此命令的字段', en: 'is not a field here' },
  unknownParameter: {
    zh: '不是此查询的参数;可用的参数为:{allowed}',
    en: 'is not a parameter here; there are {allowed}',
  },
  noParameters: { zh: '此处不带查询参数', en: 'is not a parameter here; there is none' },
  ofPages: {
    zh: '只用于分页的 JSON;导出 CSV 时给出全部行,请去掉',
    en: 'goes with pages of JSON; CSV has every row, so leave it out',
  },
  isStreamName: {
    zh: '应为事件流名称“类别-编号”,类别为以下之一:{code:categories}',
    en: 'must be the name of a stream, <category>-<id>, with a category out of {categories}',
  },
  isString: { zh: '应为文本', en: 'must be text' },
  isVoteCount: { zh: '应为不小于 0 的整数', en: 'must be a whole number from 0' },
  arrayUnique: { zh: '不得重复', en: 'must not repeat an item' },
  isInt: { zh: '应为整数', en: 'must be a whole number' },
  isBoolean: { zh: '应为是(true)或否(false)', en: 'must be true or false' },
  isArray: { zh: '应为列表', en: 'must be a list' },
  isObject: { zh: '应为对象', en: 'must be an object' },
  isIn: { zh: '应为以下之一:{code:values}', en: 'must be one of {values}' },
  isPlainDate: { zh: '应为真实存在的日期 YYYY-MM-DD', en: 'must be a real date, YYYY-MM-DD' },
  isPartialDate: {
    zh: '应为日期 YYYY-MM-DD 或 YYYY-MM,不接受只有年份',
    en: 'must be a date, YYYY-MM-DD or YYYY-MM; a year alone is not enough',
  },
  isFirstOfMonth: {
    zh: '只知年月的,生效日期应为该月的第一日',
    en: 'goes with the first of the month in effectiveOn',
  },
  isInstant: { zh: '应为带时区的时间(RFC 3339)', en: 'must be an instant with its zone (RFC 3339)' },
  isFitText: {
    zh: '含有不可见、控制或替代字符 {character},请删去后重新填写',
    en: 'holds {character}, a character that cannot be seen, controls text or stands for one that was lost: remove it',
  },
  isCursor: {
    zh: '不是此查询给出的翻页位置:只能由同一人、以同样的参数向同一地址提交。不带翻页位置即从第一页读起',
    en: 'is no nextCursor of this list: it goes with the same path and the same parameters, sent by the same reader. Leave it out to begin with the first page',
  },
  notAfter: { zh: '不得晚于与之比较的后一时点({limit})', en: 'must not be later than {than}, which is {limit}' },
  isPosition: {
    zh: '不是日志位置:应原样填写此前答复给出的位置',
    en: 'must be a position as it was answered, in position or View-Position',
  },
  isRule: { zh: '没有这条规则,编号见规则一览', en: 'is no rule; GET /v1/rules lists those there are' },
  isUtf8: { zh: '不是以 UTF-8 写成的百分号编码', en: 'is not UTF-8, percent-encoded' },
  matches: { zh: '格式不符合要求,写法见其说明', en: 'has the wrong form[: it must be {form}]' },
  maxLength: { zh: '不得超过 {max} 个字符', en: 'must have at most {max} characters' },
  minLength: { zh: '不得为空', en: 'must not be empty' },
  max: { zh: '不得大于 {max}', en: 'must be at most {max}' },
  min: { zh: '不得小于 {min}', en: 'must be at least {min}' },
  arrayMaxSize: { zh: '最多 {max} 项', en: 'must have at most {max} items' },
  arrayMinSize: { zh: '至少 {min} 项', en: 'must have at least {min} items' },
};
