import { CodeLike } from '#libs/domain';

/** The name of a stream in a query, `<category>-<id>`. */
export function StreamName(): PropertyDecorator {
  return CodeLike(/^[a-zA-Z]{1,40}-[A-Za-z0-9_-]{1,128}$/, { optional: true });
}
