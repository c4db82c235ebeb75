import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { queryFrom } from './query.ts';

/** Checks every `@Query()` against the class of the parameter that it is handed to. */
@Injectable()
export class QueryPipe implements PipeTransform {
  /** @throws Refused `MALFORMED_QUERY`, with what is allowed in its place */
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type !== 'query' || !metatype) return value;
    return queryFrom(metatype, value as Readonly<Record<string, unknown>>);
  }
}
