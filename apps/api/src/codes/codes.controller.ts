import { codeNames, type CodeList } from '#libs/domain';
import { Controller, Get, Header } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Documented } from '../openapi/documented.decorator.ts';
import { CodesAnswer } from './codes.answers.ts';
import { namedCodes } from './told-codes.ts';

const items: CodesAnswer['items'] = [
  ...Object.entries(codeNames).map(([list, names]) => ({
    list: list as CodeList,
    codes: Object.entries(names).map(([code, { zh, en }]) => ({ code, zh, en })),
  })),
  { list: 'term', codes: namedCodes() },
];

/** What the codes in answers and commands are called. The same for everybody, and as long as the program runs. */
@Controller('v1/codes')
export class CodesController {
  @Get()
  @Needs('session')
  @Header('Cache-Control', 'private, max-age=3600')
  @Documented({ zh: '代码名称', en: 'What the codes are called, in both languages', answer: CodesAnswer })
  codes(): CodesAnswer {
    return { items };
  }
}
