import { describe, test } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { command, correct, registerCadre, type Act } from '../../../../test/support/acts.ts';
import { given } from '../../../../test/support/given.ts';

const NOTHING = '69f6a5fa-d433-5025-b983-04c54ae0c1c2';
const signal = { kind: 'signal', id: 'XF2019-88' };

const opening = (supervisionId: string, fields: JsonObject): Act =>
  command('OpenSupervisionCase', {
    supervisionId,
    kind: 'admonition',
    cadreId: 'wang',
    trigger: 'reported',
    ...fields,
  });

describe('what a supervision case goes back to', () => {
  const earlier = opening('first', { kind: 'inquiry', origin: signal });

  test('an earlier case that is not there is refused, live and from old papers', async () => {
    const later = opening('second', { origin: { kind: 'supervision', id: 'nowhere' } });
    const paper = { kind: 'supervisionFile', documentNo: '组监〔2019〕1号', issuedOn: '2019-08-01' };
    for (const act of [later, later.backfilled().with({ basis: paper })])
      await given(registerCadre('wang'))
        .when(act)
        .thenRefused('UNKNOWN_REFERENCE', { field: 'origin.id', id: 'nowhere' });
  });

  test('an earlier case that is there is not', () =>
    given(registerCadre('wang'), earlier)
      .when(opening('second', { origin: { kind: 'supervision', id: 'first' } }))
      .thenAccepted());

  test('a signal has the number that the office wrote on it; what the ledger itself numbers has no such number', async () => {
    const number = '信访〔2026〕9号';
    await given(registerCadre('wang'))
      .when(opening('second', { kind: 'inquiry', origin: { kind: 'signal', id: number } }))
      .thenAccepted();
    for (const kind of ['finding', 'supervision', 'occasion'])
      await given(registerCadre('wang'))
        .when(opening('second', { origin: { kind, id: number } }))
        .thenRefused('UNKNOWN_REFERENCE', { field: 'origin.id', id: number });
  });

  test('two cases that go back to one number of a signal are not open at once, however it is spaced', () =>
    given(
      registerCadre('wang'),
      opening('first', { kind: 'inquiry', origin: { kind: 'signal', id: '信访〔2026〕9号' } }),
    )
      .when(opening('second', { kind: 'inquiry', origin: { kind: 'signal', id: ' 信访〔2026〕9号 ' } }))
      .thenRefused('ALREADY_OPEN'));

  test('is not the case itself', () =>
    given(registerCadre('wang'))
      .when(opening('second', { origin: { kind: 'supervision', id: 'second' } }))
      .thenRefused('UNKNOWN_REFERENCE', { field: 'origin.id', id: 'second' }));

  test('a finding that the ledger never made is refused; what a rule is called for a subject and a year stands', async () => {
    await given(registerCadre('wang'))
      .when(opening('second', { origin: { kind: 'finding', id: NOTHING } }))
      .thenRefused('UNKNOWN_REFERENCE', { field: 'origin.id', id: NOTHING });
    await given(registerCadre('wang'))
      .when(opening('second', { origin: { kind: 'finding', id: 'assess.approval-low.2018' } }))
      .thenAccepted();
  });

  test('what bears it out is there too', () =>
    given(registerCadre('wang'))
      .when(opening('second', { origin: signal, corroboration: { kind: 'finding', id: NOTHING } }))
      .thenRefused('UNKNOWN_REFERENCE', { field: 'corroboration.id', id: NOTHING }));

  test('so is what a talk goes back to', async () => {
    const talk = (origin: JsonObject): Act =>
      command('RecordTalk', {
        ...{ supervisionId: 'talk', kind: 'occasion', occasion: 'reported', cadreId: 'wang', origin },
        ...{ talkerRole: 'departmentHead', talkerName: '区委组织部部长' },
      });
    await given(registerCadre('wang'))
      .when(talk({ kind: 'finding', id: NOTHING }))
      .thenRefused('UNKNOWN_REFERENCE', { field: 'origin.id', id: NOTHING });
    await given(registerCadre('wang'), earlier)
      .when(talk({ kind: 'supervision', id: 'first' }))
      .thenAccepted();
  });
});

describe('a correction of what a case or a talk goes back to', () => {
  const finding = (id: string): JsonObject => ({ kind: 'finding', id });
  const written = { cadreId: 'wang', kind: 'inquiry', trigger: 'reported' };
  const opened = opening('first', { kind: 'inquiry', origin: signal }).as('opened');
  const talked = command('RecordTalk', {
    ...{ supervisionId: 'talk', kind: 'occasion', occasion: 'reported', cadreId: 'wang', origin: signal },
    ...{ talkerRole: 'departmentHead', talkerName: '区委组织部部长' },
  }).as('talked');
  const talk = {
    kind: 'occasion',
    occasion: 'reported',
    cadreId: 'wang',
    talkerRole: 'departmentHead',
    talkerName: '部长',
  };

  test.each([
    ['a finding that the ledger never made', finding(NOTHING)],
    ['a case that is not there', { kind: 'supervision', id: 'nowhere' }],
  ])('to %s is refused as the command is', async (_, origin) => {
    const refused = { field: 'origin.id', id: origin['id'] };
    await given(registerCadre('wang'), opened)
      .when(correct('opened', { data: { ...written, origin } }))
      .thenRefused('UNKNOWN_REFERENCE', refused);
    await given(registerCadre('wang'), talked)
      .when(correct('talked', { data: { ...talk, origin } }))
      .thenRefused('UNKNOWN_REFERENCE', refused);
  });

  test('to the case itself is refused', () =>
    given(registerCadre('wang'), opened)
      .when(correct('opened', { data: { ...written, origin: { kind: 'supervision', id: 'first' } } }))
      .thenRefused('UNKNOWN_REFERENCE', { field: 'origin.id', id: 'first' }));

  test('of what bears it out is asked too', () =>
    given(registerCadre('wang'), opened)
      .when(correct('opened', { data: { ...written, origin: signal, corroboration: finding(NOTHING) } }))
      .thenRefused('UNKNOWN_REFERENCE', { field: 'corroboration.id', id: NOTHING }));

  test('that leaves it as it is asks nothing of it', () =>
    given(registerCadre('wang'), opened)
      .when(correct('opened', { data: { ...written, trigger: 'workError', origin: signal } }))
      .thenAccepted());
});
