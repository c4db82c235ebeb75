import { isRefusal, type Check } from '#libs/kernel';
import { LETTER, type Act } from './acts.ts';
import { given } from './given.ts';

/** What an act comes to: the code that refuses it, or the rules that it breaks. */
export interface ComesTo {
  readonly live: string;
  readonly backfill: string;
}

/** The same act from old papers. */
export const old = (act: Act): Act => act.with({ entryMode: 'backfill', basis: LETTER });

/** What an act comes to after others, live and from old papers. */
export async function comesTo(before: readonly Act[], act: Act): Promise<ComesTo> {
  const told = async (entered: Act): Promise<string> => {
    const story = await given(...before).ledgerNow();
    const answer = await story.tell(entered.as(`${act.label} now`));
    if (isRefusal(answer)) return answer.refused;
    const { checks } = (await story.ledger.events(answer.stream)).find(({ id }) => id === answer.eventIds[0])!.meta;
    const broken = ({ outcome, eventId }: Check): boolean => outcome === 'violated' && eventId === undefined;
    return (
      checks
        .filter(broken)
        .map(({ ruleId }) => ruleId)
        .join(' ') || 'accepted'
    );
  };
  return { live: await told(act), backfill: await told(old(act)) };
}

/** The same, however it is entered. */
export const always = (code: string): ComesTo => ({ live: code, backfill: code });
