import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../i18n/language.tsx';
import { neededOf } from '../cases/ballot.ts';
import { Vote } from '../cases/vote.tsx';
import type { Wrong } from './field-fault.tsx';
import { ItemMore } from './item-more.tsx';
import { MeetingField } from './meeting-field.tsx';
import type { MeetingProps } from './meeting-props.ts';
import { ballotIn, COUNTS, votesIn, type Item } from './meeting.ts';
import { withoutCodes } from '../../api/schema.ts';
import { words as own } from './words.ts';

/** The votes on one item, drawn while they are typed. */
export function ItemFields({
  meeting,
  readings,
  judged,
  sending,
  onItem,
  item,
}: MeetingProps & { item: Item }): ReactNode {
  const words = useWords(own);
  const { meeting: say } = words;
  const { language } = useLanguage();
  const at = meeting.items.findIndex(({ key }) => key === item.key);
  const told = judged[at];
  const problem = told?.problem ?? sending.problems[item.key];
  const faults = readings[at]?.faults ?? [];
  const checks = told?.preview?.events.flatMap((event) => event.checks ?? []) ?? [];
  const faultOf = (name: string): Wrong | undefined => {
    const fault = faults.find((each) => each.path === name && each.code !== 'missing');
    if (fault) return { text: words.faults[fault.code] };
    const message = problem?.fields?.find(({ path }) => path === name)?.message;
    return problem && message !== undefined ? { text: withoutCodes(message, language), problem } : undefined;
  };
  const ballot = ballotIn(meeting, item);
  const isOver = votesIn(item) > ballot.present && ballot.present > 0;
  return (
    <fieldset className="rec-group" disabled={item.recorded !== undefined || item.sent !== undefined}>
      <legend>{say.item(at + 1, `${item.whom} ${item.what}`)}</legend>
      <div className="rec-counts">
        {COUNTS.map((name) => (
          <MeetingField
            key={name}
            label={say.counts[name]}
            value={item[name]}
            count
            fault={faultOf(name)}
            onChange={(value) => onItem(item.key, { [name]: value })}
          />
        ))}
      </div>
      <ItemMore meeting={meeting} item={item} onItem={onItem} faultOf={faultOf} />
      {ballot.eligible > 0 ? (
        <div className="rec-vote" data-over={isOver}>
          <Vote ballot={ballot} needed={neededOf(checks)} />
          {isOver ? <p className="fault">{say.over(votesIn(item), votesIn(item) - ballot.present)}</p> : null}
        </div>
      ) : null}
    </fieldset>
  );
}
