import type { ReactNode } from 'react';
import type { AnswerOf } from '#libs/client';
import { To } from '../../app/link.tsx';
import { Bars } from '../../components/bars.tsx';
import { Explain } from '../../components/explain.tsx';
import type { Explainable } from '../../components/event-marks.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { common } from '../../i18n/common.ts';
import { structure as cellWords } from '../../i18n/structure.ts';
import { useWords } from '../../i18n/language.tsx';
import { words as own } from './words.ts';

interface Props {
  readonly structure: AnswerOf<'/v1/structure'>;
}

const KINDS = ['township', 'subdistrict', 'department'] as const;

/** How old the cadres are; each bar leads to those who are counted in it. */
export function AgeSheet({ structure }: Props): ReactNode {
  const words = useWords(own).structure;
  const cells = useWords(cellWords);
  const shared = useWords(common);
  const { age, cadres, meanAge, meanAgeByKind } = structure;
  return (
    <Sheet title={words.age} more={meanAge.mean === null ? undefined : <Means count={cadres} mean={meanAge.mean} />}>
      <Bars
        label={words.age}
        all={cadres}
        hidden={words.hidden}
        bars={age.map(({ bucket, count, share }) => ({
          key: bucket,
          label: cells.age[bucket],
          count,
          share,
          to: `/cadres?age=${encodeURIComponent(bucket)}`,
          of: { of: 'structure', cell: `age:${bucket}` },
        }))}
      />
      <dl className="facts structure-facts">
        {KINDS.map((kind) => {
          const { mean, sum, count } = meanAgeByKind[kind];
          if (mean === null || sum === null || count === null) return null;
          return (
            <Fact
              key={kind}
              name={words.meanAgeOf(shared.kind[kind])}
              to={`/teams?kind=${kind}`}
              text={words.mean(mean, sum, count)}
              of={{ of: 'structure', cell: 'meanAge', kind }}
            />
          );
        })}
      </dl>
      <p className="hint screen-only">{words.hint}</p>
    </Sheet>
  );
}

/** What the cadres have learned, and two counts that every report asks for. */
export function EducationSheet({ structure }: Props): ReactNode {
  const words = useWords(own).structure;
  const cells = useWords(cellWords);
  const { education, cadres, women, nonParty } = structure;
  return (
    <Sheet
      title={words.education}
      more={
        <Explain title={words.people(cadres)} of={{ of: 'structure', cell: 'cadres' }}>
          {words.people(cadres)}
        </Explain>
      }
    >
      <Bars
        label={words.education}
        all={cadres}
        hidden={words.hidden}
        bars={education.map(({ bucket, count, share }) => ({
          key: bucket,
          label: cells.education[bucket],
          count,
          share,
          to: `/cadres?education=${bucket}`,
          of: { of: 'structure', cell: `education:${bucket}` },
        }))}
      />
      <dl className="facts structure-facts">
        <Fact
          name={cells.sex['2']}
          to="/cadres?sex=2"
          text={women === null ? words.hidden : words.of(women, cadres)}
          of={women === null ? undefined : { of: 'structure', cell: 'women' }}
        />
        <Fact
          name={cells.party.nonParty}
          to="/cadres?party=nonParty"
          text={nonParty === null ? words.hidden : words.of(nonParty, cadres)}
          of={nonParty === null ? undefined : { of: 'structure', cell: 'nonParty' }}
        />
      </dl>
    </Sheet>
  );
}

interface FactProps {
  readonly name: string;
  readonly text: string;
  /** The list of those who are counted. */
  readonly to: string;
  readonly of: Explainable | undefined;
}

function Fact({ name, text, to, of }: FactProps): ReactNode {
  return (
    <>
      <dt>
        <To to={to}>{name}</To>
      </dt>
      <dd>
        <Explain title={name} of={of}>
          {text}
        </Explain>
      </dd>
    </>
  );
}

/** How many there are, and how old they are in the mean. */
function Means({ count, mean }: { readonly count: number; readonly mean: string }): ReactNode {
  const words = useWords(own).structure;
  return (
    <Explain title={words.ageMore(count, mean)} of={{ of: 'structure', cell: 'meanAge' }}>
      {words.ageMore(count, mean)}
    </Explain>
  );
}
