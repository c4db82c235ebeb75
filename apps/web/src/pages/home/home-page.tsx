import type { ReactNode } from 'react';
import type { AnswerOf } from '#libs/client';
import { useConnection } from '../../api/client.ts';
import { useRead } from '../../api/read.ts';
import { mayRead, seesWhole } from '../../app/feature.ts';
import { To } from '../../app/link.tsx';
import { CutFooter } from '../../components/cut-footer.tsx';
import { CadreLink, TeamLink } from '../../components/links.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { PrintButton } from '../../components/actions.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ToButton } from '../../components/to-button.tsx';
import { Loading, Unreadable } from '../../components/states.tsx';
import { useWords } from '../../i18n/language.tsx';
import { Attention } from './attention.tsx';
import './home.css';
import { Recent } from './recent.tsx';
import { AgeSheet, EducationSheet } from './structure.tsx';
import { words as own } from './words.ts';

/** What needs attention, what was recorded lately, and the structure of the district; each as far as the reader may see. */
export default function HomePage(): ReactNode {
  const words = useWords(own);
  const { reader } = useConnection();
  const seesStructure = mayRead(reader, 'structure');
  const structure = useRead('/v1/structure', {}, { enabled: seesStructure });
  if (structure.error) return <Unreadable page error={structure.error} again={() => void structure.refetch()} />;
  if (seesStructure && !structure.data) return <Loading rows={14} />;
  return (
    <>
      <PageHead
        title={words.title}
        sentence={structure.data ? <District of={structure.data} /> : null}
        actions={
          <>
            <PrintButton />
            {reader.commands.length > 0 ? (
              <ToButton to="/record" primary>
                {words.record}
              </ToButton>
            ) : null}
          </>
        }
      />
      <Mine />
      <div className="grid home-grid">
        {seesWhole(reader, 'decisionHistory') ? <Attention /> : null}
        {structure.data ? <AgeSheet structure={structure.data} /> : null}
        {mayRead(reader, 'events') ? <Recent /> : null}
        {structure.data ? <EducationSheet structure={structure.data} /> : null}
      </div>
      <CutFooter of={structure.data} />
    </>
  );
}

/** How many teams and cadres the district has; each number leads to its list. */
function District({ of: { teams, cadres } }: { readonly of: AnswerOf<'/v1/structure'> }): ReactNode {
  const words = useWords(own);
  return (
    <>
      <To to="/teams">{words.teams(teams.total)}</To>
      {words.attention.between}
      <To to="/cadres">{words.cadres(cadres)}</To>
    </>
  );
}

/** What a reader is about himself: his team, his own record. */
function Mine(): ReactNode {
  const words = useWords(own).mine;
  const { reader } = useConnection();
  const { teamId, cadreId } = reader;
  const team = useRead('/v1/teams/{id}', { id: teamId ?? '' }, { enabled: teamId !== undefined });
  if (teamId === undefined && cadreId === undefined) return null;
  return (
    <Sheet title={words.title} className="mine">
      <ul>
        {cadreId === undefined ? null : (
          <li>
            {words.record} <CadreLink id={cadreId} name={reader.name} />
          </li>
        )}
        {team.data ? (
          <li>
            {words.team} <TeamLink id={team.data.id} name={team.data.name} />
          </li>
        ) : null}
      </ul>
    </Sheet>
  );
}
