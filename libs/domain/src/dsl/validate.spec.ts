import { describe, expect, test } from '@jest/globals';
import type { Json, JsonObject, Refusal } from '#libs/kernel';
import {
  command,
  correct,
  eventIdIn,
  registerCadre,
  registerTeam,
  renameTeam,
  type Act,
} from '../../../../test/support/acts.ts';
import { given, Story } from '../../../../test/support/given.ts';
import { TODAY } from '../../../../test/support/ledger.ts';

const lizhen = registerTeam('lizhen');
const rename = renameTeam('lizhen', '力镇');
const basis = { kind: 'minutes', documentNo: '会纪3', issuedOn: '2019-06-30' };
const targets = command('SetTeamTargets', { teamId: 'lizhen', year: 2019, targets: [{ name: 'a', weight: 100 }] });
const post = command('AuthorisePost', {
  teamId: 'lizhen',
  postId: 'head',
  title: '镇长',
  principal: true,
  elected: false,
  rank: '141',
});
const plan = command('SetStudyPlan', { cadreId: 'wang', year: 2019, titles: ['矛盾论'] });
const cadre = registerCadre('wang');

/** A body as it comes off the wire: only there can a field be called `__proto__`. */
function fromWire(act: Act, member: string): JsonObject {
  const body = JSON.stringify(act.bodyFor(() => ({ stream: '', targetEventId: '' })));
  return JSON.parse(`${body.slice(0, -1)},${member}}`) as JsonObject;
}

