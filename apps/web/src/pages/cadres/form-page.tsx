import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { AnswerOf } from '#libs/client';
import { useCodeName } from '../../api/codes.ts';
import { useRead } from '../../api/read.ts';
import { To } from '../../app/link.tsx';
import { PrintButton } from '../../components/actions.tsx';
import { CutFooter } from '../../components/cut-footer.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Loading, Unreadable } from '../../components/states.tsx';
import { useJoined, useWords } from '../../i18n/language.tsx';
import './cadres.css';
import { words as own } from './words.ts';

type Cadre = AnswerOf<'/v1/cadres/{id}'>;
type Study = Cadre['education'][number];

/** The appointment form (干部任免审批表) of a cadre as the ledger knows it at the cut, to be printed. */
export default function FormPage(): ReactNode {
  const words = useWords(own);
  const { cadreId = '' } = useParams();
  const cadre = useRead('/v1/cadres/{id}', { id: cadreId });
  if (cadre.error) return <Unreadable page error={cadre.error} again={() => void cadre.refetch()} />;
  if (!cadre.data) return <Loading rows={14} />;
  return (
    <>
      <div className="screen-only">
        <PageHead
          title={words.formPage.title}
          above={
            <>
              <To to="/cadres">{words.nav}</To>
              {' / '}
              <To to={`/cadres/${encodeURIComponent(cadreId)}`}>{cadre.data.name}</To>
            </>
          }
          sentence={words.formPage.outside}
          actions={<PrintButton />}
        />
      </div>
      <Form cadre={cadre.data} />
    </>
  );
}

function Form({ cadre }: { readonly cadre: Cadre }): ReactNode {
  const joined = useJoined();
  const words = useWords(own).formPage;
  const codeName = useCodeName();
  return (
    <div className="office-sheet" role="region" aria-label={words.title} tabIndex={0}>
      <article className="office-form">
        <h1>{words.title}</h1>
        <table className="office-form-table">
          <tbody>
            <Person cadre={cadre} />
            <Studies cadre={cadre} />
            <Wide name={words.current}>{joined(cadre.posts.map(({ team, title }) => `${team}${title}`))}</Wide>
            <Wide name={words.proposed} />
            <Wide name={words.dismissed} />
            <tr className="office-form-career">
              <th scope="row">{words.career}</th>
              <td colSpan={6} className="office-form-text">
                {cadre.postsHeld.map(({ teamId, team, postId, title, from, to }) => (
                  <p key={`${teamId}/${postId}/${from}`}>
                    {dotted(from)}--{to === null ? ''.padEnd(7, '\u2002') : dotted(to)} {team}
                    {title}
                  </p>
                ))}
              </td>
            </tr>
            <Wide name={words.awards} tall back />
            <Wide name={words.grades} tall>
              {cadre.grades
                .slice(-3)
                .map(({ year, grade }) => words.grade(year, codeName('grade', grade)))
                .join(' ')}
            </Wide>
            <Wide name={words.reason} tall />
          </tbody>
        </table>
        <CutFooter of={cadre} />
      </article>
    </div>
  );
}

function Person({ cadre }: { readonly cadre: Cadre }): ReactNode {
  const words = useWords(own).formPage;
  const codeName = useCodeName();
  const { politicalStatus: status } = cadre;
  const party = status
    ? ((status.joinedOn === undefined ? undefined : dotted(status.joinedOn)) ??
      codeName('politicalStatus', status.status))
    : '';
  return (
    <>
      <tr>
        <th scope="row">{words.name}</th>
        <td>{cadre.name}</td>
        <th scope="row">{words.sex}</th>
        <td>{codeName('sex', cadre.sex)}</td>
        <th scope="row">{words.birth}</th>
        <td>
          {dotted(cadre.birth)}
          <br />
          {words.years(cadre.age)}
        </td>
        <td rowSpan={4}>{words.photo}</td>
      </tr>
      <tr>
        <th scope="row">{words.ethnicity}</th>
        <td>{cadre.ethnicity === undefined ? '' : codeName('ethnicity', cadre.ethnicity)}</td>
        <th scope="row">{words.nativePlace}</th>
        <td>{cadre.nativePlace}</td>
        <th scope="row">{words.birthPlace}</th>
        <td />
      </tr>
      <tr>
        <th scope="row">{words.joined}</th>
        <td>{party}</td>
        <th scope="row">{words.startedWork}</th>
        <td>{cadre.startedWork === undefined ? '' : dotted(cadre.startedWork)}</td>
        <th scope="row">{words.health}</th>
        <td />
      </tr>
      <tr>
        <th scope="row">{words.profession}</th>
        <td colSpan={2} />
        <th scope="row">{words.specialty}</th>
        <td colSpan={2} />
      </tr>
    </>
  );
}

function Studies({ cadre }: { readonly cadre: Cadre }): ReactNode {
  const words = useWords(own).formPage;
  const codeName = useCodeName();
  const level = ({ level: code }: Study): string => codeName('educationLevel', code);
  const study = (mode: Study['studyMode']): Study | undefined =>
    cadre.education.find(({ studyMode }) => studyMode === mode);
  const [fullTime, inService] = [study('fullTime'), study('inService')];
  const place = (of: Study | undefined): string => [of?.school, of?.major].filter(Boolean).join(' ');
  return (
    <>
      <tr>
        <th scope="row" rowSpan={2}>
          {words.education}
        </th>
        <th scope="row">{words.fullTime}</th>
        <td colSpan={2}>{fullTime && level(fullTime)}</td>
        <th scope="row">{words.school}</th>
        <td colSpan={2}>{place(fullTime)}</td>
      </tr>
      <tr>
        <th scope="row">{words.inService}</th>
        <td colSpan={2}>{inService && level(inService)}</td>
        <th scope="row">{words.school}</th>
        <td colSpan={2}>{place(inService)}</td>
      </tr>
    </>
  );
}

interface WideProps {
  readonly name: string;
  readonly tall?: boolean;
  /** With which the other side of the sheet begins. */
  readonly back?: boolean;
  readonly children?: ReactNode;
}

function Wide({ name, tall = false, back = false, children }: WideProps): ReactNode {
  return (
    <tr className={tall ? 'office-form-tall' : undefined} data-back={back}>
      <th scope="row">{name}</th>
      <td colSpan={6} className="office-form-text">
        {children}
      </td>
    </tr>
  );
}

/** `2016.04`, as dates stand in this form. */
function dotted(day: string): string {
  return day.slice(0, 7).replace('-', '.');
}
