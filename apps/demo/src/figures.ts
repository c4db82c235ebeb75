import type { PlainDate } from '#libs/kernel';
import type { Book } from './book.ts';

/** Stream of the seed's figures, `statistics-nanpiao-2019`. */
export const SOURCE = 'nanpiao-2019';
/** The minute the article appeared. */
export const PUBLISHED_AT = '2019-08-05T14:00:00+08:00';

const REPORTED_ON: PlainDate = '2019-07-22';
const PUBLISHED_ON: PlainDate = '2019-08-05';

type Figure = readonly [figure: string, value: number, statement: string];

const STAFF: readonly (readonly [...Figure, qualifier: 'exact' | 'nearly' | 'lessThan'])[] = [
  ['headcount', 603, '全区共有行政编制603个', 'exact'],
  ['hiredIn5Years', 47, '近五年,我区党政机关干部仅招录公务员47人', 'exact'],
  ['leftByExam', 37, '一次性考录到外县区的达37人', 'exact'],
  ['movedOutIn3Years', 30, '近三年主动调离南票区的或被上级机关调走的就有近30人', 'nearly'],
  ['cadresAbout30', 130, '全区现有30岁左右年轻干部不足130人', 'lessThan'],
];

const TEAMS = '全区共有科级领导班子71个,其中乡镇10个,街道7个,区直部门54个,共有科级领导干部418人';
const AGES = '36—40岁64人占15%;41—45岁科级干部91人占22%;46—50岁111人占26%;51—55岁92人占22%;56岁以上35人占8%';
const SCHOOLING = '研究生学历30人(全日制6人),大学学历173人(全日制56人)专科学历115人';
const DEGREES = '我区具有大学以上学历的科级干部有204人,占总数48.7%';
const OTHERS = '全区共有妇女干部111人,非党干部17人';

const COUNTS: readonly Figure[] = [
  ['teams', 71, TEAMS],
  ['townships', 10, TEAMS],
  ['subdistricts', 7, TEAMS],
  ['departments', 54, TEAMS],
  ['cadres', 418, TEAMS],
  ['age36to40', 64, AGES],
  ['age41to45', 91, AGES],
  ['age46to50', 111, AGES],
  ['age51to55', 92, AGES],
  ['age56plus', 35, AGES],
  ['graduates', 30, SCHOOLING],
  ['graduatesFullTime', 6, SCHOOLING],
  ['university', 173, SCHOOLING],
  ['universityFullTime', 56, SCHOOLING],
  ['college', 115, SCHOOLING],
  ['degreeHolders', 204, DEGREES],
  ['women', 111, OTHERS],
  ['nonParty', 17, OTHERS],
];

const SHARES: readonly Figure[] = [
  ['age36to40Share', 150, AGES],
  ['age41to45Share', 220, AGES],
  ['age46to50Share', 260, AGES],
  ['age51to55Share', 220, AGES],
  ['age56plusShare', 80, AGES],
  ['degreeHoldersShare', 487, DEGREES],
];

/** Writes the figures of the seed as they were stated: those on the whole staff in July, the printed ones in August. */
export function reportFigures(book: Book): void {
  for (const [figure, value, statement, qualifier] of STAFF) {
    report(book, { figure, value, unit: 'count', qualifier, statement }, REPORTED_ON);
  }
  for (const [figure, value, statement] of COUNTS) {
    report(book, { figure, value, unit: 'count', qualifier: 'exact', statement }, PUBLISHED_ON);
  }
  for (const [figure, value, statement] of SHARES) {
    report(book, { figure, value, unit: 'permille', qualifier: 'exact', statement }, PUBLISHED_ON);
  }
}

function report(book: Book, figure: Record<string, unknown>, on: PlainDate): void {
  const data = { source: SOURCE, ...figure, reportedOn: on };
  const paper = on === PUBLISHED_ON ? 'article' : 'statisticsReport';
  book.enter({ command: 'ReportFigure', data, on, recordedOn: on, paper });
}
