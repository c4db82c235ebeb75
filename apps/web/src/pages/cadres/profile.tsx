import type { ReactNode } from 'react';
import type { AnswerOf } from '#libs/client';
import { useCodeName } from '../../api/codes.ts';
import type { Told } from '../../api/timeline.ts';
import { To } from '../../app/link.tsx';
import { Explain } from '../../components/explain.tsx';
import { CadreLink, TeamLink } from '../../components/links.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Empty } from '../../components/states.tsx';
import { Tag } from '../../components/tag.tsx';
import { useWords } from '../../i18n/language.tsx';
import { words as own } from './words.ts';

type Cadre = AnswerOf<'/v1/cadres/{id}'>;

interface Props {
  readonly cadre: Cadre;
  readonly events: readonly Told[];
}

/** What is known of a cadre beside the posts; each line leads to the records behind it. */
export function Profile({ cadre, events }: Props): ReactNode {
  return (
    <>
      <Facts cadre={cadre} events={events} />
      <Posts cadre={cadre} events={events} />
      <Education cadre={cadre} events={events} />
      <Grades cadre={cadre} events={events} />
      <Training cadre={cadre} events={events} />
      <Secondments cadre={cadre} events={events} />
      <Measures cadre={cadre} events={events} />
    </>
  );
}

interface LineProps {
  /** What the records behind the line are of, as a heading. */
  readonly title: string;
  readonly events: readonly Told[];
  readonly behind: (event: Told) => boolean;
  readonly children: ReactNode;
}

/** A line that leads to the records behind it. */
function Line({ title, events, behind, children }: LineProps): ReactNode {
  return (
    <Explain title={title} events={events.filter(behind)}>
      {children}
    </Explain>
  );
}

function Facts({ cadre, events }: Props): ReactNode {
  const words = useWords(own);
  const codeName = useCodeName();
  const ofType =
    (...types: string[]) =>
    ({ type }: Told): boolean =>
      types.includes(type);
  const registered = ofType('CadreRegistered', 'CadreFactsCorrected', 'RecordCorrected');
  const { politicalStatus: status, civilRank: rank, reserve } = cadre;
  const lines: (readonly [string, string | undefined, (event: Told) => boolean])[] = [
    [words.birth, cadre.birth, registered],
    [words.ethnicity, cadre.ethnicity && codeName('ethnicity', cadre.ethnicity), registered],
    [words.nativePlace, cadre.nativePlace, registered],
    [words.startedWork, cadre.startedWork, registered],
    [words.entryKind, codeName('entryKind', cadre.entryKind), registered],
    [
      words.politicalStatus,
      status
        ? [codeName('politicalStatus', status.status), status.joinedOn && words.joined(status.joinedOn)]
            .filter(Boolean)
            .join(' ')
        : undefined,
      ofType('PoliticalStatusRecorded'),
    ],
    [
      words.civilRank,
      rank ? `${codeName('civilRank', rank.rank)} ${words.since(rank.since)}` : undefined,
      ofType('CivilRankRecorded'),
    ],
    [
      words.reserve,
      reserve ? `${words.reserveLevels[reserve.level]} ${words.since(reserve.since)}` : undefined,
      ofType('ReserveListed', 'ReserveReviewed'),
    ],
  ];
  return (
    <Sheet title={words.facts}>
      <dl className="facts">
        {lines.map(([name, value, behind]) =>
          value === undefined || value === '' ? null : (
            <FactLine key={name} name={name}>
              <Line title={name} events={events} behind={behind}>
                {value}
              </Line>
            </FactLine>
          ),
        )}
        {cadre.likelyDuplicates.length > 0 ? (
          <FactLine name={words.duplicates}>
            {cadre.likelyDuplicates.map((id) => (
              <CadreLink key={id} id={id} name={cadre.name} />
            ))}
          </FactLine>
        ) : null}
      </dl>
    </Sheet>
  );
}

