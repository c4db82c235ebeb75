import { describe, expect, it } from '@jest/globals';
import { isRefusal, type CommandSpec, type Refusal } from '#libs/kernel';
import { domain } from './domain.ts';
import { LETTER, type Act } from '../../../test/support/acts.ts';
import {
  approved,
  cleared,
  consulted,
  district,
  eligibility,
  inspection,
  inspectionNotice,
  inspectors,
  letter,
  onCase,
  opening,
  opinion,
  targets,
  vote,
} from '../../../test/support/appointments.ts';
import { exampleActs, exampleStory } from '../../../test/support/examples.ts';
import { given } from '../../../test/support/given.ts';

/** The commands of everything that is a procedure: cases, and what is done about findings, rules and exceptions. */
const commands = domain.features
  .filter((feature) => 'next' in feature || ['finding', 'regulation', 'exception'].includes(feature.category))
  .flatMap(({ commands: own }) => own.map((spec) => [spec.name, spec] as const));

/** Acts that are done again on purpose, word by word the same, with what the second one is. */
const AGAIN: Readonly<Record<string, string>> = {
  PublishVacancy: 'the posts are offered once more where too few apply',
  RecordTalkRecommendation: 'a recommendation that has expired, or was for another post, is held again',
  RecordMeetingRecommendation: 'a recommendation that has expired, or was for another post, is held again',
  CheckEligibility: 'what was looked at is looked at again',
  RecordConsultation: 'others are consulted, and what was put off is consulted on again',
  RecordAssessmentTalk: 'talks go on for several days',
  HoldTalk: 'another talk in the same case',
  RecordCredits: 'credits are earned part by part',
};

/** Acts that a rule refuses once more, so that old papers tell them and they are found. */
const BY_A_RULE: Readonly<Record<string, string>> = {
  RecordDeliberationVote: 'what was decided is reconsidered first',
  RecordPlenaryVote: 'what was decided is reconsidered first',
  IssueInquiryLetter: 'a second letter waits for the reply to the first',
};

/** What becomes of the example of a command that is sent once more. */
async function sentAgain(spec: CommandSpec, entry: 'live' | 'backfill'): Promise<Refusal | undefined> {
  const story = exampleStory(domain);
  const acts = exampleActs(domain, spec.name);
  for (const act of acts) await story.must(act);
  const last = acts.at(-1)!;
  const again = entry === 'live' ? last : last.with({ entryMode: 'backfill', basis: LETTER });
  const answer = await story.tell(again.as(`${last.label} again`));
  return isRefusal(answer) ? answer : undefined;
}

describe('an act of a procedure that is on record already', () => {
  it.each(commands)('%s is refused, live and from old papers, or is another one on purpose', async (name, spec) => {
    const [live, backfill] = [await sentAgain(spec, 'live'), await sentAgain(spec, 'backfill')];
    expect({ live: live?.refused !== undefined, backfill: backfill?.refused !== undefined }).toEqual({
      live: AGAIN[name] === undefined,
      backfill: AGAIN[name] === undefined && BY_A_RULE[name] === undefined,
    });
  });

  it('is told of by name where the list above lets it be', () => {
    const names = commands.map(([name]) => name);
    expect(Object.keys({ ...AGAIN, ...BY_A_RULE }).filter((name) => !names.includes(name))).toEqual([]);
  });
});

const old = (act: Act): Act => act.with({ entryMode: 'backfill', basis: LETTER });
/** What the same act is told once more, live and from old papers. */
async function onceMore(acts: readonly Act[], act: Act): Promise<string[]> {
  const again = act.as(`${act.label} again`);
  const told: string[] = [];
  for (const entered of [again, old(again)]) {
    const story = await given(...acts).ledgerNow();
    const answer = await story.tell(entered);
    told.push(
      isRefusal(answer)
        ? `${answer.refused} ${String(answer.params['what'])} ${String(answer.params['id'])}`
        : 'accepted',
    );
  }
  return told;
}
const recorded = (what: string, id: string): string[] =>
  Array.from({ length: 2 }, () => `ALREADY_RECORDED ${what} ${id}`);
