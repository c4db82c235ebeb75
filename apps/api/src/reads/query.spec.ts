import { Controller, Get, Query } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { Refused } from '../problems/problem.ts';
import { QueryPipe } from './query.pipe.ts';
import { queryFrom, queryShapeOf } from './query.ts';
import { ListQuery, ReadQuery } from './read.ts';

describe('the method of a read', () => {
  @Controller()
  class Someone {
    @Get('list') list(id: string, @Query() query: ListQuery): string {
      return `${id} ${query.limit}`;
    }
    @Get('untold') untold(): string {
      return '';
    }
    @Get('plain') plain(@Query() query: object): object {
      return query;
    }
  }

  it('says by the class of its @Query() what may be asked', () => {
    expect(queryShapeOf(Someone, 'list')).toBe(ListQuery);
  });

  it.each(['untold', 'plain'])('is refused at the start without one: %s', (method) => {
    expect(() => queryShapeOf(Someone, method)).toThrow(`Someone.${method}`);
  });
});

describe('the pipe', () => {
  const pipe = new QueryPipe();

  it('hands on a query as its class has it, the same that was checked before', () => {
    const raw = { limit: '7', asOf: '2019-06-30' };
    const query = queryFrom(ListQuery, raw);
    expect(query).toMatchObject({ limit: 7, asOf: '2019-06-30' });
    expect(pipe.transform(raw, { type: 'query', metatype: ListQuery })).toBe(query);
  });

  it('refuses what the class does not know, and lists what is allowed', () => {
    expect.assertions(2);
    try {
      pipe.transform({ limit: '7' }, { type: 'query', metatype: ReadQuery });
    } catch (error) {
      expect(error).toBeInstanceOf(Refused);
      expect((error as Refused).refusal).toMatchObject({
        refused: 'MALFORMED_QUERY',
        fields: [{ path: 'limit', code: 'unknownParameter', params: { allowed: ['asOf', 'knownAt', 'after'] } }],
      });
    }
  });

  it('leaves everything else alone', () => {
    expect(pipe.transform('t1', { type: 'param', metatype: String })).toBe('t1');
  });
});
