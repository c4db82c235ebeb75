import { Button } from 'antd';
import { Fragment, useMemo, useState, type ReactNode } from 'react';
import { today } from '../../app/clock.ts';
import { To } from '../../app/link.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { joinedIn, useLanguage, useWords } from '../../i18n/language.tsx';
import type { Language } from '../../i18n/words.ts';
import { Aftermath } from './aftermath.tsx';
import { ProposedBasis } from './basis.tsx';
import { useCommandName, useSaid } from '../../api/commands.ts';
import { useLatestOf } from './documents.ts';
import { neededOf, type Ballot, type Needed } from '../cases/ballot.ts';
import { Vote } from '../cases/vote.tsx';
import { Done } from './done.tsx';
import { newKey, useDraft, type Drafting } from './draft.ts';
import type { Wrong } from './field-fault.tsx';
import { FormField } from './fields.tsx';
import type { FormAround } from './form-around.ts';
import { useCaseFacts } from './facts.ts';
import { useFormKeys } from './keys.ts';
import { Meanwhile } from './meanwhile.tsx';
import { useJudged, type Judged, type Problem } from './judged.ts';
import { ballotTyped } from './meeting.ts';
import { InspectionNoticeText, NoticeCalendar, NoticeEnd, NoticeText } from './notice-fields.tsx';
import { partsOf, said, withoutCodes, type CommandLine, type Field } from '../../api/schema.ts';
import { useSending, type Sending } from './sending.ts';
import { Holder } from './suggested.tsx';
import { readValues, type Fault, type Value, type Values } from './values.ts';
import { words as own } from './words.ts';

interface Props {
  readonly command: CommandLine;
  readonly fields: readonly Field[];
  readonly initial: Values;
  /** What the address says of the act; drafts of other acts are kept apart. */
  readonly about: string;
}

/** Ids that the sender has to give are made, so that nobody has to think of one. */
function withIds(fields: readonly Field[], values: Values): Values {
  const made = fields.filter(({ is, required }) => is === 'new' && required).map(({ name }) => [name, newKey()]);
  return { effectiveOn: today(), ...(Object.fromEntries(made) as Values), ...values };
}

/** The draft of an act, what the ledger says of it, and how it is sent. */
function useRecording({ command, fields, initial, about }: Props): {
  readonly drafting: Drafting;
  readonly judged: Judged;
  readonly sending: Sending;
  readonly missing: readonly Fault[];
  readonly problem: Problem | undefined;
  readonly around: FormAround;
  readonly why: string | undefined;
  readonly send: () => void;
} {
  const words = useWords(own);
  const { language } = useLanguage();
  const drafting = useDraft(`${command.name}${about}`, withIds(fields, initial));
  const { values, sent } = drafting.draft;
  const reading = useMemo(() => readValues(fields, values, today()), [fields, values]);
  const isWhole = reading.faults.length === 0;
  const judged = useJudged(command.name, isWhole && sent === undefined ? reading.body : undefined);
  const sending = useSending(command.name, drafting);
  const [tried, setTried] = useState(false);
  const problem = judged.problem ?? (judged.preview ? undefined : sending.problem);
  const stream = streamOf(command, fields, values);
  const facts = useCaseFacts(stream);
  const latest = useLatestOf(command.yields);
  const why = sending.busy ? words.recording : whyNot({ reading: reading.faults, judged, words: words.why, language });
  return {
    drafting,
    judged,
    sending,
    problem,
    missing: reading.faults,
    around: {
      faults: faultsOf(reading.faults, problem, tried, words.faults, language),
      values,
      stream,
      facts,
      latest,
    },
    why,
    send: () => {
      setTried(true);
      if (sent !== undefined) sending.send(sent);
      else if (why === undefined) sending.send(reading.body);
    },
  };
}

/** What a meeting decides is more often recorded with its other items, on a page of its own. */
const VOTE = 'RecordDeliberationVote';

/** A form for any command: its fields, what the ledger says of them, and what will be recorded. */
export function RecordForm(props: Props): ReactNode {
  const { command, fields } = props;
  const words = useWords(own);
  const { language } = useLanguage();
  const called = useCommandName()(command);
  const tell = useSaid();
  const { drafting, judged, sending, problem, missing, around, why, send } = useRecording(props);
  const { sent } = drafting.draft;
  const needed = neededOf(judged.preview?.events.flatMap((event) => event.checks ?? []) ?? []);
  const form = useFormKeys(send);
  if (sending.recorded) {
    return <Done command={command} recorded={sending.recorded} again={() => location.reload()} />;
  }
  return (
    <div className="rec" ref={form}>
      <PageHead
        title={called}
        above={
          <>
            <To to="/record">{words.nav}</To> / {words.categories[command.category as keyof typeof words.categories]}
          </>
        }
        sentence={command.schema['x-says'] ? tell(said(command.schema['x-says'], language)) : null}
        actions={<Actions why={sent === undefined ? why : undefined} busy={sending.busy} send={send} />}
      />
      <DraftNote from={drafting.from} lost={sending.lost} renew={drafting.renew} retry={send} />
      <Meanwhile stream={around.stream} busy={sending.busy} />
      {command.name === VOTE ? (
        <p className="rec-draft">
          <To to={meetingFor(around)}>{words.meeting.title}</To> {words.meeting.hint}
        </p>
      ) : null}
      <div className="grid rec-grid">
        <Sheet>
          <fieldset className="rec-fields" disabled={sent !== undefined}>
            <legend className="visually-hidden">{called}</legend>
            <Fields fields={fields} around={around} type={command.yields} needed={needed} set={drafting.set} />
          </fieldset>
        </Sheet>
        <Aftermath faults={missing} judged={judged} problem={problem} />
      </div>
    </div>
  );
}

