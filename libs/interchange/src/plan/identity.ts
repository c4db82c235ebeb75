import { normalName } from '#libs/domain';
import { derivedId, END_OF_TIME, monthOf } from '#libs/kernel';
import { ethnicityName, levelWord, sexName } from '../codes.ts';
import { sameAsKnown } from '../dates.ts';
import type { KnownCadre, KnownLedger, KnownTenure } from '../known.ts';
import { understood, type ReadForm } from '../read/reading.ts';
import { schoolName } from '../schools.ts';
import { ASIDE, questionOf, type Candidate, type Choice, type Evidence, type Question, type Said } from './account.ts';
import { APPOINTMENT_FORM, documentNoOf, type FormSource } from './command.ts';
import { sameFact, type Person } from './person.ts';
import type { Claim } from './claims.ts';

/** Whom a form is taken for, and why. */
export type Identified = {
  /** Everybody whom the form might be about, with what speaks for and against each. */
  readonly candidates: readonly Candidate[];
  readonly why: Said;
  readonly question?: Question;
} & (
  | { readonly taken: 'known'; readonly cadre: KnownCadre }
  | { readonly taken: 'new'; readonly cadreId: string }
  | { readonly taken: 'nobody' }
);

/** What is compared. */
export interface ToIdentify {
  readonly form: ReadForm;
  readonly person: Person;
  readonly claims: readonly Claim[];
  readonly source: FormSource;
  readonly known: KnownLedger;
  answerTo(question: string): string | undefined;
  /** Whether the answer to a question was taken back. */
  wasTakenBack?(question: string): boolean;
}

/** Evidence that is too common to tell two people apart when it agrees. */
const COMMON = ['XingMing', 'XingBie', 'MinZu', 'JiGuan', 'file'];
const NUMBER = 'ShenFenZheng';
const BIRTH = 'ChuShengNianYue';

interface Weighed extends Candidate {
  readonly cadre: KnownCadre;
  readonly byNumber: boolean;
  readonly born: boolean;
  readonly samePerson: boolean;
  readonly against: boolean;
  readonly telling: boolean;
  readonly otherNumber: boolean;
}

/**
 * Finds whom a form is about. The number comes first, then name, sex and birth; whatever else the form says speaks for
 * or against. Where something speaks against, a person is asked: two people are never made one.
 */
export function identify(of: ToIdentify): Identified {
  const { person, source, known } = of;
  const number = person.number && known.numbers.hashOf(person.number);
  const byNumber = number === undefined ? [] : known.numbers.cadresOf(number);
  const cadres = new Map<string, KnownCadre>();
  for (const cadreId of byNumber) {
    const cadre = known.cadre(cadreId);
    if (cadre) cadres.set(cadreId, cadre);
  }
  for (const cadre of known.named(normalName(person.name))) cadres.set(cadre.cadreId, cadre);
  const weighed = [...cadres.values()].map((cadre) => weigh(of, cadre, number));
  const candidates = weighed.map(({ cadreId, evidence }) => ({ cadreId, evidence }));
  const byFile = weighed.find(({ cadre }) => registeredBy(cadre, source.sha256));
  if (byFile)
    return (
      askedAgain(of, weighed, byFile, candidates) ?? { taken: 'known', cadre: byFile.cadre, candidates, why: SAME_FILE }
    );
  const found = decided(weighed);
  if ('cadre' in found) return { taken: 'known', cadre: found.cadre, candidates, why: found.why };
  if (!found.why)
    return { taken: 'new', cadreId: newIdOf(of, false), candidates, why: weighed.length > 0 ? OTHERS : NOBODY };
  return answered(of, weighed, candidates, found.why);
}

