import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { LETTER } from '../../support/acts.ts';
import {
  consultation,
  district,
  eligibility,
  inspection,
  inspectionNotice,
  inspectors,
  letter,
  motion,
  notice,
  noticeOver,
  opening,
  opinion,
  poll,
  review,
  talk,
  talks,
  targets,
  vote,
} from '../../support/appointments.ts';
import { ROOT } from '../../arch/sources.ts';
import { page } from '../pages.ts';
import { Walk, knownOn } from './walk.ts';

const MINUTES = { kind: 'committeeMinutes', documentNo: '南委常纪〔2019〕4号', issuedOn: '2019-01-28' };
const REPORT = { kind: 'inspectionReport', documentNo: '南组考〔2019〕2号', issuedOn: '2019-01-21' };
const approved = vote(10, 11).with({ basis: MINUTES });

/** Set to have the README show what this walk prints. */
const UPDATE = process.env['UPDATE_DOCS'] === '1';

let walk: Walk;

// 任前 · The deputy's post of a sub-district falls to 王某; the case takes a year and a month.
beforeAll(async () => {
  const named = {
    lizhen: '梨园街道领导班子',
    xiang: '杏乡领导班子',
    bureau: '区民政局领导班子',
    wang: '王某',
    li: '李某',
    zhao: '赵某',
  };
  const people = district.map((act) => {
    const { teamId, cadreId, postId } = act.bodyFor(() => ({ stream: '', targetEventId: '' })) as Record<
      string,
      string
    >;
    if (act.name === 'RegisterTeam') return act.with({ name: named[teamId as keyof typeof named] });
    if (act.name === 'RegisterCadre') return act.with({ name: named[cadreId as keyof typeof named] });
    return postId === 'deputy' && act.name === 'AuthorisePost' ? act.with({ title: '副职' }) : act;
  });
  walk = await Walk.from('2019-01-01', ...people);
});

describe('a promotion, from the motion to the end of probation', () => {
  it('goes step by step, and no step before its time', async () => {
    await walk.go(opening, motion);
    await walk.refuses(vote(10, 11).on('2019-01-04'), 'STEP_OUT_OF_ORDER');
    await walk.go(talks, poll, targets, eligibility, inspectionNotice, inspectors);
    await walk.go(inspection.with({ basis: REPORT }), opinion, consultation);
    await walk.refuses(approved.with({ agree: 12, disagree: 0 }).as('twelve of eleven'), 'VOTES_EXCEED_PRESENT');
    await walk.refuses(
      approved.with({ agree: 6, disagree: 5, announcedOutcome: 'approved' }).as('six'),
      'NOT_MORE_THAN_HALF',
    );
    await walk.go(approved, notice);
    await walk.refuses(letter.on('2019-02-12').as('letter before the notice is over'), 'STEP_OUT_OF_ORDER');
    expect(await walk.rows('/v1/notices')).toMatchObject([{ caseId: 'c1', state: 'running', to: '2019-02-15' }]);
    await walk.go(noticeOver);
    expect(await incumbent('')).toBeNull();
    await walk.go(letter.with({ basis: LETTER }), talk);
    expect(await walk.rows('/v1/probations')).toMatchObject([{ cadreId: 'wang', until: '2020-01-28', ended: false }]);
    await walk.go(review);
  });

  it('puts the cadre into the post from the day of the decision, which nobody knew before the letter', async () => {
    expect(await incumbent('?asOf=2019-02-01')).toMatchObject({
      cadreId: 'wang',
      since: '2019-01-28',
      onProbation: true,
    });
    expect(await incumbent(`?asOf=2019-02-01&knownAt=${knownOn('2019-02-18')}`)).toBeNull();
    expect(await incumbent('?asOf=2019-01-27')).toBeNull();
    expect(await incumbent('?asOf=2020-01-28')).toMatchObject({
      cadreId: 'wang',
      since: '2019-01-28',
      onProbation: false,
    });
    expect(await walk.rows('/v1/probations')).toEqual([]);
  });

  it('is told as the README shows it', async () => {
    const told = await decisionHistory('/v1/appointments/c1/decision-history');
    process.stdout.write(told);
    const readme = page('README.md').text;
    const written = readme.replace(/(?<=^## One case.*?```text\n).*?(?=```)/ms, () => told);
    if (UPDATE) writeFileSync(join(ROOT, 'README.md'), written);
    else expect(readme).toBe(written);
    expect(readme).toContain('## One case');
  });

  it('is told as it was known on the day before the vote', async () => {
    const told = await decisionHistory(`/v1/appointments/c1/decision-history?knownAt=${knownOn('2019-01-27')}`);
    expect(told.trim().split('\n').at(-1)).toMatch(/^2019-01-24 {2}酝酿/);
    const { outcome, state } = await walk.read(`/v1/appointments/c1/decision-history?knownAt=${knownOn('2019-01-27')}`);
    expect({ outcome, state }).toEqual({ outcome: null, state: 'consulted' });
  });
});

async function incumbent(query: string): Promise<unknown> {
  const { posts } = (await walk.read(`/v1/teams/lizhen/composition${query}`)) as { posts: JsonObject[] };
  return posts.find(({ postId }) => postId === 'deputy')!['incumbent'];
}

interface Line {
  readonly effectiveOn: string;
  readonly summary: string;
  readonly actor: { readonly organ: string };
  readonly basis?: { readonly documentNo?: string };
  readonly checks: readonly { readonly outcome: string }[];
}

/** A case as text: when, what, on which document, how many rules held. */
async function decisionHistory(path: string): Promise<string> {
  const { items } = (await walk.read(path)) as unknown as { items: Line[] };
  const lines = items.map(({ effectiveOn, summary, basis, checks }) => {
    const held = checks.filter(({ outcome }) => outcome === 'passed').length;
    const rules = checks.length > 0 ? `规则 ${held}/${checks.length}` : '';
    return [effectiveOn, summary, basis?.documentNo ?? '', rules].filter((cell) => cell !== '').join('  ');
  });
  return `${lines.join('\n')}\n`;
}
