/** Remembers what was used lately, at most twice `limit` entries: two maps, the elder dropped when the younger is full. */
export class BoundedCache<K, V> {
  private readonly limit: number;
  private young = new Map<K, V>();
  private elder = new Map<K, V>();

  constructor(limit: number) {
    this.limit = limit;
  }

  get(key: K): V | undefined {
    const value = this.young.get(key);
    if (value !== undefined) return value;
    const older = this.elder.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: K, value: V): void {
    if (this.young.size >= this.limit) {
      this.elder = this.young;
      this.young = new Map();
    }
    this.young.set(key, value);
  }

  clear(): void {
    this.young.clear();
    this.elder.clear();
  }
}
