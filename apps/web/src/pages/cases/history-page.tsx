import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useCodeName } from '../../api/codes.ts';
import { useRead } from '../../api/read.ts';
import type { Told } from '../../api/timeline.ts';
import { dayOf } from '../../app/clock.ts';
import { To } from '../../app/link.tsx';
import { PrintButton } from '../../components/actions.tsx';
import { CutFooter } from '../../components/cut-footer.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Loading, Unreadable } from '../../components/states.tsx';
import { useWords } from '../../i18n/language.tsx';
import { ballotOf, neededOf } from './ballot.ts';
import { useTitle } from './case-page.tsx';
import './cases.css';
import { Vote } from './vote.tsx';
import { words as own } from './words.ts';

/** The whole case on paper (全程纪实): every act with its vote, checks, actor and document. */
export default function HistoryPage(): ReactNode {
  const titleOf = useTitle();
  const words = useWords(own);
  const { stream = '' } = useParams();
  const id = stream.slice(stream.indexOf('-') + 1);
  const history = useRead('/v1/appointments/{id}/decision-history', { id });
  const codeName = useCodeName();
  if (history.error) return <Unreadable page error={history.error} again={() => void history.refetch()} />;
  if (!history.data) return <Loading rows={16} />;
  const { data } = history;
  const stepOf = ({ type, data: said }: Told): string => {
    const step = data.steps?.find(({ types, step: each }) => types.includes(type) || said['step'] === each)?.step;
    return codeName('term', step ?? type);
  };
  return (
    <>
      <div className="screen-only">
        <PageHead
          title={words.history}
          above={
            <>
              <To to="/cases">{words.nav}</To> / <To to={`/cases/${encodeURIComponent(stream)}`}>{titleOf(data)}</To>
            </>
          }
          sentence={words.historyPage.lead}
          actions={<PrintButton />}
        />
      </div>
      <div className="office-sheet" role="region" aria-label={words.history} tabIndex={0}>
        <article className="office-paper">
          <h1>{words.historyPage.title(titleOf(data))}</h1>
          <p>
            {words.head.method(codeName('term', data.action), data.method ? codeName('term', data.method) : '')}
            {data.cadres?.map(({ name }) => ` ${name}`)}
          </p>
          <table className="history">
            <thead>
              <tr>
                <th scope="col">{words.historyPage.step}</th>
                <th scope="col">{words.historyPage.on}</th>
                <th scope="col">{words.historyPage.what}</th>
                <th scope="col">{words.historyPage.basis}</th>
                <th scope="col">{words.historyPage.by}</th>
              </tr>
            </thead>
            <tbody>
              {data.items?.map((event) => (
                <Row key={event.eventId} event={event} step={stepOf(event)} />
              ))}
            </tbody>
          </table>
          <CutFooter of={data} />
        </article>
      </div>
    </>
  );
}

function Row({ event, step }: { readonly event: Told; readonly step: string }): ReactNode {
  const words = useWords(own).historyPage;
  const { summary, effectiveOn, recordedAt, basis, data, actor, checks = [] } = event;
  const ballot = ballotOf(data);
  const asked = checks.filter(({ outcome }) => outcome !== 'advice');
  const held = asked.filter(({ outcome }) => outcome === 'passed').length;
  return (
    <tr>
      <th scope="row">{step}</th>
      <td>{effectiveOn}</td>
      <td>
        {summary}
        {ballot ? <Vote ballot={ballot} needed={neededOf(checks)} small /> : null}
        {asked.length > 0 ? <span className="faint"> {words.checks(held, asked.length)}</span> : null}
      </td>
      <td>{basis?.documentNo}</td>
      <td>
        {actor.organ}
        <br />
        {dayOf(recordedAt)}
      </td>
    </tr>
  );
}
