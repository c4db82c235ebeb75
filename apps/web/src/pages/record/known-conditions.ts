import { useMemo } from 'react';
import { useConnection } from '../../api/client.ts';
import { useRead } from '../../api/read.ts';
import { mayRead } from '../../app/feature.ts';
import { APPOINTMENT, NO_FACTS } from './facts.ts';
import type { FormAround } from './form-around.ts';

/** What the ledger itself knows of a cadre for a post, by the condition; `isOpen` until it has told. */
export interface KnownConditions {
  readonly known: Readonly<Record<string, 'passed' | 'advice' | 'failed'>>;
  readonly isOpen: boolean;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Which conditions the ledger judges itself for the candidate of a form, so that nobody has to look at them. */
export function useKnownConditions({ values, stream, facts }: FormAround): KnownConditions {
  const { reader } = useConnection();
  const { cadreId, effectiveOn, entryMode, post: named } = values;
  const cadre = typeof cadreId === 'string' ? cadreId : '';
  const ofCase = stream?.startsWith(APPOINTMENT) && mayRead(reader, 'decisionHistory');
  const isLive = entryMode === undefined || entryMode === '' || entryMode === 'live';
  const mayAsk = cadre !== '' && isLive && ofCase === true && mayRead(reader, 'eligibility');
  const chosen = named as { teamId?: string; postId?: string } | undefined;
  const post = facts.posts.find(({ postId }) => postId === chosen?.postId) ?? facts.posts[0];
  const enabled = mayAsk && post !== undefined;
  const on = typeof effectiveOn === 'string' && DAY.test(effectiveOn) ? { on: effectiveOn } : {};
  const action = facts.action === undefined ? {} : { action: facts.action };
  const asked = { cadre, post: post ? `${post.teamId}/${post.postId}` : '', ...action, ...on };
  const { data, isLoading } = useRead('/v1/eligibility', asked, { enabled });
  return useMemo(() => {
    const conditions = (enabled && data?.conditions) || [];
    const known = conditions.flatMap(({ condition, knownBy, outcome, rule }) => {
      if (knownBy !== 'ledger' || (outcome !== 'passed' && outcome !== 'failed')) return [];
      return [[condition, outcome === 'failed' && rule.class === 'S' ? 'advice' : outcome] as const];
    });
    return { known: Object.fromEntries(known), isOpen: mayAsk && (facts === NO_FACTS || isLoading) };
  }, [enabled, data, mayAsk, facts, isLoading]);
}
