/**
 * What a source gives until `signal` aborts, in batches of at most `most`: whatever has arrived by the time the last
 * batch was done with. Waits for the first of a batch only. What the source throws comes after what it gave before. The
 * signal handed to the source aborts too when nobody wants another batch.
 */
export async function* inBatches<Item>(
  source: (signal: AbortSignal) => AsyncIterable<Item>,
  most: number,
  signal: AbortSignal,
): AsyncGenerator<Item[], void> {
  const enough = new AbortController();
  const items = source(AbortSignal.any([signal, enough.signal]))[Symbol.asyncIterator]();
  try {
    let next = ask(items);
    for (;;) {
      const first = await next;
      if (first.done) return;
      const batch = [first.value];
      next = ask(items);
      while (batch.length < most) {
        const another = await arrived(next);
        if (!another || another.done) break;
        batch.push(another.value);
        next = ask(items);
      }
      yield batch;
    }
  } finally {
    enough.abort();
    await items.return?.();
  }
}

function ask<Item>(items: AsyncIterator<Item>): Promise<IteratorResult<Item>> {
  const next = items.next();
  // It is looked at later; until then its failure must not count as one that nobody looks at.
  next.catch(() => undefined);
  return next;
}

/** The result if it is there within this turn of the loop; a failure is left for whoever awaits it. */
async function arrived<Result>(next: Promise<Result>): Promise<Result | undefined> {
  const turn = new Promise<undefined>((resolve) => setImmediate(resolve, undefined));
  return Promise.race([next, turn]).catch(() => undefined);
}
