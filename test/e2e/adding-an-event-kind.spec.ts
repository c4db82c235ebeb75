import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { domain } from '#libs/domain';
import { isRefusal } from '#libs/kernel';
import { Registry } from '#libs/runtime';
import { inWords } from '../../libs/domain/src/dsl/words.ts';
import { actRowFaults, withMissingRows } from '../arch/glossary.ts';
import { ROOT } from '../arch/sources.ts';
import { lockFaults, readLock, shippedBy } from '../replay/catalogue.ts';
import { exampleEvents, sampleFaults } from '../replay/golden.ts';
import { LETTER, annul, command, correct, registerCadre } from '../support/acts.ts';
import { sendExample, unsaid } from '../support/examples.ts';
import { Given } from '../support/given.ts';
import { TestLedger } from '../support/ledger.ts';
import { gift } from './gifts/gift.feature.ts';
import { giftKinds } from './gifts/gift.events.ts';

const withGifts = { ...domain, features: [...domain.features, gift] };

/** A gift of c1, handed in in March. */
const handIn = command('HandInGift', { giftId: 'g1', cadreId: 'c1', what: '茶叶' }).on('2019-03-01').as('handed in');
const giveBack = command('ReturnGift', { giftId: 'g1', to: '赠送单位' }).on('2019-04-01').as('returned');

function givenAGift(): Given {
  return new Given(new TestLedger({ domain: withGifts }), [registerCadre('c1'), handIn]);
}

describe('the kind of event that the README adds', () => {
  it('is recorded by its command', async () => {
    const story = await givenAGift()
      .when(giveBack)
      .thenRecorded({
        type: 'GiftReturned',
        stream: 'gift-g1',
        data: { to: '赠送单位' },
        meta: { sensitivity: 'internal' },
      });
    expect(await story.ledger.factOn('2019-03-31', 'gift', 'g1')).toMatchObject({ state: 'handedIn' });
    expect(await story.ledger.factOn('2019-04-01', 'gift', 'g1')).toMatchObject({ state: 'returned' });
  });

  it('is refused when it is impossible, and checked like every other', async () => {
    const twice = await givenAGift().and(giveBack).when(giveBack.on('2019-05-01').as('again')).thenRefused('NOT_OPEN');
    expect(twice.params).toEqual({ what: 'GiftHandedIn' });
    const early = await givenAGift().when(giveBack.on('2019-02-01')).thenRefused('NOT_OPEN');
    expect(early.refused).toBe('NOT_OPEN');
    const ahead = await givenAGift().when(giveBack.on('2019-12-31')).thenRefused('FUTURE_FACT');
    expect(ahead.refused).toBe('FUTURE_FACT');
    const faulty = await givenAGift()
      .when(giveBack.with({ to: '' }))
      .thenRefused('MALFORMED_BODY');
    expect(faulty.fields).toEqual([expect.objectContaining({ path: 'to', code: 'minLength' })]);
  });

  it('is entered late, corrected and annulled without code of its own', async () => {
    const story = await givenAGift()
      .and(giveBack, correct('returned', { newEffectiveOn: '2019-06-01' }))
      .ledgerNow();
    expect(await story.ledger.factOn('2019-05-31', 'gift', 'g1')).toMatchObject({ state: 'handedIn' });
    await story.must(annul('returned'));
    expect(await story.ledger.factOn('2019-06-01', 'gift', 'g1')).toMatchObject({ state: 'handedIn' });
    const tooEarly = await story.tell(
      command('ReturnGift', { giftId: 'g1', to: 'x', entryMode: 'backfill', basis: LETTER }).on('2019-02-01'),
    );
    expect(isRefusal(tooEarly) && tooEarly.refused).toBe('NOT_OPEN');
  });

  it('is told in both languages', () => {
    const { summary } = giftKinds.GiftReturned;
    expect(summary.zh({ to: '甲' }, String)).toBe('礼品退还甲');
    expect(summary.en({ to: '甲' }, String)).toBe('Gift returned to 甲');
  });

  it('says what it records, with an example that is accepted', async () => {
    for (const spec of gift.commands) {
      expect(unsaid(spec)).toEqual([]);
      expect(await sendExample(withGifts, spec)).toMatchObject({ stream: 'gift-L2019-02', repeated: false });
    }
  });

  it('is called in refusals, in the glossary and in a sample as its three files have it', async () => {
    expect(inWords('GiftReturned', 'zh')).toBe('退还礼品');
    const page = withMissingRows(readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8'), withGifts);
    expect(page).toContain(
      '| 退还礼品 | ReturnGift → GiftReturned | Records that a gift which was handed in is given back, once for each gift |',
    );
    expect(actRowFaults(page, withGifts)).toEqual([]);
    const events = await exampleEvents(withGifts, 'GiftReturned');
    const samples = events.map((event) => ({ file: `${event.type}.v${event.v}.json`, event }));
    expect(events.map(({ type, stream }) => `${type} ${stream}`)).toEqual([
      'CadreRegistered cadre-C20120701-GiftReturned',
      'GiftHandedIn gift-L2019-02-GiftReturned',
      'GiftReturned gift-L2019-02-GiftReturned',
    ]);
    expect(samples.flatMap((sample) => sampleFaults(sample, new Registry(withGifts)))).toEqual([]);
  });

  it('is asked for by the catalogue lock', () => {
    const faults = lockFaults(readLock(), shippedBy(withGifts));
    expect(faults.filter((fault) => fault.startsWith('GiftReturned.v1 is not in'))).toHaveLength(1);
  });

  it('does not compile without a fold', () => {
    const path = join(ROOT, 'test/e2e/gifts/gift.decide.ts');
    const whole = ts.sys.readFile(path)!;
    const fold = "  GiftReturned: (state) => ({ ...state, state: 'returned' }),\n";
    expect(whole.split(fold)).toHaveLength(2);
    expect(faultsOf(path, whole)).toEqual([]);
    expect(faultsOf(path, whole.replace(fold, ''))).toEqual([expect.stringContaining("'GiftReturned' is missing")]);
  }, 300_000);
});

const read = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of a file if it had this text. */
function faultsOf(path: string, text: string): string[] {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(ROOT, 'tsconfig.json'), (file) => ts.sys.readFile(file)).config,
    ts.sys,
    ROOT,
  );
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  const fromDisk = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...more) => {
    if (file === path) return ts.createSourceFile(file, text, options.target ?? ts.ScriptTarget.ES2024, true);
    if (!read.has(file)) read.set(file, fromDisk(file, ...more));
    return read.get(file);
  };
  const program = ts.createProgram([path], { ...options, noEmit: true }, host);
  const source = program.getSourceFile(path);
  return program
    .getSemanticDiagnostics(source)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}
