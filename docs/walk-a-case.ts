import { LedgerClient, LedgerProblem } from '#libs/client';

/**
 * A reminder talk (提醒谈话) from its opening to its end, with the client of libs/client.
 * Run it against the demo: npm run walk-a-case -- http://127.0.0.1:3000 <token of the recorder> <day>
 */
export async function walkACase(ledger: LedgerClient, day: string, say: (line: string) => void): Promise<void> {
  // Lists come page by page; whoever wants all of them says so once.
  for await (const team of ledger.each('/v1/teams', { kind: 'township' })) say(`${team.name} ${team.counts.vacancies}`);

  const { items } = await ledger.read('/v1/cadres', { limit: 1 });
  const cadreId = items[0]!.cadreId;
  const opened = await ledger.record('OpenSupervisionCase', {
    kind: 'reminder',
    cadreId,
    trigger: 'earlySign',
    origin: { kind: 'signal', id: 'walk-a-case' },
    effectiveOn: day,
  });
  const supervisionId = opened.stream.slice('supervision-'.length);
  const approval = { approverRole: 'departmentHead', approverName: '组织部部长' } as const;
  await ledger.record('ApproveMeasure', { supervisionId, ...approval, effectiveOn: day }, { ifMatch: opened.revision });
  await ledger.record('HoldTalk', {
    supervisionId,
    talkerRole: 'departmentHead',
    talkerName: '组织部部长',
    effectiveOn: day,
  });

  // What is not possible is said, with a code that keeps its meaning, and in words.
  try {
    await ledger.record('IssueAdmonition', { supervisionId, form: 'talk', effectiveOn: day });
  } catch (error) {
    if (!(error instanceof LedgerProblem)) throw error;
    say(error.message);
  }
  const record = { sha256: 'a'.repeat(64), custodyRef: '保密柜2019-001' };
  await ledger.record('FileTalkRecord', { supervisionId, ...record, effectiveOn: day });
  await ledger.record('CloseSupervisionCase', { supervisionId, outcome: 'settled', effectiveOn: day });

  // A read waits for what this client has recorded.
  for await (const event of ledger.each('/v1/cases/{id}/timeline', { id: opened.stream })) say(event.summary);
}

if (import.meta.main) {
  const [baseUrl = '', token = '', day = ''] = process.argv.slice(2);
  await walkACase(new LedgerClient({ baseUrl, token }), day, (line) => console.log(line));
}
