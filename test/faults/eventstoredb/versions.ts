/** What servers of one version do and those of another do not. */
export interface Behaviour {
  /** Whether a subscription is told when it has caught up: since 23.10. */
  readonly tellsCaughtUp: boolean;
  /** Whether subscriptions are those that were written anew for 24.2, with other checkpoints and other mistakes. */
  readonly subscribesAnew: boolean;
  /** Whether a read from a place where nothing begins is told so, or only that it failed: since 24.10. */
  readonly namesInvalidPositions: boolean;
}

export function behaviourOf(version: string): Behaviour {
  const [year = 0, month = 0] = version.split('.').map(Number);
  const since = (y: number, m: number): boolean => year > y || (year === y && month >= m);
  return { tellsCaughtUp: since(23, 10), subscribesAnew: since(24, 2), namesInvalidPositions: since(24, 10) };
}
