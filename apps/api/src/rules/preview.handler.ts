import { domain, findingIdOf } from '#libs/domain';
import { categoryOf, idOf, isRefusal, subjectsOf, type Json } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Refused } from '../problems/problem.ts';
import type { Data, Plain } from '../reads/answer.ts';
import { Evidence } from '../reads/evidence.ts';
import { pageOf, stretchOf } from '../reads/read.ts';
import type { RulePreviewAnswer, RulePreviewCounts, RulePreviewLine } from './preview.answers.ts';
import { changeOf, placeOf, previewed, type Change, type Different } from './preview.ts';
import { lineOf } from './rules.handlers.ts';
import { RulePreviewRead } from './rules.query.ts';

const BROKEN: readonly (string | undefined)[] = ['violated', 'excepted'];

@QueryHandler(RulePreviewRead)
export class RulePreviewHandler implements IQueryHandler<RulePreviewRead> {
  async execute(read: RulePreviewRead): Promise<Data<RulePreviewAnswer>> {
    const { ledger, cut, query, body, language } = read;
    const change = changeOf(body);
    if (isRefusal(change)) throw new Refused(change);
    const { examined, complete, items } = await previewed(ledger, cut, change);
    const evidence = new Evidence(ledger, { language, knownAt: cut.knownAt });
    const { after, limit } = stretchOf(query);
    const rest = items
      .map((item) => ({ item, place: [placeOf(item)] as const }))
      .filter(({ place }) => after === undefined || place[0] > String(after[0]));
    const page = pageOf(rest.slice(0, limit + 1), query, cut);
    return {
      rule: lineOf(change.rule, ledger.regulations(cut), { language }),
      counts: countsOf(examined, items, change),
      complete,
      ...page,
      items: page.items.flatMap(({ item }) => this.told(read, item, { change, evidence })),
    };
  }

  /** An act that comes out differently; nothing where the reader may not know of it. */
  private told(
    { ledger, cut }: RulePreviewRead,
    item: Different,
    { change, evidence }: { readonly change: Change; readonly evidence: Evidence },
  ): Plain<RulePreviewLine>[] {
    const { event, before, after, decided } = item;
    const recorded = ledger.trail.inStream(event.stream, event.id);
    const [act] = recorded ? evidence.tell([recorded]) : [];
    if (!act) return [];
    const finding = findingIn(item, change);
    const kind = domain.features.find(({ category }) => category === categoryOf(event.stream))?.kinds[event.type];
    const concerned = [
      ...(kind ? subjectsOf(event, kind) : []),
      ...(ledger.facts.one('case', idOf(event.stream), cut)?.subjects ?? []),
    ];
    return [
      {
        act: { ...act, effectiveOn: event.effectiveOn },
        entryMode: event.meta.entryMode,
        subjects: [...new Set(concerned)].flatMap((stream) => {
          const category = categoryOf(stream);
          if (category !== 'cadre' && category !== 'team') return [];
          return [{ stream, name: ledger.facts.lastNameOf(category, idOf(stream), cut) ?? idOf(stream) }];
        }),
        ...(before ? { before } : {}),
        ...(after ? { after } : {}),
        decided: decided.map((one) => ({ field: one.field, before: textOf(one.before), after: textOf(one.after) })),
        ...(finding ? { findingId: findingIdOf(event.id, change.rule.id), finding } : {}),
      },
    ];
  }
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Whether a finding would come, or go. */
function findingIn({ before, after }: Different, { rule }: Change): 'appears' | 'goes' | undefined {
  const [is, would] = [BROKEN.includes(before?.outcome), BROKEN.includes(after?.outcome)];
  if (rule.class === 'S' || is === would) return undefined;
  return would ? 'appears' : 'goes';
}

function countsOf(examined: number, items: readonly Different[], change: Change): Plain<RulePreviewCounts> {
  const findings = items.map((item) => findingIn(item, change));
  return {
    examined,
    different: items.length,
    refused: items.filter(({ after }) => after?.outcome === 'refused').length,
    decided: items.filter(({ decided }) => decided.length > 0).length,
    findingsAppear: findings.filter((finding) => finding === 'appears').length,
    findingsGo: findings.filter((finding) => finding === 'goes').length,
  };
}
