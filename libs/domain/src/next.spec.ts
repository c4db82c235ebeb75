import { describe, expect, it } from '@jest/globals';
import {
  categoryOf,
  effectiveHistory,
  idOf,
  isRefusal,
  shanghaiDate,
  streamOf,
  timelineOf,
  type Feature,
  type JsonObject,
  type NextAct,
} from '#libs/kernel';
import { domain } from './domain.ts';
import type { Act } from '../../../test/support/acts.ts';
import { given, type Story } from '../../../test/support/given.ts';
import { exampleActs, exampleStory } from '../../../test/support/examples.ts';
import { openLedger } from '../../../test/support/acts.ts';
import {
  approved,
  consulted,
  issued,
  letter,
  notice,
  noticeOver,
  opening,
  review,
  talk,
} from '../../../test/support/appointments.ts';

const byType = new Map(
  domain.features.flatMap((feature) => feature.commands.map((spec) => [spec.name, { spec, feature }] as const)),
);

/** What a case offers as it stands: read from its stream as everybody else reads it. */
async function offered(story: Story, feature: Feature, stream: string, on: string): Promise<readonly NextAct[]> {
  const { registry } = story.ledger;
  const history = effectiveHistory(await story.ledger.events(stream), registry);
  return feature.next?.(timelineOf(feature, history).at(on), on, domain.rulesOn(on, undefined)) ?? [];
}

function fits({ type, about = {} }: NextAct, yields: string, body: JsonObject): boolean {
  return (
    type === yields &&
    Object.entries(about).every(([name, value]) => JSON.stringify(body[name]) === JSON.stringify(value))
  );
}

function streamIn(feature: Feature, body: JsonObject): string {
  const names = (feature.idFields ?? [feature.idField]).map((name) => body[name]);
  return streamOf(feature.category, names.join('-'));
}

/**
 * Walks a procedure act by act. Of each act of a case: it was offered just before it was recorded; and wherever a later
 * act of the list was held to be impossible yet, the ledger refuses it.
 */
async function walk(story: Story, acts: readonly Act[]): Promise<{ walked: number; refused: number }> {
  const count = { walked: 0, refused: 0 };
  for (const [index, act] of acts.entries()) {
    const { spec, feature } = byType.get(act.name)!;
    const body = act.bodyFor(story.said);
    const stream = streamIn(feature, body);
    const on = String(body['effectiveOn'] ?? shanghaiDate(story.ledger.clock.now()));
    const begun = (await story.ledger.events(stream)).length > 0;
    if (feature.next && begun && spec.name !== 'PlanSecondment') {
      const own = (await offered(story, feature, stream, on)).filter((each) => fits(each, spec.yields, body));
      expect({ act: act.label, offered: own.filter(({ refusal }) => !refusal).length > 0, acts: own }).toEqual({
        act: act.label,
        offered: true,
        acts: own,
      });
      count.walked++;
    }
    await story.must(act);
    if (!feature.next) continue;
    count.refused += await refusedLater(story, feature, stream, acts.slice(index + 1));
  }
  return count;
}

async function refusedLater(story: Story, feature: Feature, stream: string, later: readonly Act[]): Promise<number> {
  let count = 0;
  for (const act of later) {
    const { spec, feature: other } = byType.get(act.name)!;
    const body = act.bodyFor(story.said);
    if (other !== feature || streamIn(feature, body) !== stream) continue;
    const on = String(body['effectiveOn'] ?? shanghaiDate(story.ledger.clock.now()));
    const open = await offered(story, feature, stream, on);
    const blocked = open.find((each) => fits(each, spec.yields, body));
    if (!blocked?.refusal) continue;
    const answer = await story.tell(act);
    const refused = isRefusal(answer) ? answer.refused : 'recorded';
    // What is impossible is refused before the rules are asked.
    const codes = [blocked.refusal.refused, 'UNKNOWN_REFERENCE', 'NOTHING_DECIDED'];
    expect({ act: act.label, refused: codes.includes(refused) ? '' : refused }).toEqual({
      act: act.label,
      refused: '',
    });
    count++;
  }
  return count;
}