function decided(weighed: readonly Weighed[]): { cadre: KnownCadre; why: Said } | { why: Said | undefined } {
  const numbered = weighed.filter(({ byNumber }) => byNumber);
  const same = weighed.filter(({ samePerson, born }) => samePerson && born);
  if (numbered.length > 0) {
    const [only, ...more] = numbered.filter(({ samePerson, born }) => samePerson && born);
    if (only && more.length === 0) return { cadre: only.cadre, why: BY_NUMBER };
    return { why: NUMBER_OF_ANOTHER };
  }
  const withoutConflict = same.filter(({ against, otherNumber }) => !against && !otherNumber);
  const [only, ...more] = withoutConflict.filter(({ telling }) => telling);
  const othersSpokenAgainst = same.every((each) => each === only || each.against || each.otherNumber);
  if (only && more.length === 0 && othersSpokenAgainst) return { cadre: only.cadre, why: BY_NAME };
  if (same.some(({ otherNumber, against }) => otherNumber && !against)) return { why: OTHER_NUMBER };
  if (withoutConflict.length > 1 || more.length > 0) return { why: SEVERAL };
  if (withoutConflict.length > 0) return { why: TOO_LITTLE };
  if (same.length > 0) return { why: CONFLICT };
  // Born otherwise, and yet much is the same: one of the two births may be wrong.
  return { why: weighed.some(({ samePerson, telling }) => samePerson && telling) ? OTHER_BIRTH : undefined };
}

function answered(
  of: ToIdentify,
  weighed: readonly Weighed[],
  candidates: readonly Candidate[],
  why: Said,
): Identified {
  const question = whoQuestion(of, weighed, why);
  const answer = of.answerTo(question.id);
  const told = answer === undefined ? question : { ...question, answer };
  const cadre = answer?.startsWith('cadre:') ? of.known.cadre(answer.slice('cadre:'.length)) : undefined;
  if (cadre) return { taken: 'known', cadre, candidates, why: ANSWERED, question: told };
  if (answer === NEW.id) return { taken: 'new', cadreId: newIdOf(of, true), candidates, why: ANSWERED, question: told };
  return { taken: 'nobody', candidates, why: answer === ASIDE.id ? LEFT : why, question: told };
}

/** A form that brought somebody in by an answer that was taken back since: whose it is must be said anew. */
function askedAgain(
  of: ToIdentify,
  weighed: readonly Weighed[],
  own: Weighed,
  candidates: readonly Candidate[],
): Identified | undefined {
  const others = weighed.filter((each) => each !== own);
  const then = decided(others);
  if (others.length === 0 || 'cadre' in then || !then.why) return undefined;
  if (of.wasTakenBack?.(whoQuestion(of, others, then.why).id) !== true) return undefined;
  const asking = whoQuestion(of, weighed, TAKEN_BACK);
  const question = { ...asking, choices: asking.choices.filter(({ id }) => id !== NEW.id) };
  const answer = of.answerTo(question.id);
  const told = answer === undefined ? question : { ...question, answer };
  const cadre = answer?.startsWith('cadre:') ? of.known.cadre(answer.slice('cadre:'.length)) : undefined;
  if (cadre) return { taken: 'known', cadre, candidates, why: ANSWERED, question: told };
  return { taken: 'nobody', candidates, why: answer === ASIDE.id ? LEFT : TAKEN_BACK, question: told };
}

const NEW: Choice = { id: 'new', zh: '另一人,新登记', en: 'another person, to be registered' };

function whoQuestion({ person, source }: ToIdentify, weighed: readonly Weighed[], why: Said): Question {
  const choices = weighed.map(({ cadreId, cadre }): Choice => {
    const born = monthOf(cadre.birth);
    return {
      id: `cadre:${cadreId}`,
      zh: `就是台账中的 ${cadre.name}(${born} 生,${cadreId})`,
      en: `${cadre.name} of the ledger, born ${born}, ${cadreId}`,
    };
  });
  const words = ({ name, sex, birth }: { name: string; sex: string; birth: string }): string =>
    `${name} ${sexName(sex)} ${monthOf(birth)}`;
  return questionOf(
    {
      kind: 'who',
      sha256: source.sha256,
      element: 'XingMing',
      ledger: weighed.map(({ cadre }) => words(cadre)).join(' / '),
      form: words(person),
      choices: [...choices, NEW, ASIDE],
      // Somebody more whom it may be is another question.
      of: weighed
        .map(({ cadreId }) => cadreId)
        .toSorted()
        .join(' '),
    },
    { ...why, zh: `${why.zh}${againstIn(weighed, 'zh')}`, en: `${why.en}${againstIn(weighed, 'en')}` },
  );
}

