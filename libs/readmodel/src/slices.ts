/** Lets whatever else waits be served before the next slice of long work. */
export function letOthersBeServed(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
