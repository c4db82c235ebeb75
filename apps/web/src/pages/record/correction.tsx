import { Button, Radio } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import type { Told } from '../../api/timeline.ts';
import { minuteOf, today } from '../../app/clock.ts';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useLanguage, useWords } from '../../i18n/language.tsx';
import { Aftermath } from './aftermath.tsx';
import { BasisFields } from './basis.tsx';
import { Done } from './done.tsx';
import { useDraft, type Drafting } from './draft.ts';
import { NO_FACTS } from './facts.ts';
import { FormField } from './fields.tsx';
import type { FormAround } from './form-around.ts';
import { useFormKeys } from './keys.ts';
import { useJudged, type Judged, type Problem } from './judged.ts';
import { LaterRecords } from './later-records.tsx';
import { OldValue } from '../../components/old-value.tsx';
import { DraftNote, faultsOf, whyNot } from './record-form.tsx';
import { fieldsOf, type CommandLine, type Field } from '../../api/schema.ts';
import { useSending, type Sending } from './sending.ts';
import { readValues, valuesOf, type Fault, type Values } from './values.ts';
import { words as own } from './words.ts';

interface Props {
  readonly event: Told;
  readonly fields: readonly Field[];
  readonly commands: readonly CommandLine[];
  /** Every record of the stream that it stands in. */
  readonly records: readonly Told[];
  /** Whether one came to annul it. */
  readonly annulling: boolean;
}

/** Old and new side by side; what hangs on it is shown before it is recorded. */
export function Correction(props: Props): ReactNode {
  const [annuls, setAnnuls] = useState(props.annulling);
  return (
    <Correcting
      key={String(annuls)}
      {...props}
      annuls={annuls}
      choice={<Which annuls={annuls} onChange={setAnnuls} />}
    />
  );
}

function Which({ annuls, onChange }: { annuls: boolean; onChange: (annuls: boolean) => void }): ReactNode {
  const words = useWords(own).correction;
  return (
    <Radio.Group
      aria-label={words.which}
      value={annuls}
      options={[
        { value: false, label: words.correct },
        { value: true, label: words.annul },
      ]}
      onChange={({ target }) => onChange(Boolean(target.value))}
    />
  );
}

type CorrectingProps = Props & { readonly annuls: boolean; readonly choice: ReactNode };

function Correcting(props: CorrectingProps): ReactNode {
  const { event, fields, commands, annuls, choice } = props;
  const words = useWords(own);
  const name = annuls ? 'AnnulRecord' : 'CorrectRecord';
  const command = commands.find((each) => each.name === name);
  const all = useMemo(() => (command ? fieldsOf(command.schema) : []), [command]);
  const { drafting, judged, sending, problem, missing, around, why, send } = useCorrecting({ ...props, all, name });
  const { values, sent } = drafting.draft;
  const form = useFormKeys(send);
  if (sending.recorded && command) {
    return <Done command={command} recorded={sending.recorded} again={() => history.back()} />;
  }
  return (
    <div className="rec" ref={form}>
      <PageHead
        title={annuls ? words.correction.annul : words.correction.correct}
        above={event.summary}
        sentence={words.correction.sentence(event.effectiveOn, minuteOf(event.recordedAt))}
        actions={<Actions annuls={annuls} why={sent === undefined ? why : undefined} send={send} />}
      />
      <DraftNote from={drafting.from} lost={sending.lost} renew={drafting.renew} retry={send} />
      <div className="grid rec-grid">
        <Sheet>
          {choice}
          {annuls ? (
            <p className="rec-old-line">{words.correction.annulled(event.summary)}</p>
          ) : (
            <OldAndNew event={event} fields={fields} values={values} around={around} set={drafting.set} />
          )}
          <Why all={all} values={values} around={around} set={drafting.set} />
        </Sheet>
        <div>
          <Aftermath faults={missing} judged={judged} problem={problem} />
          <LaterRecords event={event} records={props.records} />
        </div>
      </div>
    </div>
  );
}

interface ActionsProps {
  readonly annuls: boolean;
  /** What is still missing; nothing where it may be sent. */
  readonly why: string | undefined;
  readonly send: () => void;
}

/** Records a correction, or an annulment. */
export function Actions({ annuls, why, send }: ActionsProps): ReactNode {
  const words = useWords(own).correction;
  return (
    <div className="rec-actions">
      <span className="rec-why" role="status">
        {why}
      </span>
      <Button type="primary" disabled={why !== undefined} onClick={send}>
        {annuls ? words.annulIt : words.correctIt}
      </Button>
    </div>
  );
}

interface Corrected {
  readonly event: Pick<Told, 'eventId' | 'stream' | 'data' | 'effectiveOn'>;
  readonly fields: readonly Field[];
  readonly annuls: boolean;
  /** Fields of the command that corrects or annuls. */
  readonly all: readonly Field[];
  readonly name: string;
}

