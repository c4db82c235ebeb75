import type { Shape } from '#libs/kernel';
import { UseInterceptors } from '@nestjs/common';
import { isList, type Answer, type Data } from '../reads/answer.ts';
import { CutInterceptor } from '../reads/cut.interceptor.ts';
import { queryShapeOf } from '../reads/query.ts';
import { Documented } from './documented.decorator.ts';

type ReadMethod<Answered extends Answer> = (...asked: never[]) => Promise<Data<Answered>>;

/**
 * Says of a method that it answers a read, what the read is for, and which class the answer is; the class of its
 * `@Query()` says what may be asked, and `body` that of a question which does not fit into a query. The cut is found before, and written beside the answer. A method that answers with
 * something else does not compile.
 */
export function Reads<Answered extends Answer>(zh: string, en: string, answer: Shape<Answered>, body?: Shape) {
  return <Method extends ReadMethod<Answered>>(
    controller: object,
    method: string,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    Documented({
      zh,
      en,
      answer,
      query: queryShapeOf(controller.constructor as Shape, method),
      csv: isList(answer),
      ...(body ? { body } : {}),
    })(controller, method, descriptor);
    UseInterceptors(CutInterceptor)(controller, method, descriptor);
  };
}
