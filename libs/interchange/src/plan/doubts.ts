import { addMonths, END_OF_TIME, firstDayOf, monthOf, type PartialDate, type PlainDate } from '#libs/kernel';
import type { KnownTeam } from '../known.ts';
import { isWithoutEnd } from '../read/resume.ts';
import { understood, type Moment } from '../read/reading.ts';
import { ASIDE, asked, leftAside, questionOf, type About, type Choice, type Verdict } from './account.ts';
import type { Claim } from './claims.ts';
import type { Planning } from './command.ts';
import type { Match } from './units.ts';

/** A match with one team. */
export type Of = Extract<Match, { readonly team: KnownTeam }>;

/** What a question about a claim is about. */
export function about(
  planning: Planning,
  { item, key, text }: Claim,
): Pick<About, 'sha256' | 'element' | 'line' | 'of'> & { text: string } {
  return { sha256: planning.source.sha256, element: item.element, line: item.line, of: key, text };
}

/** The day of a moment; a season or a year is asked about, for no record may be dated by one. */
export function dayOf(planning: Planning, claim: Claim, moment: Moment): PlainDate | Verdict {
  if (moment.date !== undefined) return firstDayOf(moment.date);
  const months: PartialDate[] = [];
  for (let day = moment.earliest; day <= moment.latest; day = addMonths(day, 1)) months.push(monthOf(day));
  const { text, ...of } = about(planning, claim);
  const question = questionOf(
    {
      ...of,
      kind: 'post',
      ledger: '',
      form: `${moment.earliest}/${moment.latest} ${text}`,
      choices: [...months.map((month): Choice => ({ id: `month:${month}`, zh: month, en: month })), ASIDE],
    },
    {
      code: 'MONTH_UNCERTAIN',
      zh: `没有写明月份(${monthOf(moment.earliest)} 至 ${monthOf(moment.latest)}),是哪个月?`,
      en: `It does not say which month from ${monthOf(moment.earliest)} to ${monthOf(moment.latest)}; which one was it?`,
    },
  );
  const answer = planning.answerTo(question.id);
  if (answer?.startsWith('month:')) return firstDayOf(answer.slice('month:'.length));
  return asked(question, answer, () => leftAside('LEFT_BY_ANSWER', '按答复不处理', 'left aside, as was answered'));
}

/** 副镇长、镇长 of one period: when the one ended and the other began is told nowhere. */
export function oneAfterAnother(planning: Planning, claim: Claim): Verdict {
  const { text, ...of } = about(planning, claim);
  const question = questionOf(
    { ...of, kind: 'post', ledger: '', form: text, choices: [ASIDE] },
    {
      code: 'POSTS_SUCCESSIVE',
      zh: '该段写了先后担任的几个职务,各自的起止年月不明。请在表中分行写明,或不处理。',
      en: 'The line tells of posts held one after another without the months of each. Write them on lines of their own, or leave it aside.',
    },
  );
  return asked(question, planning.answerTo(question.id), () =>
    leftAside('LEFT_BY_ANSWER', '按答复不处理', 'left aside, as was answered'),
  );
}

/** 提名 and 候选人: proposed for the post, and since when it was held, if it ever was, is told nowhere. */
export function onlyNominated(planning: Planning, claim: Claim): Verdict {
  const { text, ...of } = about(planning, claim);
  const question = questionOf(
    { ...of, kind: 'post', ledger: '', form: text, choices: [ASIDE] },
    {
      code: 'POST_NOMINATED',
      zh: '表中写的是提名、候选,何时任职没有写明。请在表中写明任职年月,或不处理。',
      en: 'The form tells that the post was proposed, and not since when it was held. Write that in the form, or leave it aside.',
    },
  );
  return asked(question, planning.answerTo(question.id), () =>
    leftAside('LEFT_BY_ANSWER', '按答复不处理', 'left aside, as was answered'),
  );
}

const STILL: Choice = { id: 'open', zh: '仍在任', en: 'it is still held' };

/**
 * The end of a post of which the form tells none although something began later: as the ledger has it, else as it is
 * answered. Undefined while it goes on.
 */
export function untoldEnd(
  planning: Planning,
  claim: Claim,
  match: Of,
  from: PlainDate,
): PlainDate | Verdict | undefined {
  const { form, cadre } = planning;
  if (!isWithoutEnd(claim.item)) return undefined;
  const periods = understood(form, 'period').map(({ reading }) => reading.meaning);
  const later = periods.flatMap(({ from: begins }) =>
    begins.date !== undefined && firstDayOf(begins.date) > from ? [monthOf(begins.date)] : [],
  );
  const months = [...new Set(later)].toSorted().slice(0, 3);
  const until = months.map((month): Choice => ({ id: `until:${month}`, zh: `至 ${month}`, en: `until ${month}` }));
  const { text, ...of } = about(planning, claim);
  const question = questionOf(
    { ...of, kind: 'post', ledger: '', form: `${monthOf(from)}-- ${text}`, choices: [...until, STILL, ASIDE] },
    {
      code: 'END_NOT_TOLD',
      zh: '没有写明何时不再任此职,其后另有经历。任到何时?',
      en: 'It does not say until when the post was held, and something else began later. Until when was it?',
    },
  );
  const answer = planning.answerTo(question.id);
  if (answer === STILL.id) return undefined;
  if (answer?.startsWith('until:')) return firstDayOf(answer.slice('until:'.length));
  if (answer === ASIDE.id) return leftAside('LEFT_BY_ANSWER', '按答复不处理', 'left aside, as was answered');
  const known = cadre?.tenures.find(
    (tenure) => tenure.teamId === match.team.teamId && monthOf(tenure.from) === monthOf(from),
  );
  // A line that leaves its end open says otherwise than a record that has one; a month alone says nothing of the end.
  if (known) return known.to === END_OF_TIME || claim.period?.goesOn !== 'begun' ? undefined : known.to;
  return asked(question, answer, () => leftAside('LEFT_BY_ANSWER', '按答复不处理', 'left aside, as was answered'));
}

/** A unit written short (财政局) that may be one of several, or that of another place: which one it is. */
export function whichUnit(
  planning: Planning,
  claim: Claim,
  among: Extract<Match, { found: 'several' }>['among'],
): Of | Verdict {
  const { text, ...of } = about(planning, claim);
  const choices = among.flatMap(({ team, posts }) =>
    posts.map(({ postId, title }): Choice => {
      const name = team.names.at(-1)?.name ?? team.teamId;
      return {
        id: `post:${team.teamId}/${postId}`,
        zh: `${name}${title}(${postId})`,
        en: `${name} ${title} (${postId})`,
      };
    }),
  );
  const question = questionOf(
    { ...of, kind: 'post', ledger: '', form: text, choices: [...choices, ASIDE] },
    {
      code: 'UNIT_UNCERTAIN',
      zh: '单位写的是简称,可能是台账中的单位,也可能是别处的。是哪一个?',
      en: 'The unit is written short and may be one of the ledger or one of another place. Which one is it?',
    },
  );
  const answer = planning.answerTo(question.id);
  for (const { team, posts } of among)
    for (const post of posts)
      if (answer === `post:${team.teamId}/${post.postId}`) return { found: 'posts', team, posts: [post] };
  return asked(question, answer, () => leftAside('LEFT_BY_ANSWER', '按答复不处理', 'left aside, as was answered'));
}
