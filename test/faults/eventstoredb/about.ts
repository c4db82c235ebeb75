import type { UntypedServiceImplementation, handleUnaryCall } from '@grpc/grpc-js';
import { authenticate } from './access.ts';
import { answer, pass, type Address, type Node } from './node.ts';
import {
  ClusterInfo,
  EndPoint,
  GossipService,
  MemberInfo,
  ServerFeaturesService,
  StreamsService,
  SupportedMethod,
  SupportedMethods,
  UUID,
} from './protocol.ts';
import type { Point } from './faults.ts';

interface About {
  readonly version: string;
  readonly batchAppend: boolean;
  readonly members: () => readonly { readonly id: string; readonly address: Address; readonly leads: boolean }[];
}

/** What a node says of itself and of its cluster; anybody may ask, so that clients can find their way. */
export function about(
  node: Node,
  of: About,
): { gossip: UntypedServiceImplementation; features: UntypedServiceImplementation } {
  return {
    gossip: { read: served(node, 'gossip.arrival', () => clusterInfo(node, of)) },
    features: { getSupportedMethods: served(node, 'features.arrival', () => supportedMethods(of)) },
  };
}

function served<T>(node: Node, point: Point, make: () => T): handleUnaryCall<unknown, T> {
  return (call, callback) => {
    answer(callback, async () => {
      authenticate(node, call);
      await pass(node, call, point);
      return make();
    });
  };
}

function clusterInfo(node: Node, { members }: About): InstanceType<typeof ClusterInfo> {
  const { LEADER, FOLLOWER, UNKNOWN } = MemberInfo.VNodeState;
  const all = members();
  const follower = all.some(({ leads }) => leads) ? FOLLOWER : UNKNOWN;
  const infos = all.map(({ id, address, leads }) =>
    new MemberInfo()
      .setInstanceId(new UUID().setString(id))
      .setTimeStamp(String(BigInt(node.now()) * 10_000n))
      .setState(leads ? LEADER : follower)
      .setIsAlive(true)
      .setHttpEndPoint(new EndPoint().setAddress(address.host).setPort(address.port)),
  );
  return new ClusterInfo().setMembersList(infos);
}

/** The methods this server has, in lower case, with the features that the published one names for them. */
function supportedMethods({ version, batchAppend }: About): InstanceType<typeof SupportedMethods> {
  const features: Readonly<Record<string, readonly string[]>> = {
    read: ['position', 'events'],
    batchappend: ['deadline_duration'],
  };
  const paths = [StreamsService, GossipService, ServerFeaturesService].flatMap((service) =>
    Object.values(service).map(({ path }) => path.toLowerCase()),
  );
  const methods = paths
    .map((path) => path.split('/').slice(1) as [string, string])
    .filter(([, method]) => batchAppend || method !== 'batchappend')
    .map(([service, method]) =>
      new SupportedMethod()
        .setServiceName(service)
        .setMethodName(method)
        .setFeaturesList([...(service.endsWith('.streams') ? (features[method] ?? []) : [])]),
    );
  return new SupportedMethods().setMethodsList(methods).setEventStoreServerVersion(version);
}