const inspected = consulted.slice(0, consulted.indexOf(inspection) + 1);

describe('an inspection', () => {
  it('is concluded once, begun once and announced once', async () => {
    expect(await onceMore(inspected, inspection)).toEqual(recorded('step', 'inspection'));
    const underWay = inspected.slice(0, -1);
    expect(await onceMore(underWay, inspectors)).toEqual(recorded('step', 'inspectionTeam'));
    expect(await onceMore(underWay, inspectionNotice)).toEqual(recorded('step', 'inspectionNotice'));
    expect(await onceMore(underWay, targets)).toEqual(recorded('step', 'targets'));
  });

  it('changes its team while it is under way, and has its targets set anew', () =>
    given(
      ...inspected.slice(0, -1),
      inspectors
        .with({ inspectors: [{ name: '孙某' }, { name: '吴某' }] })
        .on('2019-01-16')
        .as('another inspector'),
      targets
        .with({ targetIds: ['wang', 'li'] })
        .on('2019-01-16')
        .as('other targets'),
    )
      .when(inspectionNotice.on('2019-01-17').as('notice for them'))
      .thenAccepted());

  it('is held anew with a team of its own, and concluded again', () =>
    given(...inspected, inspectors.on('2019-01-21').as('another inspection'))
      .when(inspection.as('its end'))
      .thenAccepted());

  it('that was concluded by mistake is annulled, and concluded then', async () => {
    const story = await given(...inspected).ledgerNow();
    const { stream, targetEventId } = story.said(inspection.label);
    const annulled = onCase('AnnulRecord', { stream, targetEventId, reason: '误录', basis: LETTER }).without('caseId');
    await story.must(annulled);
    expect(isRefusal(await story.tell(inspection.as('as it was')))).toBe(false);
  });
});

describe('an opinion', () => {
  const upTo = consulted.slice(0, consulted.indexOf(opinion) + 1);
  it('is given once, until the organ is asked anew or says otherwise', async () => {
    expect(await onceMore(upTo, opinion)).toEqual(recorded('opinion', 'discipline'));
    const otherwise = opinion.with({ verdict: 'objection' }).as('otherwise');
    await given(...upTo)
      .when(otherwise)
      .thenAccepted();
    const asked = onCase('RequestOpinion', { organ: 'discipline' }).on('2019-01-22');
    await given(...upTo, asked)
      .when(opinion.as('as before'))
      .thenAccepted();
    expect(await onceMore([...upTo, asked], asked)).toEqual(recorded('opinionRequest', 'discipline'));
  });
});

const HEAD = { teamId: 'lizhen', postId: 'head', elected: true };
const CHAIR = { teamId: 'lizhen', postId: 'chair', elected: true };

/** A case of two posts that are filled by election, wang voted on for the first and zhao for the second. */
const twoElected = (acts: readonly Act[], posts = [HEAD, CHAIR]): Act[] => [
  ...acts.flatMap((act): Act[] => {
    if (act.label === 'post lizhen deputy') {
      const chair = act.with({ postId: 'chair', principal: true, elected: true, rank: '141' }).as('post lizhen chair');
      return [act, chair];
    }
    if (act === opening) return [opening.with({ action: 'transfer', posts })];
    if (act !== approved) return [act];
    const [first, second] = posts.map(({ teamId, postId }) => ({ post: { teamId, postId } }));
    return [
      eligibility.with({ cadreId: 'zhao' }).as('zhao checked'),
      approved.with(first!).as('on wang'),
      approved.with({ cadreId: 'zhao', ...second }).as('on zhao'),
    ];
  }),
];
const elected = (cadreId: string, passed = true): Act =>
  onCase('RecordElectionResult', { cadreId, passed }).on('2019-02-18');