describe('how a case goes on', () => {
  it('a promotion, from the motion to the end of probation', async () => {
    const story = await given(openLedger('2010-01-01')).ledgerNow();
    story.ledger.clock.set('2020-02-01T09:00:00+08:00');
    const { walked, refused } = await walk(story, [...issued, talk, review]);
    expect(walked).toBeGreaterThan(14);
    expect(refused).toBeGreaterThan(30);
  });

  it.each([
    ['a conclusion', 'ConcludeAppointmentCase', 10],
    ['a plenary vote', 'RecordPlenaryVote', 8],
    ['an admonition', 'ReleaseAdmonition', 4],
    ['a supervision case', 'CloseSupervisionCase', 3],
    ['an assessment', 'CloseTeamAssessment', 6],
    ['a round', 'CloseAssessmentRound', 1],
    ['a secondment', 'AssessSecondment', 2],
    ['a class', 'CloseTrainingClass', 1],
  ])('%s, as the examples tell it', async (_, command, least) => {
    const { walked } = await walk(exampleStory(domain), exampleActs(domain, command));
    expect(walked).toBeGreaterThanOrEqual(least);
  });

  it('is told of every kind of case, and of nothing else', () => {
    const cases = domain.features.filter(({ facts }) => 'case' in facts).map(({ category }) => category);
    expect(domain.features.filter((feature) => 'next' in feature).map(({ category }) => category)).toEqual(cases);
  });

  it('offers types that the feature records by a command', async () => {
    for (const [command] of [['ConcludeAppointmentCase'], ['ReleaseAdmonition'], ['CloseTeamAssessment']] as const) {
      const story = exampleStory(domain);
      const acts = exampleActs(domain, command);
      for (const act of acts.slice(0, -2)) await story.must(act);
      const { feature } = byType.get(command)!;
      const stream = (await story.ledger.events())
        .map((event) => event.stream)
        .findLast((name) => categoryOf(name) === feature.category)!;
      const types = (await offered(story, feature, stream, '2020-12-31')).map(({ type }) => type);
      expect(types.length).toBeGreaterThan(1);
      expect(types.filter((type) => !feature.commands.some(({ yields }) => yields === type))).toEqual([]);
      expect(idOf(stream)).not.toBe('');
    }
  });

  it('is over when the case is', async () => {
    const story = await given(openLedger('2010-01-01'), ...issued, talk).ledgerNow();
    story.ledger.clock.set('2020-02-01T09:00:00+08:00');
    await story.must(review);
    expect(await offered(story, byType.get('ReviewProbation')!.feature, 'appointment-c1', '2020-02-01')).toEqual([]);
  });

  it('says which day a probation and a notice end, and whom the probation is about', async () => {
    const { feature } = byType.get('ReviewProbation')!;
    const story = await given(openLedger('2010-01-01'), ...issued).ledgerNow();
    const acts = await offered(story, feature, 'appointment-c1', '2019-03-01');
    expect(acts).toContainEqual({
      type: 'ProbationReviewed',
      needed: true,
      about: { cadreId: 'wang' },
      dueOn: expect.stringMatching(/^2020-/),
      refusal: expect.objectContaining({ refused: expect.any(String) }),
    });
  });

  it('asks for a vote on each candidate, and says why it may not be taken yet', async () => {
    const { feature } = byType.get('RecordDeliberationVote')!;
    const early = await given(
      openLedger('2010-01-01'),
      ...consulted.slice(0, consulted.indexOf(opening) + 1),
    ).ledgerNow();
    const first = await offered(early, feature, 'appointment-c1', '2019-01-03');
    expect(first.filter(({ refusal, needed }) => needed && !refusal).map(({ type }) => type)).toEqual([
      'MotionRecorded',
    ]);
    const late = await given(openLedger('2010-01-01'), ...consulted).ledgerNow();
    const votes = (await offered(late, feature, 'appointment-c1', '2019-01-28')).filter(
      ({ type }) => type === 'DeliberationVoteRecorded',
    );
    expect(votes.map(({ about }) => about)).toEqual([{ cadreId: 'wang' }, { cadreId: 'zhao' }]);
    expect(votes[0]).not.toHaveProperty('refusal');
  });

  describe('whose notice ended before its last day', () => {
    const { feature } = byType.get('StartPublicNotice')!;
    const early = [openLedger('2010-01-01'), ...consulted, approved, notice, noticeOver.on('2019-02-13')];
    const again = notice.with({ from: '2019-02-18', to: '2019-02-22' }).on('2019-02-18').as('notice again');
    const actsAfter = async (...more: readonly Act[]): Promise<Map<string, string | undefined>> => {
      const story = await given(...early, ...more).ledgerNow();
      const acts = await offered(story, feature, 'appointment-c1', '2019-03-01');
      return new Map(acts.map(({ type, refusal }) => [type, refusal?.refused]));
    };

    it('publishes it again before the letter', async () => {
      const acts = await actsAfter();
      expect(acts.has('PublicNoticeStarted')).toBe(true);
      expect(acts.get('PublicNoticeStarted')).toBeUndefined();
      expect(acts.get('AppointmentIssued')).toBe('NOTICE_ENDED_EARLY');
    });

    it('waits for the end of the second one, and the letter is refused until then', async () => {
      const acts = await actsAfter(again);
      expect(acts.has('PublicNoticeConcluded')).toBe(true);
      expect(acts.has('PublicNoticeStarted')).toBe(false);
      expect(acts.get('AppointmentIssued')).toBe('STEP_OUT_OF_ORDER');
      await given(...early, again)
        .when(letter.on('2019-03-01'))
        .thenRefused('STEP_OUT_OF_ORDER', { step: 'issue', missing: ['noticeEnd'], done: [] });
      await given(...early, again, noticeOver.on('2019-02-22').as('second end'))
        .when(letter.on('2019-03-01'))
        .thenAccepted();
    });
  });
});
