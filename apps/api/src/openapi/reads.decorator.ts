import type { Shape } from '#libs/kernel';
import type { Answer } from '../reads/answer.ts';
import { Documented } from './documented.decorator.ts';

type ReadMethod<Answered> = (...asked: never[]) => Promise<Answered>;

/**
 * Says of a read route what it is for, which class checks its query string and which class its answer is. A method that
 * answers with something else does not compile.
 */
export function Reads<Answered extends Answer>(
  zh: string,
  en: string,
  of: { readonly query: Shape; readonly answer: Shape<Answered> },
) {
  return <Method extends ReadMethod<Answered>>(
    controller: object,
    method: string,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    Documented({ zh, en, ...of })(controller, method, descriptor);
  };
}
