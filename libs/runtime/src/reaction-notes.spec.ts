import { describe, expect, test } from '@jest/globals';
import { derivedId, type JsonObject, type Recorded } from '#libs/kernel';
import { SYSTEM } from './due.ts';
import { ReactionNotes } from './reaction-notes.ts';

const TODO = derivedId('remind', 'cause', 0);

/** Events of the stream of a reaction, one after the other: a command that was refused, and what was annulled then. */
function notesAfter(...annulments: readonly (readonly [id: string, targetId: string, by: 'system' | 'person'])[]) {
  const notes = new ReactionNotes();
  const says = { eventId: 'cause', index: 0, command: 'RecordTalk', outcome: 'refused', code: 'CASE_NOT_OPEN' };
  const events: readonly (readonly [type: string, id: string, data: JsonObject, by: 'system' | 'person'])[] = [
    ['ReactionSettled', 'note', says, 'system'],
    ...annulments.map(([id, targetEventId, by]) => ['RecordAnnulled', id, { targetEventId }, by] as const),
  ];
  for (const [revision, [type, id, data, by]] of events.entries()) {
    const actor = by === 'system' ? SYSTEM : { userId: 'u', role: 'approver', organ: 'o' };
    const meta = { commandId: id, correlationId: id, effectiveOn: '2019-08-05', actor };
    notes.takeIn('remind', {
      id,
      stream: 'reaction-remind',
      type,
      revision,
      position: id,
      data,
      meta,
    } as unknown as Recorded);
  }
  return notes;
}

describe('the note that a command was not done', () => {
  test.each([
    ['counts', [], { id: 'note' }],
    ['is taken back by an annulment', [['a', 'note', 'system']], undefined],
    [
      'is put back by the annulment of that one',
      [
        ['a', 'note', 'system'],
        ['b', 'a', 'person'],
      ],
      { id: 'note' },
    ],
    [
      'is taken back again when that is annulled in turn',
      [
        ['a', 'note', 'system'],
        ['b', 'a', 'person'],
        ['c', 'b', 'person'],
      ],
      undefined,
    ],
    ['is dismissed by a person', [['a', 'note', 'person']], { id: 'note', isDismissed: true }],
    [
      'and counts when that is annulled',
      [
        ['a', 'note', 'person'],
        ['b', 'a', 'person'],
      ],
      { id: 'note' },
    ],
    [
      'is taken back once more after it was put back',
      [
        ['a', 'note', 'system'],
        ['b', 'a', 'person'],
        ['c', 'note', 'system'],
      ],
      undefined,
    ],
  ] as const)('%s', (_, annulments, note) => {
    const told = notesAfter(...annulments).noteOf(TODO);
    if (note) expect(told).toMatchObject(note);
    else expect(told).toBeUndefined();
    expect(told?.isDismissed ?? false).toBe(note !== undefined && 'isDismissed' in note);
  });

  test('tells how often it was taken back', () => {
    expect(notesAfter().timesTakenBack('note')).toBe(0);
    expect(notesAfter(['a', 'note', 'system'], ['b', 'a', 'person']).timesTakenBack('note')).toBe(1);
  });
});