// What speaks against each, so that whoever answers sees it.
function againstIn(weighed: readonly Weighed[], language: 'zh' | 'en'): string {
  const told = weighed.flatMap(({ cadreId, evidence }) => {
    const against = evidence.filter(({ speaks }) => speaks === 'against');
    const words = against.map((each) => `${each[language]} ${each.ledger} ≠ ${each.form}`);
    return words.length === 0 ? [] : [`${cadreId}: ${words.join('; ')}`];
  });
  return told.length === 0 ? '' : ` [${told.join(' / ')}]`;
}

/**
 * The id of somebody whom a form makes known: from name, sex and month of birth, never from an identity number; from
 * the file too where there is somebody else of whom these are true.
 */
function newIdOf({ person: { name, sex, birth }, source, known }: ToIdentify, besideOther: boolean): string {
  const id = derivedId(APPOINTMENT_FORM, 'cadre', name, sex, monthOf(birth));
  return besideOther || known.cadre(id) ? derivedId(APPOINTMENT_FORM, 'cadre', name, sex, birth, source.sha256) : id;
}

function registeredBy({ recorded }: KnownCadre, sha256: string): boolean {
  return recorded.some(({ meta: { basis } }) => basis?.kind === APPOINTMENT_FORM && basis.sha256 === sha256);
}

// ---- evidence

function weigh(of: ToIdentify, cadre: KnownCadre, number: string | undefined): Weighed {
  const { person, known } = of;
  const evidence = evidenceOf(of, cadre);
  const numbers = known.numbers.numbersOf(cadre.cadreId);
  const byNumber = number !== undefined && numbers.includes(number);
  const otherNumber = number !== undefined && !byNumber && numbers.length > 0;
  if (number !== undefined && numbers.length > 0) evidence.unshift(numberEvidence(byNumber));
  const born = sameAsKnown(cadre.birth, person.birth);
  const against = evidence.some(({ speaks, element }) => speaks === 'against' && element !== NUMBER);
  const telling = evidence.some(
    ({ speaks, element }) => speaks === 'for' && !COMMON.includes(element) && element !== BIRTH,
  );
  const names = [cadre.name, ...(cadre.former['name'] ?? [])].map(normalName);
  const samePerson = names.includes(normalName(person.name)) && cadre.sex === person.sex;
  return { cadreId: cadre.cadreId, cadre, evidence, byNumber, born, samePerson, against, telling, otherNumber };
}

function numberEvidence(same: boolean): Evidence {
  return {
    speaks: same ? 'for' : 'against',
    element: NUMBER,
    ledger: '***',
    form: '***',
    zh: same ? '身份证号码相同' : '身份证号码不同',
    en: same ? 'the same identity number' : 'another identity number',
  };
}

