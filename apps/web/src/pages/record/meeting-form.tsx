import { Button, Checkbox, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { To } from '../../app/link.tsx';
import { useWords } from '../../i18n/language.tsx';
import { useProposed } from './documents.ts';
import { MeetingField } from './meeting-field.tsx';
import { useFormKeys } from './keys.ts';
import type { Drafting } from './draft.ts';
import { Agenda, stateOf } from './agenda.tsx';
import type { Wrong } from './field-fault.tsx';
import { ItemFields } from './item-fields.tsx';
import type { MeetingProps } from './meeting-props.ts';
import type { Meeting } from './meeting.ts';
import { DraftNote } from './record-form.tsx';
import { words as own } from './words.ts';

/** The meeting at the left with the item in focus; all items at the right, each with what follows from it. */
export function MeetingForm(props: MeetingProps): ReactNode {
  const { meeting, readings, judged, sending, focus, drafting } = props;
  const words = useWords(own);
  const { items } = meeting;
  const states = items.map((item, at) => stateOf(item, readings[at], judged[at], sending));
  const open = states.filter((state) => state !== 'recorded');
  const notYet = states.filter((state) => state !== 'recorded' && state !== 'ready' && state !== 'lost').length;
  const why = whyNot(words.meeting, items.length, notYet, sending.busy !== undefined ? words.recording : undefined);
  const send = (): void => {
    if (why !== undefined || open.length === 0) return;
    sending.send(new Map(items.map(({ key }, at) => [key, readings[at]?.body ?? {}])));
  };
  const form = useFormKeys(send);
  const isOver = items.length > 0 && open.length === 0;
  const isBegun = states.some((state) => state === 'recorded' || state === 'lost');
  return (
    <div className="rec" ref={form}>
      <PageHead
        title={words.meeting.title}
        above={
          <>
            <To to="/record">{words.nav}</To> / {words.categories.appointment}
          </>
        }
        sentence={words.meeting.sentence(items.length)}
        actions={
          <div className="rec-actions">
            <span className="rec-why" role="status">
              {isOver ? words.meeting.all : isBegun && open.length > 0 ? words.meeting.left(open.length) : why}
            </span>
            {isOver ? (
              <Button type="primary" onClick={drafting.renew}>
                {words.meeting.again}
              </Button>
            ) : (
              <Button type="primary" disabled={why !== undefined} onClick={send} title={words.keys}>
                {words.record}
              </Button>
            )}
          </div>
        }
      />
      <DraftNote from={isOver ? undefined : drafting.from} lost={false} renew={drafting.renew} retry={send} />
      <div className="grid rec-grid rec-meeting">
        <Sheet title={words.meeting.meeting}>
          <fieldset className="rec-fields" disabled={isBegun}>
            <legend className="visually-hidden">{words.meeting.meeting}</legend>
            <MeetingFields meeting={meeting} readings={readings} set={drafting.set} />
          </fieldset>
          {focus ? <ItemFields {...props} item={focus} /> : null}
        </Sheet>
        <Agenda {...props} states={states} />
      </div>
    </div>
  );
}

function whyNot(
  words: (typeof own)['zh-CN']['meeting'],
  count: number,
  notYet: number,
  busy: string | undefined,
): string | undefined {
  if (busy !== undefined) return busy;
  if (count === 0) return words.none;
  return notYet > 0 ? words.wait(notYet) : undefined;
}

interface FieldsProps {
  readonly meeting: Meeting;
  readonly readings: MeetingProps['readings'];
  readonly set: Drafting['set'];
}

function MeetingFields({ meeting, readings, set }: FieldsProps): ReactNode {
  const words = useWords(own);
  const { meeting: say } = words;
  const proposed = useProposed('DeliberationVoteRecorded');
  const faults = readings[0]?.faults ?? [];
  const faultOf = (path: string): Wrong | undefined => {
    const fault = faults.find((each) => each.path === path && each.code !== 'missing');
    return fault && { text: words.faults[fault.code] };
  };
  return (
    <>
      <MeetingField
        label={say.date}
        value={meeting.on}
        day
        fault={faultOf('on')}
        onChange={(value) => set('on', value)}
      />
      <div className="rec-pairs">
        <MeetingField
          label={say.eligible}
          value={meeting.eligible}
          count
          fault={faultOf('eligible')}
          onChange={(value) => set('eligible', value)}
        />
        <MeetingField
          label={say.present}
          value={meeting.present}
          count
          fault={faultOf('present')}
          onChange={(value) => set('present', value)}
        />
      </div>
      <MeetingField label={say.documentNo} value={meeting.documentNo} onChange={(value) => set('documentNo', value)} />
      {meeting.documentNo === '' && proposed ? (
        <button type="button" className="plain rec-add" onClick={() => set('documentNo', proposed.documentNo)}>
          {words.propose(proposed.documentNo)}
        </button>
      ) : null}
      {meeting.documentNo === '' ? null : (
        <MeetingField
          label={say.documentOn}
          value={meeting.issuedOn === '' ? meeting.on : meeting.issuedOn}
          day
          fault={faultOf('issuedOn')}
          onChange={(value) => set('issuedOn', value)}
        />
      )}
      <HowVoted meeting={meeting} set={set} />
    </>
  );
}

function HowVoted({ meeting, set }: Pick<FieldsProps, 'meeting' | 'set'>): ReactNode {
  const words = useWords(own);
  const { meeting: say } = words;
  return (
    <>
      <div className="rec-field">
        <span className="rec-label" id="meeting-ballot">
          {say.ballot}
        </span>
        <div className="rec-control">
          <Radio.Group
            aria-labelledby="meeting-ballot"
            value={meeting.ballot}
            options={Object.entries(say.ballots).map(([value, label]) => ({ value, label }))}
            onChange={({ target }) => set('ballot', String(target.value))}
          />
        </div>
      </div>
      {meeting.ballot === 'secret' ? null : (
        <div className="rec-field">
          <label className="rec-label" htmlFor="meeting-members">
            {say.members}
          </label>
          <div className="rec-control">
            <Input.TextArea
              id="meeting-members"
              rows={3}
              placeholder={words.eachLine}
              value={meeting.members.join('\n')}
              onChange={({ target }) => set('members', target.value.split('\n'))}
            />
          </div>
        </div>
      )}
      <div className="rec-field">
        <span className="rec-label" />
        <div className="rec-control">
          <Checkbox checked={meeting.chairSpokeLast} onChange={({ target }) => set('chairSpokeLast', target.checked)}>
            {say.chair}
          </Checkbox>
        </div>
      </div>
    </>
  );
}
