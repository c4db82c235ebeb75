import type { ReactNode } from 'react';
import { useCodeName } from '../../api/codes.ts';
import type { Told } from '../../api/timeline.ts';
import { useEvidence } from '../../components/evidence.tsx';
import { CadreLink } from '../../components/links.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useWords } from '../../i18n/language.tsx';
import { words as own } from './words.ts';

interface Props {
  readonly events: readonly Told[];
  /** Names by stream. */
  readonly names: ReadonlyMap<string, string>;
}

/** Fields of an act that say what came of it for a person. */
const RESULTS = ['grade', 'fitness', 'hours', 'score', 'credits', 'ground'];

/** What was recorded of each person, kind of act by kind of act; for cases that are about several. */
export function People({ events, names }: Props): ReactNode {
  const words = useWords(own);
  const codeName = useCodeName();
  const show = useEvidence();
  const about = events.filter(({ data }) => typeof data['cadreId'] === 'string');
  const people = [...new Set(about.map(({ data }) => String(data['cadreId'])))];
  const types = [...new Set(about.map(({ type }) => type))];
  if (people.length < 2) return null;
  const resultOf = ({ data }: Told): string => {
    const value = data[RESULTS.find((name) => data[name] !== undefined) ?? ''];
    return typeof value === 'string' ? codeName('term', value) : typeof value === 'number' ? String(value) : '';
  };
  return (
    <Sheet title={words.people}>
      <div className="table-box">
        <table className="table" aria-label={words.people}>
          <thead>
            <tr>
              <th scope="col">{words.person}</th>
              {types.map((type) => (
                <th key={type} scope="col">
                  {codeName('term', type)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((cadreId) => (
              <tr key={cadreId}>
                <th scope="row">
                  <CadreLink id={cadreId} name={names.get(`cadre-${cadreId}`) ?? cadreId} />
                </th>
                {types.map((type) => {
                  const mine = about.filter((event) => event.type === type && event.data['cadreId'] === cadreId);
                  const last = mine.at(-1);
                  return (
                    <td key={type}>
                      {last ? (
                        <button
                          type="button"
                          className="number"
                          onClick={() => show({ title: last.summary, events: mine })}
                        >
                          {resultOf(last)} {last.effectiveOn.slice(5)}
                        </button>
                      ) : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  );
}