/** The draft of a correction, what the ledger says of it, and how it is sent. */
export function useCorrecting({ event, fields, annuls, all, name }: Corrected): {
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
  const [tried, setTried] = useState(false);
  const drafting = useDraft(`${name}.${event.eventId}`, {
    data: valuesOf(fields, event.data),
    newEffectiveOn: event.effectiveOn,
  });
  const { values, sent } = drafting.draft;
  const read = useMemo(() => bodyOf({ event, fields, own: all, values, annuls }), [event, fields, all, values, annuls]);
  const nothing = !annuls && !read.changes;
  const judged = useJudged(name, read.faults.length === 0 && !nothing && sent === undefined ? read.body : undefined);
  const sending = useSending(name, drafting);
  const problem = judged.problem ?? (judged.preview ? undefined : sending.problem);
  const notYet = whyNot({ reading: read.faults, judged, words: words.why, language });
  const why = sending.busy ? words.recording : nothing ? words.correction.nothing : notYet;
  return {
    drafting,
    judged,
    sending,
    problem,
    missing: read.faults,
    around: {
      faults: faultsOf(read.faults, problem, tried, words.faults, language),
      values: (values['data'] ?? {}) as Values,
      stream: event.stream,
      facts: NO_FACTS,
      latest: [],
    },
    why,
    send: () => {
      setTried(true);
      if (sent !== undefined) sending.send(sent);
      else if (why === undefined) sending.send(read.body);
    },
  };
}

interface WhyProps {
  readonly all: readonly Field[];
  readonly values: Values;
  readonly around: FormAround;
  readonly set: Drafting['set'];
}

/** The document and the reason, which a correction never goes without. */
export function Why({ all, values, around, set }: WhyProps): ReactNode {
  return all.map((field) => {
    if (field.name === 'basis') {
      return (
        <BasisFields
          key={field.name}
          field={{ ...field, required: true }}
          value={(values['basis'] ?? {}) as Values}
          around={around}
          onChange={(value) => set('basis', value)}
        />
      );
    }
    if (field.name !== 'reason') return null;
    return (
      <FormField
        key={field.name}
        field={{ ...field, required: true }}
        path="reason"
        value={values['reason']}
        beside={values}
        around={around}
        onChange={(value) => set('reason', value)}
      />
    );
  });
}

interface OldAndNewProps {
  readonly event: Told;
  readonly fields: readonly Field[];
  readonly values: Values;
  readonly around: FormAround;
  readonly set: (name: string, value: Values[string]) => void;
}

const EFFECTIVE: Field = {
  name: 'newEffectiveOn',
  label: { zh: own['zh-CN'].correction.effectiveOn, en: own.en.correction.effectiveOn },
  required: true,
  is: 'day',
};

function OldAndNew({ event, fields, values, around, set }: OldAndNewProps): ReactNode {
  const words = useWords(own).correction;
  const data = (values['data'] ?? {}) as Values;
  return (
    <div className="rec-compare">
      <p className="rec-compare-head faint">
        <span>{words.old}</span>
        <span>{words.fresh}</span>
      </p>
      {[...fields, EFFECTIVE].map((field) => {
        const isDay = field === EFFECTIVE;
        const old = isDay ? event.effectiveOn : event.data[field.name];
        const value = isDay ? values['newEffectiveOn'] : data[field.name];
        const changed = JSON.stringify(valuesOf([field], { [field.name]: old })[field.name]) !== JSON.stringify(value);
        return (
          <div className="rec-pair" key={field.name} data-changed={changed}>
            <FormField
              field={field}
              path={isDay ? 'newEffectiveOn' : `data.${field.name}`}
              value={value}
              beside={data}
              around={around}
              onChange={(next) => (isDay ? set('newEffectiveOn', next) : set('data', { ...data, [field.name]: next }))}
            />
            <p className="rec-old">
              <span className="visually-hidden">{words.old} </span>
              <OldValue field={field} value={old} beside={event.data} stream={event.stream} />
            </p>
          </div>
        );
      })}
    </div>
  );
}

interface ToSend {
  readonly event: Corrected['event'];
  readonly fields: readonly Field[];
  readonly own: readonly Field[];
  readonly values: Values;
  readonly annuls: boolean;
}

/** What is sent: the whole data where something in it changes, the date where that does. */
function bodyOf({ event, fields, own: all, values, annuls }: ToSend): {
  readonly body: Readonly<Record<string, unknown>>;
  readonly faults: readonly Fault[];
  readonly changes: boolean;
} {
  const beside = all
    .filter(({ name }) => name === 'basis' || name === 'reason')
    .map((field) => ({ ...field, required: true }));
  const read = readValues(beside, values, today());
  const target = { stream: event.stream, targetEventId: event.eventId };
  if (annuls) return { body: { ...target, ...read.body }, faults: read.faults, changes: true };
  const data = readValues(fields, (values['data'] ?? {}) as Values, today(), 'data.');
  const day = readValues([EFFECTIVE], values, today());
  const old = readValues(fields, valuesOf(fields, event.data), today()).body;
  const dataChanges = JSON.stringify(data.body) !== JSON.stringify(old);
  const dayChanges = day.body['newEffectiveOn'] !== event.effectiveOn;
  return {
    body: {
      ...target,
      ...(dataChanges ? { data: data.body } : {}),
      ...(dayChanges ? { newEffectiveOn: day.body['newEffectiveOn'] } : {}),
      ...read.body,
    },
    faults: [...data.faults, ...day.faults, ...read.faults],
    changes: dataChanges || dayChanges,
  };
}
