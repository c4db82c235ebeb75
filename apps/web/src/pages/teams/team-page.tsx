import { useMemo, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { useRead } from '../../api/read.ts';
import { isComposing } from '../../api/timeline.ts';
import { useConnection } from '../../api/client.ts';
import { today } from '../../app/clock.ts';
import { useCut, useSetCut } from '../../app/cut.ts';
import { mayRead } from '../../app/feature.ts';
import { To } from '../../app/link.tsx';
import { CsvButton, PrintButton } from '../../components/actions.tsx';
import { Explain } from '../../components/explain.tsx';
import { TeamLink } from '../../components/links.tsx';
import { FindingCount } from '../../components/finding-count.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Damage, Loading, Unreadable } from '../../components/states.tsx';
import { Tag } from '../../components/tag.tsx';
import { TimeSlider } from '../../components/time-slider.tsx';
import { common } from '../../i18n/common.ts';
import { useWords } from '../../i18n/language.tsx';
import { useEvents, type Composition, type Events } from './composition.ts';
import { useComparison } from './comparison.ts';
import { TeamCompare } from './team-compare.tsx';
import { TeamMix } from './team-mix.tsx';
import { TeamPosts } from './team-posts.tsx';
import { TeamTimeline } from './team-timeline.tsx';
import { TeamNumbers } from './team-numbers.tsx';
import { useMembers } from './members.ts';
import './teams.css';
import { words as own } from './words.ts';

/** What says whether a team still is. */
const STANDING = new Set(['TeamRegistered', 'TeamRenamed', 'TeamMerged', 'TeamAbolished']);

/** One team: its posts and who holds them, what changed, and everything that was recorded of it. */
export default function TeamPage(): ReactNode {
  const { teamId = '' } = useParams();
  const team = useRead('/v1/teams/{id}/composition', { id: teamId });
  if (team.error) return <Unreadable page error={team.error} again={() => void team.refetch()} />;
  if (!team.data) return <Loading rows={14} />;
  return <Team team={team.data} passing={team.isPlaceholderData} key={teamId} />;
}

interface TeamProps {
  readonly team: Composition;
  /** Whether what is shown is the answer before, until the cut of the page has been read. */
  readonly passing: boolean;
}

function Team({ team, passing }: TeamProps): ReactNode {
  const words = useWords(own);
  const shared = useWords(common);
  const { reader } = useConnection();
  const counts = useRead('/v1/teams/{id}', { id: team.teamId });
  const events = useEvents(team.teamId);
  const members = useMembers(team, passing);
  const comparison = useComparison(team);
  const seesHistory = mayRead(reader, 'teamTimeline') || reader.teamId === team.teamId;
  return (
    <>
      <PageHead
        title={team.name}
        above={
          <>
            <To to="/teams">{words.nav}</To> / <To to={`/teams?kind=${team.kind}`}>{shared.kind[team.kind]}</To>
          </>
        }
        tag={
          <>
            <Explain
              title={words.states[team.state]}
              events={(events.data ?? []).filter(({ type }) => STANDING.has(type))}
              ready={events.data !== undefined}
            >
              <Tag>{words.states[team.state]}</Tag>
            </Explain>{' '}
            <FindingCount subject={`team-${team.teamId}`} count={counts.data?.findings} />
            {counts.data?.intoTeamId ? (
              <>
                {' '}
                {words.mergedInto} <NamedTeam id={counts.data.intoTeamId} />
              </>
            ) : null}
          </>
        }
        sentence={<TeamNumbers team={team} counts={counts.data?.counts} events={events.data} />}
        actions={
          <>
            <PrintButton />
            <CsvButton path={`/v1/teams/${encodeURIComponent(team.teamId)}/timeline`} />
          </>
        }
      />
      <Damage damaged={team.damaged} />
      <div className="grid team-grid">
        <div>
          <TeamPosts team={team} members={members} events={events.data} comparison={comparison} />
          <TeamMix members={members} />
        </div>
        <div>
          {seesHistory ? <TeamCompare team={team} events={events.data} comparison={comparison} /> : null}
          {seesHistory && !events.error ? <Slider events={events.data} /> : null}
        </div>
      </div>
      {seesHistory ? <TeamTimeline name={team.name} events={events} cut={team} /> : null}
    </>
  );
}

/** A team that is named by its id only. */
function NamedTeam({ id }: { readonly id: string }): ReactNode {
  const team = useRead('/v1/teams/{id}', { id });
  return <TeamLink id={id} name={team.data?.name ?? id} />;
}

function Slider({ events }: { readonly events: Events['data'] }): ReactNode {
  const words = useWords(own).slider;
  const cut = useCut();
  const setCut = useSetCut();
  const days = useMemo(() => events?.map(({ effectiveOn }) => effectiveOn), [events]);
  const stops = useMemo(
    () => [...new Set(events?.filter(isComposing).map(({ effectiveOn }) => effectiveOn))].toSorted(),
    [events],
  );
  return (
    <Sheet title={words.title} className="screen-only">
      {days ? (
        <TimeSlider
          label={words.label}
          sayDate={words.say}
          days={days}
          stops={stops}
          asOf={cut.asOf ?? today()}
          knownAt={cut.knownAt}
          onMove={(asOf) => setCut({ ...cut, asOf }, { replace: true })}
        />
      ) : (
        <Loading rows={2} />
      )}
      <p className="hint">
        {words.hint} {cut.knownAt === undefined ? null : words.hintUnknown}
      </p>
    </Sheet>
  );
}
