import type { History } from '../history.ts';
import type { Story } from '../story.ts';
import type { Prng } from '../prng.ts';
import { Assessments } from './assessments.ts';
import { Classes } from './classes.ts';
import { Failures } from './failures.ts';
import { Roster } from './roster.ts';
import { Secondments } from './secondments.ts';
import { Talks } from './talks.ts';

/** Writes what goes on in cases beside the moves: those that moved nobody, assessments, talks, secondments, training. */
export function writeCases(story: Story, history: History, rng: Prng): void {
  const roster = new Roster(story, history);
  new Failures(history, roster, rng.fork('failures')).write();
  const assessments = new Assessments(story, history, roster, rng.fork('assessments'));
  assessments.write();
  new Talks(history, roster, rng.fork('talks')).write(assessments);
  new Secondments(history, roster, rng.fork('secondments')).write();
  new Classes(history, roster, rng.fork('classes')).write();
}
