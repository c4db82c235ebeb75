import { describe, expect, test } from '@jest/globals';
import { RECORD_CORRECTED, SENSITIVITIES } from '#libs/kernel';
import { runnerHarness, type RunnerHarness } from '../../../test/support/runner-harness.ts';
import { trailView } from './trail-view.ts';

function subjectsIn(d: RunnerHarness): string[] {
  return d.file.db
    .prepare('SELECT seq, subject FROM trail_v2_subjects ORDER BY seq, subject')
    .all()
    .map(({ seq, subject }) => `${String(seq)} ${String(subject)}`);
}

describe('the audit trail', () => {
  test('has every event in log order, with its known time, as it was recorded', async () => {
    const d = runnerHarness();
    await d.put('box-1', { type: 'BoxLabelled', data: { label: '工具' }, effectiveOn: '2010-01-01' });
    await d.label('b');
    await d.project([trailView]);
    const [first, second] = d.file.db.prepare('SELECT * FROM trail_v2_events ORDER BY seq').all();
    const [event] = await d.events('box-1');
    expect(first).toEqual(
      expect.objectContaining({
        seq: 1,
        known: d.batches[0]![0]!.known,
        position: event!.position,
        id: event!.id,
        stream: 'box-1',
        revision: 0,
        type: 'BoxLabelled',
        v: 1,
        effective_on: '2010-01-01',
        user_id: 'u-recorder',
        sensitivity: SENSITIVITIES.indexOf('open'),
        target: null,
        data: '{"label":"工具"}',
      }),
    );
    expect(JSON.parse(String(first!['meta']))).toEqual(event!.meta);
    expect(second).toEqual(expect.objectContaining({ seq: 2, known: d.batches[0]![0]!.known + 1, revision: 1 }));
  });

  test('is found by the streams that an event concerns: its own, and those it refers to', async () => {
    const d = runnerHarness();
    await d.put('box-1', { type: 'BoxLabelled', data: { label: 'a' } });
    await d.put('box-1', { type: 'ItemTaken', data: { item: '2' } });
    await d.put('box-1', { type: 'ItemTaken', data: { item: '1' } });
    await d.project([trailView]);
    expect(subjectsIn(d)).toEqual(['1 box-1', '2 box-1', '2 box-2', '3 box-1']);
  });

  test('is found by the record that a correction is about, and by what the correction refers to', async () => {
    const d = runnerHarness();
    await d.put('box-1', { type: 'ItemTaken', data: { item: '2' } });
    const [target] = await d.events('box-1');
    await d.put('box-1', {
      type: RECORD_CORRECTED,
      data: { targetEventId: target!.id, targetType: 'ItemTaken', targetV: 1, data: { item: '3' } },
    });
    await d.project([trailView]);
    expect(subjectsIn(d)).toEqual(['1 box-1', '1 box-2', '2 box-1', '2 box-2', '2 box-3']);
    const about = d.file.db.prepare('SELECT seq FROM trail_v2_events WHERE target = ?').all(target!.id);
    expect(about).toEqual([expect.objectContaining({ seq: 2 })]);
  });
});
