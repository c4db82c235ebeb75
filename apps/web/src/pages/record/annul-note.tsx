import { useMemo, type ReactNode } from 'react';
import type { AnswerOf } from '#libs/client';
import { useRead } from '../../api/read.ts';
import { today } from '../../app/clock.ts';
import { To } from '../../app/link.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Loading, Unreadable } from '../../components/states.tsx';
import { useLanguage, useWords } from '../../i18n/language.tsx';
import { Aftermath } from './aftermath.tsx';
import { useCommands } from '../../api/commands.ts';
import { Actions, Why, useCorrecting } from './correction.tsx';
import { Done } from './done.tsx';
import { DraftNote } from './record-form.tsx';
import { fieldsOf, withoutCodes, type CommandLine } from '../../api/schema.ts';
import { words as own } from './words.ts';

interface Props {
  /** Where the note is kept, and its id. */
  readonly stream: string;
  readonly eventId: string;
  /** The case whose consequence was not recorded. */
  readonly of: string;
  /** Stands here where the case has no such note. */
  readonly none: ReactNode;
}

const ANNUL = 'AnnulRecord';

/** Takes back the note of the ledger that it did not record what should have followed, once somebody has seen to it. */
export function AnnulNote({ stream, eventId, of, none }: Props): ReactNode {
  const { commands, error, again } = useCommands();
  const known = useRead('/v1/cases/{id}', { id: of });
  const command = commands?.find(({ name }) => name === ANNUL);
  const undone = known.data?.undone.find(({ note }) => note?.eventId === eventId);
  if (error) return <Unreadable page error={error} again={again} />;
  if (known.error) return <Unreadable page error={known.error} again={() => void known.refetch()} />;
  if (!command || !known.data) return <Loading rows={8} />;
  const named = known.data.lines.flatMap(({ subjectNames }) => subjectNames).join(' · ');
  return undone ? <Annulling {...{ command, stream, eventId, of, undone, named }} /> : none;
}

interface AnnullingProps extends Omit<Props, 'none'> {
  readonly command: CommandLine;
  readonly undone: AnswerOf<'/v1/cases/{id}'>['undone'][number];
  /** Whom and what the case is about. */
  readonly named: string;
}

function Annulling({ command, stream, eventId, of, undone, named }: AnnullingProps): ReactNode {
  const words = useWords(own);
  const { language } = useLanguage();
  const all = useMemo(() => fieldsOf(command.schema), [command]);
  const event = useMemo(() => ({ eventId, stream, data: {}, effectiveOn: today() }), [eventId, stream]);
  const { drafting, judged, sending, problem, missing, around, why, send } = useCorrecting({
    event,
    all,
    name: ANNUL,
    annuls: true,
    fields: NO_FIELDS,
  });
  const { values, sent } = drafting.draft;
  if (sending.recorded) return <Done command={command} recorded={sending.recorded} again={() => history.back()} />;
  return (
    <div className="rec">
      <PageHead
        title={words.next.seenTo}
        above={<To to={`/cases/${encodeURIComponent(of)}`}>{named === '' ? words.next.undone(1) : named}</To>}
        sentence={`${undone.called} · ${words.next.undoneStates[undone.state]}${undone.title === undefined ? '' : ` · ${undone.title}`}`}
        actions={<Actions annuls why={sent === undefined ? why : undefined} send={send} />}
      />
      <DraftNote from={drafting.from} lost={sending.lost} renew={drafting.renew} retry={send} />
      <div className="grid rec-grid">
        <Sheet>
          <p className="rec-old-line">{withoutCodes(undone.toDo, language)}</p>
          <Why all={all} values={values} around={around} set={drafting.set} />
        </Sheet>
        <Aftermath faults={missing} judged={judged} problem={problem} />
      </div>
    </div>
  );
}

const NO_FIELDS = [] as const;