function FactLine({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Posts({ cadre, events }: Props): ReactNode {
  const words = useWords(own);
  const onProbation = new Set(cadre.posts.filter((post) => post.onProbation).map(({ postId }) => postId));
  return (
    <Sheet title={words.career}>
      <ul className="lines">
        {cadre.postsHeld.toReversed().map(({ teamId, team, postId, title, from, to, caseId }) => (
          <li key={`${teamId}/${postId}/${from}`}>
            <span className="line-when">
              <Line
                title={`${team} ${title}`}
                events={events}
                behind={(event) =>
                  event.data['postId'] === postId || (event.corrects !== undefined && event.stream === `team-${teamId}`)
                }
              >
                {from.slice(0, 7)}–{to === null ? words.toNow : to.slice(0, 7)}
              </Line>
            </span>
            <span>
              <TeamLink id={teamId} name={team} /> {title}{' '}
              {to === null && onProbation.has(postId) ? <Tag tone="wait">{words.onProbation}</Tag> : null}
            </span>
            {caseId === undefined ? null : (
              <To to={`/cases/appointment-${encodeURIComponent(caseId)}`}>{words.theCase}</To>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Education({ cadre, events }: Props): ReactNode {
  const words = useWords(own);
  const codeName = useCodeName();
  return (
    <Sheet title={words.education}>
      {cadre.education.length === 0 ? <Empty>{words.noEducation}</Empty> : null}
      <ul className="lines">
        {cadre.education.map(({ level, studyMode, school, major, on }) => (
          <li key={`${level}/${on}/${school}`}>
            <span className="line-when">
              <Line
                title={codeName('educationLevel', level)}
                events={events}
                behind={({ type, effectiveOn, corrects }) =>
                  (type === 'EducationRecorded' && effectiveOn === on) || corrects !== undefined
                }
              >
                {on.slice(0, 7)}
              </Line>
            </span>
            <span>
              {codeName('educationLevel', level)} <span className="faint">{codeName('studyMode', studyMode)}</span>{' '}
              {[school, major].filter(Boolean).join(' ')}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Grades({ cadre, events }: Props): ReactNode {
  const words = useWords(own);
  const codeName = useCodeName();
  return (
    <Sheet title={words.grades}>
      {cadre.grades.length === 0 ? <Empty>{words.noGrades}</Empty> : null}
      <ul className="lines">
        {cadre.grades.toReversed().map(({ year, grade, ground }) => (
          <li key={year}>
            <span className="line-when">
              <Line
                title={`${year}`}
                events={events}
                behind={({ type, data }) => data['year'] === year && !type.startsWith('Pledge')}
              >
                {year}
              </Line>
            </span>
            <span>
              <Tag tone={grade === 'excellent' ? 'good' : grade === 'competent' ? 'plain' : 'wait'}>
                {codeName('grade', grade)}
              </Tag>{' '}
              {ground ?? ''}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Training({ cadre, events }: Props): ReactNode {
  const words = useWords(own);
  const codeName = useCodeName();
  return (
    <Sheet title={words.training}>
      {cadre.training.length === 0 ? <Empty>{words.noTraining}</Empty> : null}
      <ul className="lines">
        {cadre.training.toReversed().map(({ trainingId, kind, title, startsOn, hours }) => (
          <li key={trainingId}>
            <span className="line-when">
              <Line title={title} events={events} behind={({ stream }) => stream === `training-${trainingId}`}>
                {startsOn?.slice(0, 7)}
              </Line>
            </span>
            <span>
              {title} <span className="faint">{codeName('trainingKind', kind)}</span>
            </span>
            {hours === undefined ? null : <span className="faint">{words.hours(hours)}</span>}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Secondments({ cadre, events }: Props): ReactNode {
  const words = useWords(own);
  const codeName = useCodeName();
  return (
    <Sheet title={words.secondments}>
      {cadre.secondments.length === 0 ? <Empty>{words.noSecondments}</Empty> : null}
      <ul className="lines">
        {cadre.secondments.toReversed().map((one) => (
          <li key={one.secondmentId}>
            <span className="line-when">
              <Line
                title={words.secondments}
                events={events}
                behind={({ stream }) => stream === `secondment-${cadre.cadreId}`}
              >
                {(one.startedOn ?? one.plannedFrom).slice(0, 7)}–{one.endedOn?.slice(0, 7) ?? ''}
              </Line>
            </span>
            <span>
              {one.host} {one.hostPost ?? ''} <span className="faint">{codeName('secondmentKind', one.kind)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Measures({ cadre, events }: Props): ReactNode {
  const words = useWords(own);
  if (cadre.admonitions === undefined || cadre.admonitions.length === 0) return null;
  return (
    <Sheet title={words.measures}>
      <ul className="lines">
        {cadre.admonitions.map(({ issuedOn, influenceUntil, releasedOn }) => (
          <li key={issuedOn}>
            <span className="line-when">
              <Line title={words.measures} events={events} behind={({ stream }) => stream.startsWith('supervision-')}>
                {issuedOn}
              </Line>
            </span>
            <span>{releasedOn === undefined ? words.influenceUntil(influenceUntil) : words.released(releasedOn)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
