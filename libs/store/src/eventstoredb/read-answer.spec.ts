import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAnswer } from './read-answer.ts';

const { ReadResp } = streams;
const GREATEST = 2n ** 64n - 1n;
const number64 = fc.bigInt({ min: 0n, max: GREATEST });
const anyBytes = fc.uint8Array({ maxLength: 400 });

describe('an answer of the server, read from its bytes', () => {
  it('says what the generated messages say of an event', () => {
    const parts = fc.tuple(
      fc.uuid(),
      fc.string({ unit: 'binary' }),
      number64,
      number64,
      number64,
      fc.string(),
      anyBytes,
      anyBytes,
    );
    fc.assert(
      fc.property(parts, ([id, name, revision, commit, prepare, type, data, metadata]) => {
        const event = new ReadResp.ReadEvent.RecordedEvent()
          .setId(new shared.UUID().setString(id))
          .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(name)))
          .setStreamRevision(String(revision))
          .setCommitPosition(String(commit))
          .setPreparePosition(String(prepare))
          .setData(data)
          .setCustomMetadata(metadata);
        event.getMetadataMap().set('created', '17').set('type', type).set('content-type', 'application/json');
        const whole = new ReadResp().setEvent(
          new ReadResp.ReadEvent().setEvent(event).setCommitPosition(String(commit)),
        );

        expect(readAnswer(Buffer.from(whole.serializeBinary()))).toEqual({
          record: {
            id,
            name: Buffer.from(name).toString(),
            revision,
            place: { commit, prepare },
            type: Buffer.from(type).toString(),
            created: '17',
            data: Buffer.from(data),
            metadata: Buffer.from(metadata),
          },
        });
      }),
    );
  });

  it('says what they say of a checkpoint, of a stream that is not there, and nothing of what is of no concern', () => {
    fc.assert(
      fc.property(number64, number64, (commit, prepare) => {
        const told = new ReadResp.Checkpoint().setCommitPosition(String(commit)).setPreparePosition(String(prepare));
        const bytes = new ReadResp().setCheckpoint(told).serializeBinary();
        expect(readAnswer(Buffer.from(bytes))).toEqual({ checkpoint: { commit, prepare } });
      }),
    );
    const notFound = new ReadResp().setStreamNotFound(new ReadResp.StreamNotFound());
    expect(readAnswer(Buffer.from(notFound.serializeBinary()))).toEqual({ notFound: true });
    const confirmed = new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId('x'));
    expect(readAnswer(Buffer.from(confirmed.serializeBinary()))).toEqual({});
  });
});
