import {
  JUDGED_BY,
  domain,
  eligibilityOf,
  misfitOf,
  type Candidacy,
  type Condition,
  type Known,
  type Looked,
} from '#libs/domain';
import {
  categoryOf,
  streamOf,
  type EffectiveEvent,
  type JsonObject,
  type PlainDate,
  type Refusal,
  type Rules,
  type StreamName,
} from '#libs/kernel';
import type { FoldedStreams } from '#libs/readmodel';
import type { VisibleLedger } from '../auth/visible-ledger.ts';
import type { ReadContext, ReadCut } from '../reads/read.ts';

/** Where people record what they looked at. */
const CASES = 'appointment';
/** Streams that give facts by which somebody is judged, and those of cases. */
const CATEGORIES = [
  CASES,
  ...domain.features.filter(({ facts }) => JUDGED_BY.some((kind) => kind in facts)).map(({ category }) => category),
];

/** What is known of a cadre and a post, folded from the streams that concern them. */
export class FoldedCandidacy {
  readonly folded: FoldedStreams;
  private readonly of: Candidacy;

  private constructor(folded: FoldedStreams, of: Candidacy) {
    this.folded = folded;
    this.of = of;
  }

  /** Folds the streams that concern a cadre and the team of a post, as known at a cut. */
  static at(ledger: VisibleLedger, cut: ReadCut, of: Candidacy): FoldedCandidacy {
    const cadre = streamOf('cadre', of.cadreId);
    const named = ledger.streamsAbout(cadre, cut).filter((stream) => CATEGORIES.includes(categoryOf(stream)));
    const streams = [...new Set<StreamName>([cadre, streamOf('team', of.teamId), domain.regulations, ...named])];
    const upTo = cut.asOfGiven && cut.asOf < of.on ? cut.asOf : of.on;
    return new FoldedCandidacy(ledger.folded(streams, cut, upTo), of);
  }

  /** Every condition as it stands by these streams. */
  conditions(folded = this.folded): Condition[] {
    return eligibilityOf(this.of, this.known(folded), this.rules(folded), lookedAt(folded, this.of));
  }

  /** The refusal that giving the post would meet, where its rank and those held do not fit the action. */
  misfit(): Refusal | undefined {
    return misfitOf(this.of, this.known(this.folded), this.rules(this.folded));
  }

  private known(folded: FoldedStreams): Known {
    const { cadreId, teamId } = this.of;
    return {
      cadre: (day) => folded.stateOf(streamOf('cadre', cadreId), day),
      team: (day) => folded.stateOf(streamOf('team', teamId), day),
      rows: (kind) => folded.facts(kind, cadreId),
    };
  }

  private rules(folded: FoldedStreams): Rules {
    return domain.rulesOn(this.of.on, folded.timelineOf(domain.regulations));
  }

  /** What each condition comes to, as text; of nobody, and for a post that there never was, there is none. */
  values(folded: FoldedStreams): ReadonlyMap<string, string> {
    const { cadreId, teamId, postId } = this.of;
    const known = folded.facts('cadre').some(({ key }) => key === cadreId);
    if (!known || !folded.facts('post').some(({ key }) => key === `${teamId}/${postId}`)) return new Map();
    return new Map(
      this.conditions(folded).map(({ condition, outcome, inputs, metFrom }) => [
        condition,
        JSON.stringify([outcome, inputs, metFrom]),
      ]),
    );
  }
}

/** Whom a read asks about, for which post (`teamId/postId`), and how. */
export interface CandidacyAsked {
  readonly cadre: string;
  readonly post: string;
  readonly on?: PlainDate | undefined;
  readonly action?: string | undefined;
}

/** A candidacy that a read asks for, with the names of the cadre and the post. */
export interface FoundCandidacy {
  readonly candidacy: FoldedCandidacy;
  readonly cadre: { readonly cadreId: string; readonly name: string };
  readonly post: { readonly teamId: string; readonly postId: string; readonly title: string };
  readonly on: PlainDate;
}

/**
 * The candidacy that a read asks for.
 * @throws Refused `FORBIDDEN` where the reader may not read of the cadre or the team, `NOT_FOUND` where there is no such cadre or post
 */
export function candidacyAsked(context: ReadContext, asked: CandidacyAsked): FoundCandidacy {
  const { ledger, cut } = context;
  const { cadre: cadreId, on = cut.asOf, action } = asked;
  const [teamId = '', postId = ''] = asked.post.split('/');
  context.mustHoldCadre(cadreId);
  context.mustHoldTeam(teamId);
  const name = ledger.facts.lastNameOf('cadre', cadreId, cut);
  if (name === undefined) throw ledger.notThere(streamOf('cadre', cadreId), `cadre ${cadreId}`);
  const title = ledger.facts.lastNameOf('post', asked.post, cut);
  if (title === undefined) throw ledger.notThere(streamOf('team', teamId), `post ${asked.post}`);
  const of = { cadreId, teamId, postId, on, ...(action === undefined ? {} : { action }) };
  const candidacy = FoldedCandidacy.at(ledger, cut, of);
  return { candidacy, cadre: { cadreId, name }, post: { teamId, postId, title }, on };
}

interface Case {
  readonly posts: readonly { readonly teamId: string; readonly postId: string }[];
}

/** What people found last in the cases about this post, by what they looked at. */
function lookedAt(folded: FoldedStreams, { cadreId, teamId, postId, on }: Candidacy): Record<string, Looked> {
  const checks: EffectiveEvent[] = [];
  const seen = new Set<StreamName>();
  for (const { stream } of folded.events()) {
    if (!stream.startsWith(`${CASES}-`) || seen.has(stream)) continue;
    seen.add(stream);
    const posts = folded.stateOf<Case>(stream, on)?.posts ?? [];
    if (!posts.some((post) => post.teamId === teamId && post.postId === postId)) continue;
    const own = folded
      .historyOf(stream)
      .filter(({ type, data }) => type === 'EligibilityChecked' && data['cadreId'] === cadreId);
    checks.push(...own);
  }
  const looked: Record<string, Looked> = {};
  for (const { data } of checks.sort(byDay)) {
    // Of several results of one check the worst counts, so it comes last.
    const results = (data['checks'] as readonly JsonObject[]).toSorted(byResult);
    for (const { check, result, document } of results) {
      looked[String(check)] = { result: result === 'passed' ? 'passed' : 'failed', document: String(document) };
    }
  }
  return looked;
}

function byResult(a: JsonObject, b: JsonObject): number {
  return Number(a['result'] === 'failed') - Number(b['result'] === 'failed');
}

function byDay(a: { readonly effectiveOn: PlainDate }, b: { readonly effectiveOn: PlainDate }): number {
  return a.effectiveOn < b.effectiveOn ? -1 : Number(a.effectiveOn > b.effectiveOn);
}
