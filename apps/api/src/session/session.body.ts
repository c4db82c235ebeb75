import { Says, Text } from '#libs/domain';

/** What a session is begun with. */
export class SessionBody {
  @Says('令牌 Token of the user, as it stands in the credentials file')
  @Text({ max: 10_000 })
  token: string;
}