/** The meeting with the item that the form is about, as far as it is chosen. */
function meetingFor({ values: { caseId, cadreId } }: FormAround): string {
  const isChosen = typeof caseId === 'string' && caseId !== '' && typeof cadreId === 'string' && cadreId !== '';
  return isChosen ? `/record/meeting?${new URLSearchParams({ item: `${caseId}/${cadreId}` })}` : '/record/meeting';
}

interface FieldsProps {
  readonly fields: readonly Field[];
  readonly around: FormAround;
  /** Type of the event that is recorded. */
  readonly type: string;
  /** Lines that the rules draw across a vote. */
  readonly needed: Needed;
  readonly set: Drafting['set'];
}

/** The fields of a command: its own, the document, and what is folded away. */
function Fields({ fields, around, type, needed, set }: FieldsProps): ReactNode {
  const words = useWords(own);
  const { values } = around;
  const parts = partsOf(fields);
  const isNotice = type === 'PublicNoticeStarted';
  const change = (name: string, value: Value): void => {
    for (const [other, next] of alike({ parts, values, type }, name, value)) set(other, next);
    set(name, value);
  };
  const show = (some: readonly Field[]): ReactNode =>
    some.map((field) => (
      <Fragment key={field.name}>
        <FormField
          field={field}
          path={field.name}
          value={values[field.name]}
          beside={values}
          around={around}
          onChange={(value) => change(field.name, value)}
        />
        {field.name === 'cadreId' && ENDING.has(type) ? (
          <Holder around={around} onChoose={(value) => change('cadreId', value)} />
        ) : null}
        <Explained field={`${type}.${field.name}`} />
        {field.name === 'effectiveOn' ? <LastStep around={around} /> : null}
        {field.name === 'effectiveOn' && type === 'PublicNoticeConcluded' ? <NoticeEnd around={around} /> : null}
      </Fragment>
    ));
  const voted = ballotTyped(values);
  // The calendar stands below the two days that it fills in, a vote below the numbers that it is drawn of.
  const ends = parts.own.findIndex(({ name }) => (isNotice ? name === 'to' : voted && name === 'abstain')) + 1;
  return (
    <>
      {show(parts.own.slice(0, ends))}
      {isNotice ? <NoticeCalendar around={around} set={set} /> : null}
      {isNotice ? <NoticeText around={around} set={set} /> : null}
      {type === 'InspectionNoticePublished' ? <InspectionNoticeText around={around} set={set} /> : null}
      {voted ? <TypedVote ballot={voted} needed={needed} /> : null}
      {show(parts.own.slice(ends))}
      {parts.basis.map((field) => (
        <ProposedBasis
          key={field.name}
          type={type}
          field={field}
          value={(values[field.name] ?? {}) as Values}
          around={around}
          onChange={(value) => change(field.name, value)}
        />
      ))}
      {parts.folded.length === 0 ? null : (
        <details
          className="rec-folded"
          open={parts.folded.some(({ name }) => isFilled(values[name]) || around.faults[name] !== undefined)}
        >
          <summary>{words.folded}</summary>
          {show(parts.folded)}
        </details>
      )}
    </>
  );
}

interface Alike {
  readonly parts: ReturnType<typeof partsOf>;
  readonly values: Values;
  readonly type: string;
}

/** Acts on whoever holds the post. */
const ENDING = new Set(['IncumbentRelieved', 'IncumbentConfirmed']);

/** The letter of appointment is the document that it rests on. */
const LETTER = 'AppointmentIssued';

/** What says the same as a field and goes with it: the day of the document with that of the act, a letter's number with its document's. */
function alike({ parts, values, type }: Alike, name: string, value: Value): [string, Value][] {
  const basis = parts.basis[0]?.name ?? '';
  const document = (values[basis] ?? {}) as Values;
  if (name === 'effectiveOn' && document['issuedOn'] && document['issuedOn'] === values[name]) {
    return [[basis, { ...document, issuedOn: value }]];
  }
  const given = name === basis ? (value as Values)['documentNo'] : undefined;
  const before = values['documentNo'] ?? '';
  if (type !== LETTER || given === undefined || (before !== '' && before !== document['documentNo'])) return [];
  return [['documentNo', given]];
}