function evidenceOf({ form, person, claims, source }: ToIdentify, cadre: KnownCadre): Evidence[] {
  const evidence: Evidence[] = [];
  const compare = (element: string, zh: string, en: string, same: boolean, [ledger, says]: [string, string]): void => {
    const [speaks, word, saying] = same
      ? (['for', '相同', 'the same'] as const)
      : (['against', '不同', 'another'] as const);
    evidence.push({ speaks, element, ledger, form: says, zh: `${zh}${word}`, en: `${saying} ${en}` });
  };
  const birth = sameAsKnown(cadre.birth, person.birth);
  compare('XingMing', '姓名', 'name', sameFact('name', cadre.name, person.name), [cadre.name, person.name]);
  compare('XingBie', '性别', 'sex', cadre.sex === person.sex, [sexName(cadre.sex), sexName(person.sex)]);
  compare(BIRTH, '出生', 'birth', birth, [monthOf(cadre.birth), monthOf(person.birth)]);
  const optional = [
    ['ethnicity', 'MinZu', '民族', (code: string) => ethnicityName(code) ?? code],
    ['nativePlace', 'JiGuan', '籍贯', String],
    ['startedWork', 'CanJiaGongZuoShiJian', '参加工作时间', String],
  ] as const;
  for (const [fact, element, zh, word] of optional) {
    const [has, says] = [cadre[fact], person[fact]];
    if (has !== undefined && says !== undefined)
      compare(element, zh, fact, sameFact(fact, has, says), [word(has), word(says)]);
  }
  comparePartyDate(form, cadre, compare);
  compareEducation(form, cadre, compare);
  comparePosts(claims, cadre, evidence);
  const file = documentNoOf(source.fileName);
  if (cadre.recorded.some(({ meta: { basis } }) => basis?.kind === APPOINTMENT_FORM && basis.documentNo === file))
    compare('file', '文件名', 'file name', true, [file, file]);
  return evidence;
}

type Compare = (element: string, zh: string, en: string, same: boolean, texts: [string, string]) => void;

function comparePartyDate(form: ReadForm, cadre: KnownCadre, compare: Compare): void {
  for (const { reading } of understood(form, 'politicalStatus')) {
    const { status, joinedOn } = reading.meaning;
    const has = cadre.statuses
      .filter((each) => isSameParty(each.status, status))
      .flatMap((each) => each.joinedOn ?? []);
    if (joinedOn === undefined || has.length === 0) continue;
    const same = has.some((each) => sameAsKnown(each, joinedOn));
    compare('RuDangShiJian', '入党时间', 'Party date', same, [has.join(' '), joinedOn]);
  }
}

function isSameParty(a: string, b: string): boolean {
  const party = (status: string): string => (status === '02' ? '01' : status);
  return party(a) === party(b);
}

// A degree taken since is no contradiction; two educations of one kind that share nothing are.
function compareEducation(form: ReadForm, cadre: KnownCadre, compare: Compare): void {
  for (const mode of ['fullTime', 'inService'] as const) {
    const has = cadre.educations.filter(({ studyMode }) => studyMode === mode);
    const says = understood(form, 'education').flatMap(({ reading }) =>
      reading.meaning.mode === mode ? [reading.meaning] : [],
    );
    const pairs = has.flatMap((own) =>
      says.map((told) => [schoolName(own.school ?? ''), schoolName(told.school ?? '')]),
    );
    const known = pairs.filter(([own, told]) => own !== undefined && told !== undefined);
    if (known.length === 0) continue;
    const same = known.some(([own, told]) => own === told);
    // Whoever studies beside the job goes to another school later.
    if (!same && mode === 'inService') continue;
    const words = (all: readonly { level?: string; school?: string }[]): string =>
      all.map(({ level = '', school = '' }) => `${levelWord(level)} ${school}`.trim()).join(' / ');
    const element = mode === 'fullTime' ? 'QuanRiZhiJiaoYu_XueLi' : 'ZaiZhiJiaoYu_XueLi';
    compare(element, mode === 'fullTime' ? '全日制教育' : '在职教育', 'education', same, [words(has), words(says)]);
  }
}

function comparePosts(claims: readonly Claim[], cadre: KnownCadre, evidence: Evidence[]): void {
  const own = cadre.tenures;
  const placed = claims.filter(({ match }) => match.found === 'posts' || match.found === 'team');
  if (own.length === 0 || claims.length === 0) return;
  const common = placed.find((claim) => own.some((tenure) => isCommon(claim, tenure)));
  const words = own.map(({ teamId, postId, from }) => `${monthOf(from)} ${teamId}/${postId}`).join(' ');
  const told = claims.map(({ text }) => text).join(' ');
  const [speaks, zh, en] = common
    ? (['for', '有共同任职', 'a post in common'] as const)
    : (['against', '没有共同任职', 'no post in common'] as const);
  evidence.push({ speaks, element: 'JianLi', ledger: words, form: told, zh, en });
}