function nested(levels: number): string {
  return `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
}

function wide(names: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: names }, (_, n) => [`x${n}`, n]));
}

describe('a body of the wrong shape is refused with every field at fault', () => {
  const faulty: [sentence: string, act: Act, ...faults: string[]][] = [
    ['a missing text', rename.without('name'), 'name missing'],
    ['a null for a text', rename.with({ name: null }), 'name missing'],
    ['an empty text', rename.with({ name: '' }), 'name minLength'],
    ['a text of blanks', rename.with({ name: ' \t　' }), 'name minLength'],
    ['a text of 400 characters', rename.with({ name: '镇'.repeat(400) }), 'name maxLength'],
    ['a NUL', rename.with({ name: '力\u0000镇' }), 'name isFitText'],
    ['a control character', rename.with({ name: '力\u001b镇' }), 'name isFitText'],
    ['a lone high surrogate', rename.with({ name: '力\ud800镇' }), 'name isFitText'],
    ['a lone low surrogate', rename.with({ name: '力\udc00镇' }), 'name isFitText'],
    ['a mark that turns the direction of text', rename.with({ name: '力\u202e镇' }), 'name isFitText'],
    ['a number for a text', rename.with({ name: 7 }), 'name isString'],
    ['a list for a text', rename.with({ name: ['力镇'] }), 'name isString'],
    ['an object for a text', rename.with({ name: { zh: '力镇' } }), 'name isString'],
    ['a missing id', rename.without('teamId'), 'teamId missing'],
    ['an id with a slash', rename.with({ teamId: 'li/zhen' }), 'teamId matches'],
    ['an id of 65 characters', rename.with({ teamId: 'x'.repeat(65) }), 'teamId matches'],
    ['an id with a line break after it', rename.with({ teamId: 'lizhen\n' }), 'teamId matches'],
    ['a list of ids for an id', rename.with({ teamId: ['lizhen'] }), 'teamId matches'],
    ['a missing date', rename.without('effectiveOn'), 'effectiveOn missing'],
    ['30 February', rename.on('2019-02-30'), 'effectiveOn isPlainDate'],
    ['29 February of a common year', rename.on('2019-02-29'), 'effectiveOn isPlainDate'],
    ['a month for a day', rename.on('2019-02'), 'effectiveOn isPlainDate'],
    ['a date with a time', rename.on('2019-02-01T00:00:00Z'), 'effectiveOn isPlainDate'],
    ['a date before 1900', rename.on('1899-12-31'), 'effectiveOn isPlainDate'],
    ['a list of dates', rename.with({ effectiveOn: ['2019-02-01'] }), 'effectiveOn isPlainDate'],
    ['a year alone for a birth', cadre.with({ birth: '1970' }), 'birth isPartialDate'],
    ['a thirteenth month', cadre.with({ birth: '1970-13' }), 'birth isPartialDate'],
    ['another precision', rename.with({ effectivePrecision: 'year' }), 'effectivePrecision isIn'],
    [
      'a month only with a later day of it',
      rename.with({ effectivePrecision: 'month' }).on('2019-07-15'),
      'effectivePrecision isFirstOfMonth',
    ],
    ['another mode', rename.with({ entryMode: 'correction' }), 'entryMode isIn'],
    ['a code outside the table', cadre.with({ sex: '3' }), 'sex isIn'],
    ['a code as a fraction', cadre.with({ sex: 1.5 }), 'sex isIn'],
    ['a list for a code', cadre.with({ sex: ['1'] }), 'sex isIn'],
    ['a word for a truth', post.with({ principal: 'true' }), 'principal isBoolean'],
    ['a number for a truth', post.with({ elected: 1 }), 'elected isBoolean'],
    ['a fraction for a count', targets.with({ year: 2019.5 }), 'year isInt'],
    ['a text for a count', targets.with({ year: '2019' }), 'year isInt'],
    ['a count too low', targets.with({ year: 1948 }), 'year min'],
    ['a count too high', targets.with({ year: 1e21 }), 'year max'],
    ['a text for an object', rename.with({ basis: '会纪3' }), 'basis isObject'],
    ['a list for an object', rename.with({ basis: [basis] }), 'basis isObject'],
    [
      'a date inside an object',
      rename.with({ basis: { ...basis, issuedOn: '2019-02-30' } }),
      'basis.issuedOn isPlainDate',
    ],
    [
      'a missing date inside an object',
      rename.with({ basis: { kind: 'x', documentNo: 'y' } }),
      'basis.issuedOn missing',
    ],
    ['a hash that is none', rename.with({ basis: { ...basis, sha256: 'A'.repeat(64) } }), 'basis.sha256 matches'],
    ['an object for a list', targets.with({ targets: { name: 'a', weight: 100 } }), 'targets isArray'],
    ['an empty list', targets.with({ targets: [] }), 'targets arrayMinSize'],
    [
      'a list too long',
      targets.with({ targets: Array.from({ length: 51 }, (_, n) => ({ name: `${n}`, weight: 1 })) }),
      'targets arrayMaxSize',
    ],
    ['a list of texts for one of objects', targets.with({ targets: ['a'] }), 'targets isObject'],
    ['a list with a null', targets.with({ targets: [null] }), 'targets isObject'],
    [
      'a field inside a list',
      targets.with({
        targets: [
          { name: 'a', weight: 60 },
          { name: 'b', weight: 0.5 },
        ],
      }),
      'targets.1.weight isInt',
    ],
    ['a text for a list of texts', plan.with({ titles: '矛盾论' }), 'titles isArray'],
    ['a number among texts', plan.with({ titles: ['矛盾论', 7] }), 'titles isString'],
    ['a NUL among texts', plan.with({ titles: ['矛盾论', '\u0000'] }), 'titles isFitText'],
    [
      'several at once',
      rename.with({ name: null, effectiveOn: '2019-02-30' }),
      'name missing',
      'effectiveOn isPlainDate',
    ],
  ];

  test.each(faulty)('%s', (_, act, ...faults) =>
    given(lizhen, cadre.as('wang was there before'))
      .when(act.as('faulty'))
      .thenFaulty('MALFORMED_BODY', ...faults),
  );

  test.each([
    ['zero-width space', '力\u200b镇', 'U+200B'],
    ['left-to-right mark', '力镇\u200e', 'U+200E'],
    ['zero-width joiner', '力\u200d镇', 'U+200D'],
    ['soft hyphen', '力\u00ad镇', 'U+00AD'],
    ['Hangul filler', '力\u3164镇', 'U+3164'],
    ['tag of another plane', '力\u{e0041}镇', 'U+E0041'],
    ['replacement character', '力\ufffd镇', 'U+FFFD'],
  ])('a %s is named by its code point', async (_, name, character) => {
    const { fields } = await given(lizhen).when(rename.with({ name })).thenRefused('MALFORMED_BODY');
    expect(fields).toEqual([expect.objectContaining({ path: 'name', code: 'isFitText', params: { character } })]);
  });

  test.each<[string, object, string, string, number]>([
    ['130,999 unknown names', wide(130_999), 'tooWide', '', 131_002],
    ['201 names inside an object', { basis: wide(201) }, 'tooWide', 'basis', 201],
    ['a list of 1,001', { titles: Array.from({ length: 1001 }, () => 'a') }, 'listTooLong', 'titles', 1001],
    ['a text of 10,001 characters', { name: '镇'.repeat(10_001) }, 'textTooLong', 'name', 10_001],
  ])('%s are refused before they are looked at closely', async (_, more, problem, path, size) => {
    const { ledger } = new Story();
    const body = { teamId: 'lizhen', name: '力镇', effectiveOn: TODAY, ...more };
    expect(await ledger.send({ name: 'RenameTeam', body, commandId: 'c' })).toMatchObject({
      refused: 'MALFORMED_BODY',
      params: { problem, path, size },
    });
  });

  test('of more faults than 20 the first 20 are told', async () => {
    const { ledger } = new Story();
    const body = { teamId: 'lizhen', name: '力镇', effectiveOn: TODAY, ...wide(150) };
    const answer = await ledger.send({ name: 'RenameTeam', body, commandId: 'c' });
    expect(answer).toMatchObject({ refused: 'UNKNOWN_FIELD', params: { problem: 'manyFields' } });
    expect((answer as Refusal).fields).toHaveLength(20);
  });

  test('the value at fault is shown, shortened', async () => {
    const { fields } = await given(lizhen)
      .when(rename.with({ name: '镇'.repeat(400) }))
      .thenRefused('MALFORMED_BODY');
    expect(fields).toEqual([{ path: 'name', code: 'maxLength', value: `${'镇'.repeat(80)}…`, params: { max: 100 } }]);
  });

  test('a character outside the basic plane counts once', () =>
    given(lizhen)
      .when(rename.with({ name: '𠀀'.repeat(100) }))
      .thenAccepted());

  test.each<[string, unknown]>([
    ['a text', 'RenameTeam'],
    ['a list', [{ teamId: 'lizhen' }]],
    ['null', null],
    ['a number', 7],
    ['nothing', undefined],
  ])('%s is no body', async (_, body) => {
    const { ledger } = new Story();
    expect(await ledger.send({ name: 'RenameTeam', body, commandId: 'c' })).toEqual({
      refused: 'MALFORMED_BODY',
      params: { problem: 'notAnObject' },
    });
  });

  test('an unknown command is refused by its name', async () => {
    const { ledger } = new Story();
    expect(await ledger.send({ name: 'constructor', body: {}, commandId: 'c' })).toEqual({
      refused: 'UNKNOWN_COMMAND',
      params: { command: 'constructor' },
    });
  });
});

describe('a field that is not defined is refused, never dropped', () => {
  const unknown: [sentence: string, act: Act, ...paths: string[]][] = [
    ['beside the others', rename.with({ colour: 'red' }), 'colour unknownField'],
    ['without a value', rename.with({ colour: null }), 'colour unknownField'],
    ['inside an object', rename.with({ basis: { ...basis, page: 3 } }), 'basis.page unknownField'],
    [
      'inside a list',
      targets.with({ targets: [{ name: 'a', weight: 100, unit: '%' }] }),
      'targets.0.unit unknownField',
    ],
    ['that another command has', rename.with({ kind: 'township' }), 'kind unknownField'],
    ['that the machine fills in', rename.with({ recordedAt: '2019-01-01T00:00:00Z' }), 'recordedAt unknownField'],
    ['beside one at fault', rename.with({ colour: 'red', name: 7 }), 'colour unknownField', 'name isString'],
    [
      'in the data of a correction',
      correct('team lizhen', { data: { name: '力镇', kind: 'township', colour: 'red' } }),
      'data.colour unknownField',
    ],
    [
      'a common field in the data of a correction',
      correct('team lizhen', { data: { name: '力镇', kind: 'township', effectiveOn: '2019-01-01' } }),
      'data.effectiveOn unknownField',
    ],
  ];

  test.each(unknown)('%s', (_, act, ...faults) =>
    given(lizhen)
      .when(act)
      .thenFaulty('UNKNOWN_FIELD', ...faults),
  );

  const everyObjectHas = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'];

  test.each(everyObjectHas)('not even %s', async (name) => {
    const story = new Story();
    await story.must(lizhen);
    for (const [body, path] of [
      [fromWire(rename, `"${name}": {"admin": true}`), name],
      [
        fromWire(rename, `"basis": {"kind": "x", "documentNo": "y", "issuedOn": "2019-01-01", "${name}": 1}`),
        `basis.${name}`,
      ],
    ] as const) {
      expect(await story.ledger.send({ name: 'RenameTeam', body, commandId: `c ${path}` })).toMatchObject({
        refused: 'UNKNOWN_FIELD',
        fields: [{ path, code: 'unknownField' }],
      });
    }
    const body = {
      ...story.said('team lizhen'),
      basis,
      reason: '更正',
      data: JSON.parse(`{"name": "力镇", "kind": "township", "${name}": {"admin": true}}`) as JsonObject,
    };
    expect(await story.ledger.send({ name: 'CorrectRecord', body, commandId: 'c data' })).toMatchObject({
      refused: 'UNKNOWN_FIELD',
      fields: [{ path: `data.${name}`, code: 'unknownField' }],
    });
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });
});

describe('the data of a correction is checked like the record it replaces', () => {
  const wrong: [sentence: string, data: Json, code: 'MALFORMED_BODY' | 'UNKNOWN_FIELD', ...faults: string[]][] = [
    ['a field missing', { name: '力镇' }, 'MALFORMED_BODY', 'data.kind missing'],
    ['a field at fault', { name: '力镇', kind: 'village' }, 'MALFORMED_BODY', 'data.kind isIn'],
    ['a list for an object', [], 'MALFORMED_BODY', 'data isObject'],
    ['a text for an object', 'township', 'MALFORMED_BODY', 'data isObject'],
    ['no field at all', {}, 'MALFORMED_BODY', 'data.name missing', 'data.kind missing'],
  ];

  test.each(wrong)('%s', (_, data, code, ...faults) =>
    given(lizhen)
      .when(correct('team lizhen', {}).with({ data }))
      .thenFaulty(code, ...faults),
  );

  test('a null is as if it were not there', () =>
    given(lizhen)
      .when(correct('team lizhen', { newEffectiveOn: '2011-01-01' }).with({ data: null }))
      .thenAccepted());

  test('it is cleaned like the record it replaces', () =>
    given(cadre)
      .when(
        correct('cadre wang', {
          data: { name: ' 王某 ', sex: 2, birth: '1970-05', entryKind: 'x', nativePlace: null },
        }),
      )
      .thenRecorded({
        type: 'RecordCorrected',
        data: {
          targetEventId: eventIdIn('cadre-wang', 'cadre wang'),
          targetType: 'CadreRegistered',
          targetV: 2,
          data: { name: '王某', sex: '2', birth: '1970-05', entryKind: 'x' },
        },
      }));
});

describe('a body too deep to be walked', () => {
  test.each([17, 100_000])('is refused: %d levels', async (levels) => {
    const story = new Story();
    await story.must(lizhen);
    for (const [index, member] of [`"basis": ${nested(levels)}`, `"data": ${nested(levels)}`].entries()) {
      const body = fromWire(correct('team lizhen', {}), member);
      expect(await story.ledger.send({ name: 'CorrectRecord', body, commandId: `c ${index}` })).toEqual({
        refused: 'MALFORMED_BODY',
        params: { problem: 'tooDeep', deepest: 16 },
      });
    }
  });
});

describe('what is absent', () => {
  test('may be said with null, in every depth', () =>
    given(cadre.with({ ethnicity: null, nativePlace: null, startedWork: null, cadreId: 'zhao' }).as('zhao'))
      .when(
        command('RecordDeparture', {
          cadreId: 'zhao',
          reason: 'other',
          destination: null,
          basis: { ...basis, sha256: null },
          entryMode: null,
          exceptionBasis: null,
          effectivePrecision: null,
        }),
      )
      .thenRecorded({ type: 'CadreDeparted', data: { reason: 'other' } })
      .then(async ({ ledger }) => {
        const [registered, departed] = await ledger.events();
        expect(registered?.data).toEqual({ name: 'wang某', sex: '1', birth: '1970-05-01', entryKind: 'civilService' });
        expect(departed?.meta.basis).toEqual(basis);
        expect(Object.keys(departed?.meta ?? {})).not.toContain('exceptionBasis');
      }));

  test('makes no other command of it', async () => {
    const story = new Story();
    await story.must(lizhen);
    const body = rename.bodyFor(story.said);
    const first = await story.ledger.send({ name: 'RenameTeam', body, commandId: 'c' });
    const again = await story.ledger.send({ name: 'RenameTeam', body: { ...body, basis: null }, commandId: 'c' });
    expect(again).toEqual({ ...first, repeated: true });
  });
});
