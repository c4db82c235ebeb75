import { domain } from '#libs/domain';
import { categoryOf } from '#libs/kernel';
import { IsOptional, ValidateBy } from 'class-validator';

/** What the streams begin with that acts are recorded in. */
export const CATEGORIES: readonly string[] = domain.features.map(({ category }) => category);
const STREAM = /^[a-zA-Z]{1,40}-[A-Za-z0-9_-]{1,128}$/;

/** The name of a stream in a query, `<category>-<id>` with a category that there is. */
export function StreamName(): PropertyDecorator {
  const validate = (value: unknown): boolean =>
    typeof value === 'string' && STREAM.test(value) && CATEGORIES.includes(categoryOf(value));
  const check = ValidateBy({ name: 'isStreamName', validator: { validate } });
  return (prototype, name) => {
    IsOptional()(prototype, name);
    check(prototype, name);
  };
}
