import type { PlannedCommand } from '#libs/interchange';

/** What decides when an act comes among those of many forms: phase, then team, day and kind, then the form. */
export interface Turn {
  readonly phase: number;
  readonly team: string;
  readonly at: string;
  readonly kind: number;
}

const PEOPLE = 0;
const POSTS = 1;
const REST = 2;

/**
 * When the acts of a form can be recorded beside those of other forms: first what it says before any post, then the posts
 * of all forms, team by team along the days, then the rest. For a post has one incumbent at a time, and forms come in any
 * order; and a team that is told of in the order of its days is never folded anew.
 */
export function turnsOf(commands: readonly PlannedCommand[]): Turn[] {
  const firstPost = commands.findIndex(({ seat }) => seat !== undefined);
  return commands.map(({ seat, effect, name, body }, index) => {
    if (!seat) return { phase: index < firstPost || firstPost < 0 ? PEOPLE : REST, team: '', at: '', kind: 0 };
    const [team = ''] = seat.post.split('/');
    // Room is made before anything else of the day.
    if (effect === 'correction') return { phase: POSTS, team, at: seat.from, kind: 0 };
    return { phase: POSTS, team, at: String(body['effectiveOn']), kind: name === 'RelieveIncumbent' ? 1 : 2 };
  });
}
