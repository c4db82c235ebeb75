import { derivedId, eventIdOf, type JsonObject, type PlainDate, type StreamName } from '#libs/kernel';
import { TODAY } from './clock.ts';

/** What an act may point to: the acts said before it, by their labels. */
export type Said = (label: string) => { readonly stream: StreamName; readonly targetEventId: string };

interface Saying {
  readonly label: string;
  readonly fields: JsonObject;
  readonly about?: string;
  readonly ifMatch?: number;
  readonly by?: string;
  readonly isSigned?: boolean;
}

/** A command on its way, in words. Immutable: every word gives a new one. */
export class Act {
  readonly name: string;
  private readonly said: Saying;

  constructor(name: string, fields: JsonObject, said: Partial<Saying> = {}) {
    this.name = name;
    this.said = { label: '', ...said, fields };
  }

  /** The word by which later acts point to this one; it makes the command id too. */
  get label(): string {
    return this.said.label || `${this.name} ${JSON.stringify(this.said.fields)}`;
  }

  get ifMatch(): number | undefined {
    return this.said.ifMatch;
  }

  /** Who sends it, and whether two have signed for the exception that it makes. */
  get sender(): Pick<Saying, 'by' | 'isSigned'> {
    const { by, isSigned } = this.said;
    return { by, isSigned };
  }

  /** Takes effect on a day. */
  on(effectiveOn: PlainDate): Act {
    return this.with({ effectiveOn });
  }

  /** Gives the act a word of its own, so that others can point to it and it is not taken for its twin. */
  as(label: string): Act {
    return new Act(this.name, this.said.fields, { ...this.said, label });
  }

  /** The same act with these fields instead. */
  with(fields: JsonObject): Act {
    return new Act(this.name, { ...this.said.fields, ...fields }, this.said);
  }

  /** The same act with a field left out. */
  without(field: string): Act {
    const { [field]: _, ...rest } = this.said.fields;
    return new Act(this.name, rest, this.said);
  }

  /** Entered from old papers. */
  backfilled(): Act {
    return this.with({ entryMode: 'backfill' });
  }

  /** Taken over at the ledger's opening. */
  takenOver(): Act {
    return this.with({ entryMode: 'opening' });
  }

  /** Sent by this user, in the role of an approver. */
  by(userId: string): Act {
    return new Act(this.name, this.said.fields, { ...this.said, by: userId });
  }

  /** Sent by the system once two have signed for its exception. */
  signed(): Act {
    return new Act(this.name, this.said.fields, { ...this.said, isSigned: true });
  }

  /** Sent by somebody who has seen the stream at a revision. */
  seenAt(revision: number): Act {
    return new Act(this.name, this.said.fields, { ...this.said, ifMatch: revision });
  }

  /** The same act about the record that another one made: its stream and target are filled in. */
  about(label: string): Act {
    return new Act(this.name, this.said.fields, { ...this.said, about: label });
  }

  /** The body as it is sent. */
  bodyFor(said: Said): JsonObject {
    const { about } = this.said;
    const fields = MOVES.has(this.name) ? withPaper(this.said.fields) : this.said.fields;
    return about === undefined ? fields : { ...said(about), ...fields };
  }
}

/** The command id that goes with a label. */
export function commandIdOf(label: string): string {
  return derivedId('a command of the tests', label);
}

/** The id of the event that a labelled act records on a stream. */
export function eventIdIn(stream: StreamName, label: string): string {
  return eventIdOf(stream, commandIdOf(label), 0);
}

/** A document that an act can rest on. */
export const LETTER = { kind: 'appointmentNotice', documentNo: '南组发〔2019〕7号', issuedOn: '2019-01-02' };

/** Acts by which people come into posts and leave them. */
const MOVES = new Set(['AssignIncumbent', 'RelieveIncumbent', 'ConfirmIncumbent', 'RecordPastIncumbency']);
const A_YEAR_AGO = '2018-08-05';

// Moves rest on a paper, and old ones are entered from it, unless a test says otherwise.
function withPaper(fields: JsonObject): JsonObject {
  const isOld = String(fields['effectiveOn']) < A_YEAR_AGO;
  return { basis: LETTER, ...(isOld ? { entryMode: 'backfill' } : {}), ...fields };
}

/** Any command, effective today unless it says otherwise. */
export function command(name: string, fields: JsonObject = {}): Act {
  return new Act(name, { effectiveOn: TODAY, ...fields });
}

export const openLedger = (openedOn: PlainDate): Act => command('OpenLedger', { openedOn });

/** A team registered in 2010. */
export const registerTeam = (teamId: string, kind = 'township'): Act =>
  command('RegisterTeam', { teamId, name: `${teamId}班子`, kind })
    .on('2010-01-01')
    .as(`team ${teamId}`);

/** A deputy's post that may carry probation, authorised in 2010. */
export const authorisePost = (teamId: string, postId: string): Act =>
  command('AuthorisePost', {
    teamId,
    postId,
    title: `${postId}职位`,
    principal: false,
    elected: false,
    rank: '142',
  })
    .on('2010-01-01')
    .as(`post ${teamId} ${postId}`);

export const withdrawPost = (teamId: string, postId: string): Act => command('WithdrawPost', { teamId, postId });

/** A cadre born in 1970 and registered in 2010. */
export const registerCadre = (cadreId: string): Act =>
  command('RegisterCadre', { cadreId, name: `${cadreId}某`, sex: '1', birth: '1970-05-01', entryKind: 'civilService' })
    .on('2010-01-01')
    .as(`cadre ${cadreId}`);

export const assign = (cadreId: string, teamId: string, postId: string): Act =>
  command('AssignIncumbent', { teamId, postId, cadreId });

export const relieve = (cadreId: string, teamId: string, postId: string): Act =>
  command('RelieveIncumbent', { teamId, postId, cadreId, ground: '工作需要' });

export const confirm = (cadreId: string, teamId: string, postId: string): Act =>
  command('ConfirmIncumbent', { teamId, postId, cadreId });

/** The cadre held the post from the day of the act until another day. */
export const held = (cadreId: string, teamId: string, postId: string, until: string): Act =>
  command('RecordPastIncumbency', { teamId, postId, cadreId, until });

export const mergeTeam = (teamId: string, intoTeamId: string): Act => command('MergeTeam', { teamId, intoTeamId });

export const abolishTeam = (teamId: string): Act => command('AbolishTeam', { teamId });

export const renameTeam = (teamId: string, name: string): Act => command('RenameTeam', { teamId, name });

export const renameCadre = (cadreId: string, name: string): Act => command('RenameCadre', { cadreId, name });

export const depart = (cadreId: string): Act => command('RecordDeparture', { cadreId, reason: 'transferOut' });

export const comeBack = (cadreId: string): Act => command('RecordReturn', { cadreId });

/** Corrects the act with this label: with data, a new date, or both. */
export const correct = (label: string, to: { data?: JsonObject; newEffectiveOn?: PlainDate }): Act =>
  new Act('CorrectRecord', { basis: LETTER, reason: '档案审核更正', ...to }, { about: label });

/** Annuls the act with this label. */
export const annul = (label: string): Act =>
  new Act('AnnulRecord', { basis: LETTER, reason: '录入有误' }, { about: label });
