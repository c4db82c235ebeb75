import { Injectable, type BeforeApplicationShutdown, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { Ledger } from '#libs/node';
import { interval, type Subscription } from 'rxjs';

/** Time given to requests under way when the process is told to stop. */
const STOP_MS = 10_000;
/** How often connections that fell idle are closed while stopping. */
const IDLE_MS = 50;

/** Answers what is under way before the server closes, and closes the ledger after it. */
@Injectable()
export class Shutdown implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly adapter: HttpAdapterHost<FastifyAdapter>;
  private readonly ledger: Ledger;
  private idle: Subscription | undefined;

  constructor(adapter: HttpAdapterHost<FastifyAdapter>, ledger: Ledger) {
    this.adapter = adapter;
    this.ledger = ledger;
  }

  /** @param signal what told the process to stop; nothing where the program closes the application by itself */
  beforeApplicationShutdown(signal?: string): void {
    if (signal !== undefined) setTimeout(() => process.exit(1), STOP_MS).unref();
    // Event streams never end by themselves; everything else is answered first.
    this.ledger.projected.complete();
    // A kept-alive connection falls idle when its last answer is out; nobody else would close it then.
    const { httpAdapter } = this.adapter;
    this.idle = interval(IDLE_MS).subscribe(() => httpAdapter.getHttpServer().closeIdleConnections());
  }

  async onApplicationShutdown(): Promise<void> {
    this.idle?.unsubscribe();
    await this.ledger.close();
  }
}
