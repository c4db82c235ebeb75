import type { DemoStep } from './book.ts';
import { writeCases } from './cases/index.ts';
import { chooseMoves } from './cases/moves.ts';
import { PUBLISHED_AT, reportFigures } from './figures.ts';
import { History } from './history.ts';
import { passJuly } from './july.ts';
import { Life } from './life.ts';
import { buildProfiles } from './people.ts';
import { Prng } from './prng.ts';
import { simulateCareers } from './simulation.ts';
import { chooseStories } from './stories.ts';
import { buildDistrict } from './teams.ts';

/** The seed of the district that the documents and screenshots show. */
export const DEMO_SEED = 2019;

/**
 * The whole history of the demo district as commands in the order of recording: the take-over of January 2014, five and
 * a half years of appointments and departures, and the figures of the article of August 2019. Pure: the same seed gives
 * the same plan. On 2019-06-30 it meets every figure of the article, whatever the seed.
 */
export function demoPlan(seed: number = DEMO_SEED): DemoStep[] {
  const rng = new Prng(seed);
  const district = buildDistrict(rng.fork('district'));
  const careers = simulateCareers(district, rng.fork('careers'));
  const profiles = buildProfiles(careers, rng.fork('people'));
  const july = passJuly(careers, profiles, rng.fork('july'));
  const stories = chooseStories(district, careers, july, profiles, rng.fork('stories'));
  const moves = chooseMoves(district, careers, july, stories, rng.fork('moves'));
  const story = { district, careers, profiles, stories, moves };
  const history = new History(story, rng.fork('history'));
  history.write();
  new Life(story, history, rng.fork('life')).write();
  writeCases(story, history, rng.fork('cases'));
  reportFigures(history.book);
  return history.book.steps(({ paper }) => (paper === 'article' ? PUBLISHED_AT : undefined));
}
