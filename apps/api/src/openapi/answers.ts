import type { Schema } from './schemas.ts';

/** What the parameters of reads mean: a name means the same wherever it stands. */
export const parameterTexts: Readonly<Record<string, string>> = {
  action: 'Action of the case: promote, transfer, remove … 任免类型',
  actor: 'User id of who recorded it 录入人',
  after: 'Wait, at most 5 s, until the views have taken in the event at this position 等到该日志位置',
  asOf: 'What was true on this day; today without it. Timelines and searches are cut only when it is given 截至日期',
  cadre: 'Id of a cadre 干部编号',
  category:
    'Category of the stream: appointment, supervision, assessment, assessmentRound, training, secondment 事项类别',
  cursor: 'nextCursor of the page before: all pages are of one cut 翻页位置',
  from: 'First day: of recording for events, of effect for changes 起始日期',
  group: 'Teams that are ranked with each other 排名组',
  kind: 'Kind of team, case, talk, class or secondment 种类',
  knownAt: 'As known at this instant, RFC 3339, not in the future; all that is recorded without it 知悉截至',
  knownFrom: 'What was known at the first instant 先前所知',
  knownTo: 'What was known at the second instant 后来所知',
  limit: 'Items on a page, 1 to 200; 50 without it 每页条数',
  overrun: 'true: those alone that go on past their planned end 超期未归',
  q: 'Part of the name; for cadres also its pinyin or the initials 名称、拼音或首字母',
  state: 'State; `all` for every one where closed ones are left out without it 状态',
  stream: 'The stream that the event is in 事件流',
  subject: 'A stream that the case or event is about, `cadre-…` or `team-…` 主体',
  team: 'Id of a team 班子编号',
  to: 'Last day: of recording for events, of effect for changes 截止日期',
  type: 'Type of the event, `IncumbentAssigned` 事件类型',
  year: 'Calendar year 年度',
};

const text: Schema = { type: 'string' };
const day: Schema = { type: 'string', format: 'date' };
const object: Schema = { type: 'object' };
const texts: Schema = { type: 'array', items: text };

function record(required: Readonly<Record<string, Schema>>, optional: Readonly<Record<string, Schema>> = {}): Schema {
  return { type: 'object', required: Object.keys(required), properties: { ...required, ...optional } };
}

const DAMAGED: Readonly<Record<string, Schema>> = {
  damaged: {
    ...record(
      { kind: { enum: ['foreignEvent', 'tombstoned', 'truncated', 'missingEvents'] }, found: text },
      { revision: { type: 'integer', minimum: 0 } },
    ),
    description: 'The stream is damaged: this is what was recorded before 该流已损坏,所示为此前的记录',
  },
};

const CUT = {
  asOf: { ...day, description: 'The day that the answer is of' },
  knownAt: { type: 'string', format: 'date-time', description: 'The instant that the answer is of' },
  position: { type: ['string', 'null'], description: 'Position of the last event inside that cut' },
};

/** The schemas of what reads answer, by name. */
export const answerSchemas: Readonly<Record<string, Schema>> = {
  Answer: record(CUT, DAMAGED),
  Event: record(
    {
      eventId: text,
      type: text,
      effectiveOn: day,
      recordedAt: { type: 'string', format: 'date-time' },
      actor: record({ userId: text, role: text, organ: text }),
      entryMode: { enum: ['live', 'backfill', 'opening', 'correction'] },
      summary: text,
      data: object,
      stream: text,
      revision: { type: 'integer', minimum: 0 },
      position: text,
      commandId: text,
      correlationId: text,
      causationId: text,
    },
    {
      effectivePrecision: { enum: ['month'] },
      basis: record({ kind: text, documentNo: text, issuedOn: day }, { sha256: text }),
      reason: text,
      checks: {
        type: 'array',
        items: record({
          ruleId: text,
          ruleVersion: day,
          inputs: object,
          outcome: { enum: ['passed', 'violated', 'excepted', 'advice'] },
        }),
      },
      exceptionBasis: record({ documentNo: text, approvedBy: text, reason: text }),
      corrects: text,
      annuls: text,
      correctedBy: text,
      annulledBy: text,
    },
  ),
  CaseLine: record(
    {
      stream: text,
      category: text,
      kind: text,
      subject: { type: ['string', 'null'] },
      subjects: texts,
      state: text,
      step: text,
      openedOn: day,
    },
    { dueOn: day, closedOn: day, outcome: text, ...DAMAGED },
  ),
};

/** What a read answers with: the cut, and a page of items where it is a list. */
export function answerOf(isList: boolean, items: string | undefined): Schema {
  if (!isList && items === undefined) return { $ref: '#/components/schemas/Answer' };
  const item: Schema = items === undefined ? object : { $ref: `#/components/schemas/${items}` };
  const list = { items: { type: 'array', items: item } };
  return record({ ...CUT, ...list }, { ...(isList ? { nextCursor: text } : {}), ...DAMAGED });
}
