import { expect, test } from '@jest/globals';
import { createEchoApp } from './echo-app.ts';

test('the door alone lets a command in, and turns away what no command is like', async () => {
  const recorder = { role: 'recorder', userId: 'u', name: 'n', organ: 'o', scope: 'district', token: 'token' } as const;
  const app = await createEchoApp([recorder]);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const register = (body: object): ReturnType<typeof app.inject> =>
    app.inject({
      method: 'POST',
      url: '/v1/commands/RegisterCadre',
      headers: { authorization: 'Bearer token' },
      payload: body,
    });
  const cadre = { name: '欧阳若兰', sex: 2, birth: '1990-03', entryKind: 'transferIn', effectiveOn: '2019-07-01' };
  expect((await register(cadre)).statusCode).toBe(201);
  expect((await register({ ...cadre, birth: 'soon' })).json()).toMatchObject({ code: 'MALFORMED_BODY' });
  await app.close();
});
