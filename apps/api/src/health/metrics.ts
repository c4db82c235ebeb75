/** One value of a gauge, with the labels that tell it from the others. */
export interface Sample {
  readonly labels?: Readonly<Record<string, string | number>>;
  readonly value: number;
}

/** A gauge in Prometheus text. */
export function gauge(name: string, help: string, ...samples: readonly Sample[]): string[] {
  const lines = samples.map(({ labels = {}, value }) => {
    const given = Object.entries(labels).map(([label, of]) => `${label}="${of}"`);
    return `${name}${given.length > 0 ? `{${given.join(',')}}` : ''} ${value}`;
  });
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...lines];
}
