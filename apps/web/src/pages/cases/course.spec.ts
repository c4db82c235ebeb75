import { describe, expect, it } from '@jest/globals';
import { courseOf } from './course.ts';

const act = (type: string, effectiveOn: string): { type: string; effectiveOn: string } => ({ type, effectiveOn });

describe('the course of a case', () => {
  it('tells what was done once for each kind, with how often and when last', () => {
    const course = courseOf(
      [act('Opened', '2019-01-01'), act('Enrolled', '2019-01-02'), act('Enrolled', '2019-01-05')],
      [],
      [],
    );
    expect(course).toEqual([
      { key: 'Opened', state: 'done', on: '2019-01-01', count: 1 },
      { key: 'Enrolled', state: 'done', on: '2019-01-05', count: 2 },
    ]);
  });

  it('goes on with what must come, the possible first, and leaves out what may come beside it', () => {
    const course = courseOf(
      [act('Opened', '2019-01-01')],
      [
        { command: 'End', called: '结束', needed: true, dueOn: '2019-02-01' },
        { command: 'Extend', called: '延长', needed: false },
      ],
      [
        { command: 'End', called: '结束', needed: true },
        { command: 'Assess', called: '鉴定', needed: true },
        { command: 'Assess', called: '鉴定', needed: true },
      ],
    );
    expect(course.slice(1)).toEqual([
      { key: 'End', state: 'next', called: '结束', count: 1, dueOn: '2019-02-01' },
      { key: 'Assess', state: 'open', called: '鉴定', count: 2 },
    ]);
  });
});
