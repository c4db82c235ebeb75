import type { PartialDate, PlainDate } from '#libs/kernel';
import type { YearGrade } from '../grades.ts';
import type { IdentityNumber } from './identity-number.ts';

/** A stretch of the text of an element, as offsets into it. */
export type Span = readonly [start: number, end: number];

/** Why a piece of a form is not read, or what a person should look at although it is. */
export interface Remark {
  /** Stable code. */
  readonly code: string;
  /** What is wrong or in doubt and what to do, in Chinese. */
  readonly zh: string;
  /** The same in English. */
  readonly en: string;
}

/** A point in time as closely as the form tells it. */
export interface Moment {
  readonly precision: 'day' | 'month' | 'season' | 'year';
  /** The day or month; absent where the form tells a season or a year alone, which no record may be dated by. */
  readonly date?: PartialDate;
  /** The first day that it can mean. */
  readonly earliest: PlainDate;
  /** The last day that it can mean. */
  readonly latest: PlainDate;
}

/** What stands beside a post in a bracket or a word. */
export interface PostMarks {
  /** 主持工作, 主持全面工作: in charge without being the principal. */
  readonly presides?: true;
  /** Rank in words, `正科级`. */
  readonly rank?: string;
  /** Probation (试用期) in months. */
  readonly probation?: number;
  /** 兼: held beside another. */
  readonly concurrent?: true;
  /** 挂职: held for a time at another unit; 借调, 帮助工作: lent to it. */
  readonly secondment?: 'temporary' | 'lent';
  /** 代理: acting. */
  readonly acting?: true;
  /** 提名, 候选人: proposed for the post, which is not yet held. */
  readonly nominated?: true;
  /** 历任, 先后任: held one after another within the period, so that no title has the period's own dates. */
  readonly successive?: true;
  /** What else the brackets say. */
  readonly other: readonly string[];
}

/**
 * One title of a line as it is written, without verbs, quotes and marks. The first of a line begins with its unit; a
 * later one that names no unit belongs to the unit before it. Only the ledger tells where a unit ends and a title begins.
 */
export interface PostClause {
  readonly text: string;
  readonly span: Span;
  readonly marks: PostMarks;
}

/** Studies as a line of a résumé tells them. */
export interface StudiesTold {
  readonly school?: string;
  readonly major?: string;
  /** Level in words, `硕士研究生`, `大专`. */
  readonly level?: string;
  /** A course of training (培训) and no education. */
  readonly isTraining?: true;
}

/** What somebody did in a period. */
export type Activity =
  | { readonly kind: 'posts'; readonly clauses: readonly PostClause[] }
  | { readonly kind: 'studies'; readonly studies: StudiesTold }
  /** Neither: out of work, on sick leave, waiting for a post. */
  | { readonly kind: 'none' };

/** A period of the résumé. */
export interface PeriodTold {
  readonly kind: 'period';
  readonly from: Moment;
  /** Absent while it goes on. */
  readonly to?: Moment;
  /** Whether the line says itself that it goes on (至今), only has no end, or tells when it began and no more (5月任…). */
  readonly goesOn?: 'told' | 'noEnd' | 'begun';
  /** What the line says besides its dates, what is told in passing left out. */
  readonly text: string;
  readonly activity: Activity;
}

/** Something that happened on a day or in a month: `2000.07 正科级`, `1997年7月参加工作`. */
export interface MomentTold {
  readonly kind: 'moment';
  readonly on: Moment;
  readonly text: string;
}

/** An education with everything that its four elements say of it. */
export interface EducationTold {
  readonly kind: 'education';
  readonly mode: 'fullTime' | 'inService';
  /** GB/T 4658, and `1A` to `3B` for those of party schools; absent where there is a degree without a level. */
  readonly level?: string;
  /** GB/T 6864. */
  readonly degree?: string;
  readonly school?: string;
  readonly major?: string;
  /** When it ended, where the résumé tells of one period only in which it can have been. */
  readonly graduated?: Moment;
}

/** What a piece of a form means. */
export type Meaning =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'sex'; readonly sex: string }
  | { readonly kind: 'birth'; readonly date: PartialDate }
  | { readonly kind: 'ethnicity'; readonly ethnicity: string }
  | { readonly kind: 'nativePlace'; readonly place: string }
  | { readonly kind: 'startedWork'; readonly date: PartialDate }
  | { readonly kind: 'identityNumber'; readonly number: IdentityNumber }
  /** One of the political statuses told; a member of the Party and of another party has two. */
  | { readonly kind: 'politicalStatus'; readonly status: string; readonly joinedOn?: PartialDate }
  | EducationTold
  | { readonly kind: 'presentPosts'; readonly clauses: readonly PostClause[] }
  | PeriodTold
  | MomentTold
  | ({ readonly kind: 'grade' } & YearGrade)
  /** The day on which the form was filled in, and the day at which ages are computed. */
  | { readonly kind: 'filledOn'; readonly date: PartialDate }
  | { readonly kind: 'agesOn'; readonly date: PartialDate };

/** What the reader made of a piece of a form. */
export type Reading =
  | { readonly read: 'understood'; readonly meaning: Meaning }
  /** A part of what another item says, which shares its fate: the school of an education, a second line. */
  | { readonly read: 'part'; readonly of: string }
  | ({ readonly read: 'notUnderstood' } & Remark)
  /** Understood, and the ledger has no place for it. */
  | ({ readonly read: 'leftAside' } & Remark);

/**
 * A piece of a form. The items of an element do not overlap, and nothing but blanks, brackets and separators stands
 * between them, so that whoever says what became of every item has said it of the whole form.
 */
export interface FormItem {
  /** `JianLi:3.2`: element, line and number in the line; the same whenever the same form is read. */
  readonly key: string;
  readonly element: string;
  /** Line of the element's text, from 1. */
  readonly line: number;
  /** Where the item stands in the text of the element. */
  readonly spans: readonly Span[];
  /** As it is written; empty for what must not be shown, such as photo and family. */
  readonly raw: string;
  /** The period in which this one is told of in passing (其间). */
  readonly within?: string;
  readonly reading: Reading;
  /** Doubts about what is understood, for a person to look at. */
  readonly remarks: readonly Remark[];
}

/** Everything that a form says, piece by piece, in the order of the form. */
export interface ReadForm {
  readonly items: readonly FormItem[];
}

/** An item that is understood to mean something of one kind. */
export type Understood<Kind extends Meaning['kind']> = FormItem & {
  readonly reading: { readonly read: 'understood'; readonly meaning: Extract<Meaning, { kind: Kind }> };
};

/** The items that mean something of one kind. */
export function understood<Kind extends Meaning['kind']>({ items }: ReadForm, kind: Kind): Understood<Kind>[] {
  return items.filter(
    (item): item is Understood<Kind> => item.reading.read === 'understood' && item.reading.meaning.kind === kind,
  );
}
