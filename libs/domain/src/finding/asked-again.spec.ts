import { afterEach, expect, jest, test } from '@jest/globals';
import { AskedAgain } from '#libs/runtime';
import { LETTER, annul, command, type Act } from '../../../../test/support/acts.ts';
import { issued } from '../../../../test/support/appointments.ts';
import { given } from '../../../../test/support/given.ts';
import { TODAY } from '../../../../test/support/ledger.ts';

afterEach(() => void jest.restoreAllMocks());

/** How often acts were asked what the rules say of them while a log was taken in. */
async function asked(...acts: readonly Act[]): Promise<number> {
  const said = jest.spyOn(AskedAgain.prototype, 'said');
  const { ledger } = await given(...acts).ledgerNow();
  await ledger.factsOn(TODAY, ['finding']);
  const times = said.mock.calls.length;
  said.mockRestore();
  return times;
}

const old = (act: Act): Act => act.with({ basis: LETTER }).backfilled();
const ofWang = (name: string, fields: object = {}): Act =>
  old(command(name, { supervisionId: 's1', ...fields }).on('2018-12-20'));
const opened = ofWang('OpenSupervisionCase', {
  kind: 'admonition',
  cadreId: 'wang',
  trigger: 'assessmentIssue',
  origin: { kind: 'finding', id: 'f1' },
});
const approved = ofWang('ApproveMeasure', { approverRole: 'committeePrincipal', approverName: '区委书记' });
const admonished = ofWang('IssueAdmonition', { form: 'written' }).as('admonition');

test('a late record by which a stream gives the same facts has nobody asked that looks them up', async () => {
  const before = await asked(...issued);
  expect(await asked(...issued, opened, approved)).toBe(before);
});

test('a late record by which a stream gives other facts has whoever looks them up asked before and after it', async () => {
  const before = await asked(...issued, opened, approved);
  const withIt = await asked(...issued, opened, approved, admonished);
  expect(withIt).toBeGreaterThan(before);
  expect((withIt - before) % 2).toBe(0);
  expect(await asked(...issued, opened, approved, admonished, annul('admonition'))).toBe(withIt + (withIt - before));
});
