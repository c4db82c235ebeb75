/** What the benchmark uses of autocannon, which brings no types. */
declare module 'autocannon' {
  interface Sent {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  }

  interface Options {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    /** Milliseconds between two looks at the clock. */
    readonly sampleInt: number;
    readonly requests: readonly {
      readonly method: string;
      readonly setupRequest: () => Sent;
      readonly onResponse: (status: number, body: string) => void;
    }[];
  }

  interface Result {
    readonly errors: number;
    readonly timeouts: number;
  }

  interface Running extends Promise<Result> {
    on(event: 'response', told: (client: object, status: number, bytes: number, milliseconds: number) => void): Running;
  }

  export default function autocannon(options: Options): Running;
}