function isCommon({ match, period }: Claim, { teamId, postId, from, to }: KnownTenure): boolean {
  if (match.found === 'nothing' || match.found === 'several' || match.team.teamId !== teamId) return false;
  if (match.found === 'posts' && match.posts.every((post) => post.postId !== postId)) return false;
  const [start, end] = period ? [period.from.earliest, period.to?.latest ?? END_OF_TIME] : [from, to];
  return from < end && to > start;
}

// ---- why

const SAME_FILE: Said = { code: 'WHO_SAME_FILE', zh: '这个文件以前导入过', en: 'this very file was imported before' };
const BY_NUMBER: Said = {
  code: 'WHO_BY_NUMBER',
  zh: '身份证号码、姓名、性别、出生相同',
  en: 'identity number, name, sex and birth are the same',
};
const BY_NAME: Said = {
  code: 'WHO_BY_NAME',
  zh: '姓名、性别、出生相同,另有佐证,没有矛盾',
  en: 'name, sex and birth are the same, more speaks for it and nothing against it',
};
const NOBODY: Said = { code: 'WHO_NEW', zh: '台账中没有同名的人', en: 'the ledger has nobody of this name' };
const OTHERS: Said = {
  code: 'WHO_NAMESAKE',
  zh: '台账中的同名者性别或出生不同,也没有其他相同之处',
  en: 'whoever is of this name in the ledger has another sex or birth, and nothing else in common',
};
const ANSWERED: Said = { code: 'WHO_ANSWERED', zh: '按答复', en: 'as was answered' };
const LEFT: Said = { code: 'WHO_LEFT', zh: '按答复,这张表不处理', en: 'the form is left aside, as was answered' };
const TAKEN_BACK: Said = {
  code: 'WHO_TAKEN_BACK',
  zh: '这张表曾按答复登记为另一人,答复已收回。是谁?原登记如有误,请另行撤销。',
  en: 'By an answer that was taken back this form had somebody registered. Who is it? A registration that was wrong is annulled by hand.',
};
const NUMBER_OF_ANOTHER: Said = {
  code: 'WHO_NUMBER_OF_ANOTHER',
  zh: '身份证号码与台账中某人的相同,姓名、性别或出生却不同。是谁?',
  en: 'The identity number is that of somebody in the ledger whose name, sex or birth is another. Who is it?',
};
const OTHER_NUMBER: Said = {
  code: 'WHO_OTHER_NUMBER',
  zh: '台账中有姓名、性别、出生相同的人,身份证号码却不同。是谁?',
  en: 'The ledger has somebody of this name, sex and birth whose identity number is another. Who is it?',
};
const SEVERAL: Said = {
  code: 'WHO_SEVERAL',
  zh: '台账中有几个人姓名、性别、出生都相同。是谁?',
  en: 'The ledger has several people of this name, sex and birth. Who is it?',
};
const CONFLICT: Said = {
  code: 'WHO_CONFLICT',
  zh: '台账中有姓名、性别、出生相同的人,其他内容却有矛盾。是同一人吗?',
  en: 'The ledger has somebody of this name, sex and birth, and other things contradict. Is it the same person?',
};
const TOO_LITTLE: Said = {
  code: 'WHO_TOO_LITTLE',
  zh: '台账中有姓名、性别、出生相同的人,没有其他佐证。是同一人吗?',
  en: 'The ledger has somebody of this name, sex and birth, and nothing else speaks for it. Is it the same person?',
};
const OTHER_BIRTH: Said = {
  code: 'WHO_OTHER_BIRTH',
  zh: '台账中有同名的人,出生不同,其他内容却相同。是同一人吗?',
  en: 'The ledger has somebody of this name born otherwise, and other things are the same. Is it the same person?',
};
