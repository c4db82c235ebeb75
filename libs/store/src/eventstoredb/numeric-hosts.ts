import { isIP } from 'node:net';
import { ChannelCredentials } from '@grpc/grpc-js';

interface Connector {
  readonly connectionOptions?: { servername?: string };
}

const CONNECTOR = '_createSecureConnector';

interface Connecting {
  [CONNECTOR]: (this: Connecting, ...given: unknown[]) => Connector;
}

let mended = false;

/**
 * Keeps grpc-js from telling a server reached by a number that number as the name it is wanted by, which RFC 6066 does
 * not allow and Node warns of at every start. The certificate is checked against the number all the same: without a name
 * Node goes by the host of the connection.
 */
export function connectByNumberWithoutName(): void {
  if (mended) return;
  mended = true;
  // All that are made from certificates share it; the client keeps those it makes to itself.
  const shared = Object.getPrototypeOf(ChannelCredentials.createSsl()) as Connecting;
  const create = shared[CONNECTOR];
  shared[CONNECTOR] = function (this: Connecting, ...given) {
    const connector = create.apply(this, given);
    const { connectionOptions } = connector;
    if (connectionOptions && isIP(connectionOptions.servername ?? '') > 0) delete connectionOptions.servername;
    return connector;
  };
}
