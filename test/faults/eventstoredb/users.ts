import {
  status,
  type ServerWritableStream,
  type UntypedServiceImplementation,
  type sendUnaryData,
} from '@grpc/grpc-js';
import { authenticate, type User } from './access.ts';
import { answer, failureOf, type Call, type Node } from './node.ts';
import { CreateUserResp, UserDetailsResp, type Users } from './protocol.ts';
import { Refusal, accessDenied } from './refusals.ts';

type CreateCall = Call & { readonly request: Users.CreateReq };

/** The calls about users: administrators make them and ask for anybody, others for themselves. `add` keeps a new one. */
export function users(node: Node, add: (user: User) => void): UntypedServiceImplementation {
  return {
    create: (call: CreateCall, callback: sendUnaryData<Users.CreateResp>) =>
      answer(callback, async () => {
        requireAdministrator(node, call);
        const options = call.request.getOptions()!;
        const [username, password] = [options.getLoginName(), options.getPassword()];
        if (!known(node, username)) add({ username, password, groups: options.getGroupsList() });
        return Promise.resolve(new CreateUserResp());
      }),
    details: (call: ServerWritableStream<Users.DetailsReq, Users.DetailsResp>) => {
      try {
        const name = call.request.getOptions()?.getLoginName() ?? '';
        if (authenticate(node, call)?.username !== name) requireAdministrator(node, call);
        const user = known(node, name);
        if (!user) throw notFound(name);
        const details = new UserDetailsResp.UserDetails().setLoginName(name).setGroupsList([...(user.groups ?? [])]);
        call.write(new UserDetailsResp().setUserDetails(details));
        call.end();
      } catch (error) {
        call.emit('error', failureOf(error));
      }
    },
  };
}

function known(node: Node, name: string): User | undefined {
  return node.users.find(({ username }) => username === name);
}

function requireAdministrator(node: Node, call: Call): void {
  if (!authenticate(node, call)?.groups?.includes('$admins')) throw accessDenied();
}

const notFound = (name: string): Refusal =>
  new Refusal(status.NOT_FOUND, `User '${name}' is not found.`, { exception: 'user-not-found', 'login-name': name });