const out = letter.without('onProbation');

describe('two elected posts in one case', () => {
  const both = twoElected(cleared);

  it('the election to one of them is not that to the other: the letter waits, live', async () => {
    await given(...both, elected('wang'))
      .when(out)
      .thenRefused('STEP_OUT_OF_ORDER', { step: 'issue', missing: ['election'], done: [] });
    await given(...both, elected('wang'), elected('zhao').as('zhao elected'))
      .when(out)
      .thenAccepted();
  });

  it('from old papers the letter is found', async () => {
    const story = await given(...both, elected('wang'))
      .when(old(out))
      .thenAccepted();
    const { meta } = (await story.ledger.events('appointment-c1')).at(-1)!;
    expect(meta.checks).toContainEqual(
      expect.objectContaining({
        ruleId: 'appointment.steps',
        outcome: 'violated',
        inputs: expect.objectContaining({ missing: ['election'] }),
      }),
    );
  });

  it('who is not elected holds up nobody else, and may stand again', async () => {
    const lost = [...both, elected('wang'), elected('zhao', false).as('zhao not elected')];
    const story = await given(...lost)
      .when(out)
      .thenAccepted();
    const letters = (await story.ledger.events('appointment-c1')).at(-1)!;
    expect(letters.data['moves']).toEqual([expect.objectContaining({ cadreId: 'wang' })]);
    await given(...lost)
      .when(elected('zhao').as('in another round'))
      .thenAccepted();
  });

  it('nobody is elected twice, nor to a post that is not filled by election', async () => {
    expect(await onceMore([...both, elected('wang')], elected('wang'))).toEqual(recorded('electionResult', 'wang'));
    const deputy = { teamId: 'lizhen', postId: 'deputy', elected: false };
    await given(...twoElected(cleared, [HEAD, deputy]))
      .when(elected('zhao'))
      .thenRefused('POST_DIFFERS', { teamId: 'lizhen', postId: 'deputy', field: 'elected', given: true, of: false });
  });

  it('where nobody stands for the elected one of several posts, the letter waits for no election', () => {
    const deputy = { teamId: 'lizhen', postId: 'deputy', elected: false };
    return given(...twoElected(cleared, [HEAD, deputy]).filter(({ label }) => label !== 'on wang'))
      .when(out)
      .thenAccepted();
  });

  it('who was not elected is decided on anew once the committee agrees to reconsider', () => {
    const reconsidered = onCase('ApproveReconsideration', { cadreId: 'zhao', eligible: 13, agree: 10 });
    return given(
      ...both,
      elected('wang'),
      elected('zhao', false).as('zhao not elected'),
      reconsidered.on('2019-03-01'),
      vote(10, 11)
        .with({ cadreId: 'zhao', post: { teamId: 'lizhen', postId: 'chair' } })
        .on('2019-03-02')
        .as('on zhao anew'),
      elected('zhao').on('2019-03-20').as('zhao elected'),
    )
      .when(out.on('2019-03-21'))
      .thenAccepted();
  });
});

describe('a case that takes several elected posts', () => {
  it('has the congress relieve of each, and no one result take them all', async () => {
    const posts = [HEAD, CHAIR];
    const acts = [
      ...twoElected(district),
      ...posts.map(({ teamId, postId }) =>
        onCase('AssignIncumbent', { teamId, postId, cadreId: 'wang' })
          .without('caseId')
          .on('2015-03-01')
          .with({ entryMode: 'opening' })
          .as(`wang ${postId}`),
      ),
      onCase('OpenAppointmentCase', { action: 'remove', method: 'organizational', posts, cadreIds: ['wang'] }).on(
        '2019-01-02',
      ),
    ];
    const names = ['lizhen/head', 'lizhen/chair'];
    await given(...acts)
      .when(old(elected('wang')))
      .thenRefused('RELIEF_OF_EACH', { posts: names });
  });
});
