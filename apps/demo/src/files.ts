import { addDays, type PlainDate } from '#libs/kernel';
import type { Book, Draft, Entry } from './book.ts';
import { earlier, later, officeDay, OPENED_ON, recordedInTime } from './calendar.ts';
import type { Person } from './careers.ts';
import type { Diploma } from './education.ts';
import { profileOf, type Profile, type Profiles, type Status } from './people.ts';
import type { Prng } from './prng.ts';
import type { Stories } from './stories.ts';

/** The day of the lists by which teams and files were handed over. */
export const TAKE_OVER_LIST_OF: PlainDate = '2013-12-31';

/** Writes what the files of the cadres say into the book: who they are, what they learned, which party they are in. */
export class Files {
  /** The registration of each cadre. */
  readonly registered = new Map<Person, Entry>();
  private readonly book: Book;
  private readonly profiles: Profiles;
  private readonly stories: Stories;
  private readonly rng: Prng;

  constructor(book: Book, profiles: Profiles, stories: Stories, rng: Prng) {
    this.book = book;
    this.profiles = profiles;
    this.stories = stories;
    this.rng = rng;
  }

  /** Registers a cadre with the file, once; what the file does not hold yet is recorded when it has come about. */
  register(person: Person, day: PlainDate, mode?: 'opening'): void {
    if (this.registered.has(person)) return;
    const profile = profileOf(this.profiles, person);
    const { sex, ethnicity, nativePlace, startedWork } = profile;
    const name = this.stories.formerName.get(person)?.name ?? profile.name;
    const birth = this.stories.birth.get(person)?.typed ?? profile.birth;
    const { id: cadreId, entryKind } = person;
    const entry = this.book.enter({
      command: 'RegisterCadre',
      data: { cadreId, name, sex, birth, ethnicity, nativePlace, startedWork, entryKind },
      on: profile.registeredOn,
      recordedOn: day,
      mode,
      ...filePaper(mode, day),
    });
    this.registered.set(person, entry);
    for (const diploma of profile.diplomas) this.recordDiploma(person, profile, diploma, day, mode);
    for (const status of profile.statuses) this.recordStatus(person, status, day, mode);
  }

  private recordDiploma(
    person: Person,
    profile: Profile,
    diploma: Diploma,
    fileDay: PlainDate,
    mode?: 'opening',
  ): void {
    if (this.stories.namesake.diploma === diploma) return this.recordForNamesake();
    const on = later(diploma.on, profile.registeredOn);
    const held = isInFile(on, fileDay, mode);
    const lag = this.rng.int(20, this.rng.chance(0.4) ? 220 : 60);
    const recordedOn = held ? fileDay : later(recordedInTime(on, officeDay(addDays(on, lag))), fileDay);
    const typed = this.stories.level.get(diploma);
    const entry = this.book.enter({
      ...educationDraft(person, { ...diploma, level: typed?.typed ?? diploma.level }, on, recordedOn),
      ...(held ? { mode, ...filePaper(mode, fileDay) } : {}),
    });
    if (!typed) return;
    const reason = '学历层次录入有误,经查毕业证书更正';
    this.book.correct(entry, `cadre-${person.id}`, typed.fixedOn, { data: diplomaData(diploma), reason });
  }

  // The diploma of one goes into the file of another of the same name, is taken out again and entered where it belongs.
  private recordForNamesake(): void {
    const { owner, other, diploma, enteredOn, fixedOn } = this.stories.namesake;
    const wrong = this.book.enter(educationDraft(other, diploma, diploma.on, enteredOn));
    const annulled = this.book.annul(wrong, `cadre-${other.id}`, fixedOn, '同名同姓,误录入他人档案,予以撤销');
    this.book.enter({ ...educationDraft(owner, diploma, diploma.on, fixedOn), after: [annulled] });
  }

  private recordStatus(person: Person, status: Status, fileDay: PlainDate, mode?: 'opening'): void {
    const held = isInFile(status.on, fileDay, mode);
    const day = officeDay(addDays(status.on, this.rng.int(5, 40)));
    const recordedOn = held ? fileDay : later(recordedInTime(status.on, day), fileDay);
    const typed = this.stories.joined.get(status);
    const entry = this.book.enter({
      command: 'RecordPoliticalStatus',
      data: { cadreId: person.id, status: status.status, joinedOn: typed?.typed ?? status.joinedOn },
      on: status.on,
      recordedOn,
      ...(held ? { mode, ...filePaper(mode, fileDay) } : { paper: 'registrationForm' as const }),
    });
    if (!typed) return;
    const data = { status: status.status, joinedOn: status.joinedOn };
    const reason = '入党时间认定有误,按入党志愿书更正';
    this.book.correct(entry, `cadre-${person.id}`, typed.fixedOn, { data, reason });
  }

  /** Sets right what the files were audited for, and records the changes of name. */
  correctFacts(): void {
    for (const [person, { fixedOn }] of this.stories.birth) {
      const data = { cadreId: person.id, birth: profileOf(this.profiles, person).birth };
      this.audit(person, {
        command: 'CorrectCadreFacts',
        data,
        on: fixedOn,
        reason: '干部人事档案专项审核,以最先填写的材料为准',
      });
    }
    for (const [person, { changedOn }] of this.stories.formerName) {
      const data = { cadreId: person.id, name: profileOf(this.profiles, person).name };
      this.audit(person, { command: 'RenameCadre', data, on: changedOn, reason: '本人申请,户籍姓名已变更' });
    }
  }

  private audit(person: Person, of: Pick<Draft, 'command' | 'data' | 'on' | 'reason'>): void {
    const after = [this.registered.get(person)];
    this.book.enter({ ...of, recordedOn: officeDay(of.on), paper: 'fileAudit', after });
  }
}

// The files taken over hold what was so when the ledger was opened.
function isInFile(on: PlainDate, fileDay: PlainDate, mode?: 'opening'): boolean {
  return on <= earlier(fileDay, mode ? OPENED_ON : fileDay);
}

function filePaper(mode: 'opening' | undefined, day: PlainDate): Pick<Draft, 'paper' | 'issuedOn'> {
  return mode ? { paper: 'takeOverList', issuedOn: TAKE_OVER_LIST_OF } : { paper: 'registrationForm', issuedOn: day };
}

function diplomaData({ level, degree, studyMode, major, school }: Diploma): Record<string, unknown> {
  const given = { level, degree, studyMode, major, school };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function educationDraft(person: Person, diploma: Diploma, on: PlainDate, recordedOn: PlainDate): Draft {
  const data = { cadreId: person.id, ...diplomaData(diploma) };
  return { command: 'RecordEducation', data, on, recordedOn, paper: 'registrationForm', issuedOn: recordedOn };
}