/** When the case was gone on with last: each of its steps begins with today, whenever the others were. */
function LastStep({ around }: { readonly around: FormAround }): ReactNode {
  const words = useWords(own);
  const { lastOn } = around.facts;
  if (lastOn === undefined || lastOn === around.values['effectiveOn']) return null;
  return <Beside>{words.lastStep(lastOn)}</Beside>;
}

/** What a field of an act is for, where its name does not say it. */
function Explained({ field }: { readonly field: string }): ReactNode {
  const { explained } = useWords(own);
  return Object.hasOwn(explained, field) ? <Beside>{explained[field as keyof typeof explained]}</Beside> : null;
}

/** What is said below a field, where its control stands. */
function Beside({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div className="rec-field">
      <span className="rec-label" />
      <p className="rec-control hint">{children}</p>
    </div>
  );
}

/** A vote as it is typed; more votes than members are said at once, whatever is still to be filled in. */
function TypedVote({ ballot, needed }: { readonly ballot: Ballot; readonly needed: Needed }): ReactNode {
  const words = useWords(own).meeting;
  const { agree, disagree, defer, abstain, recused, present } = ballot;
  const votes = agree + disagree + defer + abstain + recused;
  return (
    <div className="rec-vote" data-over={votes > present}>
      <Vote ballot={ballot} needed={needed} />
      {votes > present ? (
        <p className="fault" role="status">
          {words.over(votes, votes - present)}
        </p>
      ) : null}
    </div>
  );
}

const isFilled = (value: Values[string]): boolean =>
  value !== undefined && value !== '' && JSON.stringify(value) !== '{}';

/** The stream that the form writes to, as far as its fields tell. */
function streamOf({ category }: CommandLine, fields: readonly Field[], values: Values): string | undefined {
  const { year, teamId } = values;
  // An assessment is of a team in a year.
  if (category === 'assessment') return year && teamId ? `assessment-${String(year)}-${String(teamId)}` : undefined;
  const named =
    fields.find((field) => field.is === 'ref' && field.category === category) ??
    (category === 'secondment' ? fields.find(({ name }) => name === 'cadreId') : undefined);
  const id = named && values[named.name];
  return typeof id === 'string' && id !== '' ? `${category}-${id}` : undefined;
}

/** What is wrong at each field. What is only missing is said once somebody has tried to record. */
export function faultsOf(
  faults: readonly Fault[],
  problem: Problem | undefined,
  tried: boolean,
  words: Readonly<Record<Fault['code'], string>>,
  language: Language,
): Record<string, Wrong> {
  const shown = faults.filter(({ code }) => code !== 'missing' || tried);
  return {
    ...Object.fromEntries(
      (problem?.fields ?? []).map(({ path, message }, at) => [
        path,
        { text: withoutCodes(message, language), ...(at === 0 ? { problem: problem! } : {}) },
      ]),
    ),
    ...Object.fromEntries(shown.map(({ path, code }) => [path, { text: words[code] }])),
  };
}

interface Why {
  readonly reading: readonly Fault[];
  readonly judged: Judged;
  readonly words: (typeof own)['zh-CN']['why'];
  readonly language: 'zh-CN' | 'en';
}

/** Why the act cannot be recorded yet; undefined when it can. */
export function whyNot({ reading, judged, words, language }: Why): string | undefined {
  const labels = (some: readonly Fault[]): string[] => [...new Set(some.map(({ label }) => said(label, language)))];
  const names = (some: readonly string[]): string => joinedIn(language, some.slice(0, 3));
  const wrong = reading.filter(({ code }) => code !== 'missing');
  if (wrong.length > 0) return words.wrong(names(labels(wrong)));
  if (reading.length > 0) {
    const missing = labels(reading);
    return words.missing(names(missing), missing.length);
  }
  if (judged.asking) return words.asking;
  if (judged.unreachable) return words.unreachable;
  if (judged.problem) return judged.problem.title;
  return undefined;
}

interface ActionsProps {
  readonly why: string | undefined;
  readonly busy: boolean;
  readonly send: () => void;
}

function Actions({ why, busy, send }: ActionsProps): ReactNode {
  const words = useWords(own);
  return (
    <div className="rec-actions">
      <span className="rec-why" role="status">
        {why}
      </span>
      <Button type="primary" disabled={why !== undefined || busy} onClick={send} title={words.keys}>
        {words.record}
      </Button>
    </div>
  );
}

interface NoteProps {
  readonly from: string | undefined;
  readonly lost: boolean;
  readonly renew: () => void;
  readonly retry: () => void;
}

/** Says that a draft was there, and what is to be done about an act of which nobody knows. */
export function DraftNote({ from, lost, renew, retry }: NoteProps): ReactNode {
  const words = useWords(own).draft;
  if (lost) {
    return (
      <p className="offline" role="alert">
        {words.lost}{' '}
        <button type="button" className="plain" onClick={retry}>
          {words.retry}
        </button>
      </p>
    );
  }
  if (from === undefined) return null;
  return (
    <p className="rec-draft" role="status">
      {words.from(from)}{' '}
      <button type="button" className="plain" onClick={renew}>
        {words.renew}
      </button>
    </p>
  );
}
