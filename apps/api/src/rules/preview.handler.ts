import { domain, findingIdOf } from '#libs/domain';
import { categoryOf, idOf, isRefusal, subjectsOf, type EffectiveEvent, type Json } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Language } from '../problems/language.ts';
import { Refused, problemOf } from '../problems/problem.ts';
import type { Data, Plain } from '../reads/answer.ts';
import { Evidence } from '../reads/evidence.ts';
import { lastNames } from '../reads/last-names.ts';
import { pageOf, stretchOf } from '../reads/read.ts';
import type { RulePreviewAnswer, RulePreviewCounts, RulePreviewLine, RuledOtherwiseAnswer } from './preview.answers.ts';
import { findingIn, isRefusedThen, type Different, type RuledOtherwise } from './differences.ts';
import { changeOf, placeOf, previewed } from './preview.ts';
import { lineOf } from './rules.handlers.ts';
import { RulePreviewRead } from './rules.query.ts';
import { toldRule } from './told-rule.ts';

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
      counts: countsOf(examined, items),
      complete,
      followed: 'stream',
      ...page,
      items: page.items.flatMap(({ item }) => this.told(read, item, { evidence })),
    };
  }

  /** An act that comes out differently; nothing where the reader may not know of it. */
  private told(
    { ledger, cut, language }: RulePreviewRead,
    item: Different,
    { evidence }: { readonly evidence: Evidence },
  ): Plain<RulePreviewLine>[] {
    const { event, decided, refusal, cause } = item;
    const nameOf = lastNames(ledger.facts, cut, language);
    const rules = item.rules.map((rule) => toldOtherwise(rule, event, language));
    const recorded = ledger.trail.inStream(event.stream, event.id);
    const [act] = recorded ? evidence.tell([recorded]) : [];
    if (!act) return [];
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
        ...headOf(item, rules),
        decided: decided.map((one) => ({ field: one.field, before: textOf(one.before), after: textOf(one.after) })),
        ...(cause ? { followsFrom: cause.id } : {}),
        ...(refusal
          ? { refusal: { code: refusal.refused, says: problemOf(refusal, language, '', { nameOf }).detail } }
          : {}),
        rules,
      },
    ];
  }
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A rule that would say otherwise of an act, as it is told. */
function toldOtherwise(
  { ruleId, class: of, before, after }: RuledOtherwise,
  { id, effectiveOn }: EffectiveEvent,
  language: Language,
): Plain<RuledOtherwiseAnswer> {
  const finding = findingIn({ ruleId, class: of, before, after });
  return {
    rule: ruleId,
    sentence: toldRule(ruleId, language, { on: effectiveOn }).sentence,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    ...(finding ? { findingId: findingIdOf(id, ruleId), finding } : {}),
  };
}

/** What the first rule says of an act; that it is refused, where no rule says so. */
function headOf(
  { refusal }: Different,
  [first]: readonly Plain<RuledOtherwiseAnswer>[],
): Pick<Plain<RulePreviewLine>, 'before' | 'after' | 'finding' | 'findingId'> {
  if (!first) return refusal ? { after: { outcome: 'refused', inputs: refusal.params } } : {};
  const { rule: _, sentence: __, ...head } = first;
  return head;
}

function countsOf(examined: number, items: readonly Different[]): Plain<RulePreviewCounts> {
  const findings = items.flatMap(({ rules }) => rules.map(findingIn));
  return {
    examined,
    different: items.length,
    refused: items.filter(isRefusedThen).length,
    decided: items.filter(({ decided }) => decided.length > 0).length,
    findingsAppear: findings.filter((finding) => finding === 'appears').length,
    findingsGo: findings.filter((finding) => finding === 'goes').length,
    inTurn: items.filter(({ cause }) => cause).length,
  };
}
