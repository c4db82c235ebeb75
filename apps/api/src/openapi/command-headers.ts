/** The headers that go with a command. */
export const COMMAND_HEADERS = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      '命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it',
    schema: { type: 'string', format: 'uuid' },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: '流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another',
    schema: { type: 'string', pattern: String.raw`^"\d{1,15}"$` },
  },
  CsrfToken: {
    name: 'X-CSRF-Token',
    in: 'header',
    required: false,
    description:
      '防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token',
    schema: { type: 'string' },
  },
};
