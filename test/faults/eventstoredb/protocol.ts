import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import featuresPb from '@eventstore/db-client/generated/serverfeatures_pb.js';
import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import gossipPb from '@eventstore/db-client/generated/gossip_pb.js';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import statusPb from '@eventstore/db-client/generated/status_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import usersGrpc from '@eventstore/db-client/generated/users_grpc_pb.js';
import usersPb from '@eventstore/db-client/generated/users_pb.js';
import anyPb from 'google-protobuf/google/protobuf/any_pb.js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';

// The generated modules are CommonJS without names that Node could see: they are taken whole, and named here.
export const { StreamsService } = streamsGrpc;
export const { GossipService } = gossipGrpc;
export const { ServerFeaturesService } = featuresGrpc;
export const { UsersService } = usersGrpc;
export const { CreateResp: CreateUserResp, DetailsResp: UserDetailsResp } = usersPb;
export const { AppendReq, AppendResp, BatchAppendReq, BatchAppendResp, DeleteResp, ReadReq, ReadResp, TombstoneResp } =
  streamsPb;
const { StreamIdentifier } = sharedPb;
export const { AllStreamPosition, Empty, UUID } = sharedPb;
export const { AccessDenied, MaximumAppendSizeExceeded, StreamDeleted, Timeout, Unknown, WrongExpectedVersion } =
  sharedPb;
export const { BadRequest } = sharedPb;
export const { SupportedMethod, SupportedMethods } = featuresPb;
export const { ClusterInfo, EndPoint, MemberInfo } = gossipPb;
export const { Status } = statusPb;
export const { Any } = anyPb;
export const { Empty: GoogleEmpty } = emptyPb;

export type { IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb.js';
export type * as Users from '@eventstore/db-client/generated/users_pb.js';
export type * as Streams from '@eventstore/db-client/generated/streams_pb.js';
import type * as Shared from '@eventstore/db-client/generated/shared_pb.js';
export type { Shared };
export type { Status as RpcStatus } from '@eventstore/db-client/generated/status_pb.js';

export function identifierOf(stream: string): Shared.StreamIdentifier {
  return new StreamIdentifier().setStreamName(Buffer.from(stream).toString('base64'));
}
