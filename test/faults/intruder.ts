import { EventStoreDBClient, binaryEvent, jsonEvent } from '@eventstore/db-client';
import { DatabaseSync } from 'node:sqlite';
import type { StreamName } from '#libs/kernel';
import { parseEsdbAddress } from '#libs/store';

/** Any program that may write to the server, and knows nothing of ledgers. It names streams as a ledger does. */
export class Intruder {
  private readonly client: EventStoreDBClient;
  private readonly namespace: string;

  /** @param address of the ledger, with its namespace */
  constructor(address: string) {
    this.namespace = parseEsdbAddress(address).namespace;
    this.client = EventStoreDBClient.connectionString(address.replace(/[?&]namespace=\w+/, ''));
  }

  /** Appends an event: JSON where `data` is an object, bytes where it is text. */
  async append(stream: StreamName, of: { type?: string; data: object | string; metadata?: object }): Promise<void> {
    const { type = 'Visited', data, metadata } = of;
    const event =
      typeof data === 'string'
        ? binaryEvent({ type, data: Buffer.from(data) })
        : jsonEvent({ type, data: data as Record<string, unknown>, ...(metadata ? { metadata } : {}) });
    await this.client.appendToStream(this.named(stream), [event]);
  }

  /** Writes the metadata of a stream, whatever they are. */
  async setMetadata(stream: StreamName, metadata: object | string): Promise<void> {
    const event =
      typeof metadata === 'string'
        ? binaryEvent({ type: '$metadata', data: Buffer.from(metadata) })
        : jsonEvent({ type: '$metadata', data: metadata as Record<string, unknown> });
    await this.client.appendToStream(`$$${this.named(stream)}`, [event]);
  }

  /** Deletes a stream so that it may be begun anew. */
  async delete(stream: StreamName): Promise<void> {
    await this.client.deleteStream(this.named(stream));
  }

  /** Deletes a stream for good. */
  async tombstone(stream: StreamName): Promise<void> {
    await this.client.tombstoneStream(this.named(stream));
  }

  /** Deletes the metadata of a stream for good, so that nobody can write them any more. */
  async tombstoneMetadata(stream: StreamName): Promise<void> {
    await this.client.tombstoneStream(`$$${this.named(stream)}`);
  }

  async leave(): Promise<void> {
    await this.client.dispose();
  }

  private named(stream: StreamName): string {
    return `${this.namespace}.${stream}`;
  }
}

/** Changes the file of a log as somebody does who has it on the disk: first the triggers go. */
export function tamper(logFile: string, ...changes: readonly string[]): void {
  const database = new DatabaseSync(logFile);
  const triggers = database.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${String(name)}`);
  for (const change of changes) database.exec(change);
  for (const { sql } of triggers) database.exec(String(sql));
  database.close();
}
