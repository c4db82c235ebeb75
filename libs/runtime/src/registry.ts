import {
  RECORD_ANNULLED,
  RECORD_CORRECTED,
  categoryOf,
  type CommandSpec,
  type Domain,
  type Feature,
  type OnTheAxis,
  type PlainDate,
  type Recorded,
  type Kind,
  type StreamName,
} from '#libs/kernel';

/** The domain, looked up by name. Built once at start; two features that claim the same name stop the program. */
export class Registry implements OnTheAxis {
  readonly domain: Domain;
  readonly commands = new Map<string, { readonly spec: CommandSpec; readonly feature?: Feature }>();
  private readonly byCategory = new Map<string, Feature>();
  private readonly byType = new Map<string, { readonly kind: Kind; readonly feature: Feature }>();

  constructor(domain: Domain) {
    this.domain = domain;
    for (const feature of domain.features) this.addFeature(feature);
    for (const spec of domain.aboutRecords) this.once(this.commands, spec.name, { spec });
  }

  /** The feature that a stream belongs to, if there is one. */
  featureOf(stream: StreamName): Feature | undefined {
    return this.byCategory.get(categoryOf(stream));
  }

  /** What is known of an event type; undefined for the two types about records and for foreign ones. */
  kindOf(type: string): Kind | undefined {
    return this.byType.get(type)?.kind;
  }

  /** Every kind with its type. */
  kinds(): [type: string, kind: Kind][] {
    return [...this.byType].map(([type, { kind }]) => [type, kind]);
  }

  /** The version of a type's shape that this build writes and reads; undefined for a type it does not know. */
  versionOf(type: string): number | undefined {
    return type === RECORD_CORRECTED || type === RECORD_ANNULLED ? 1 : this.kindOf(type)?.v;
  }

  /** Whether an event of this type holds from the beginning of time. */
  isTimeless(type: string): boolean {
    return this.kindOf(type)?.timeless ?? false;
  }

  /** The first day on which an event does not hold any more, where it says so itself. */
  endOf({ type, data }: Pick<Recorded, 'type' | 'data'>): PlainDate | undefined {
    const until = this.kindOf(type)?.until;
    return until === undefined || data[until] === undefined ? undefined : String(data[until]);
  }

  private addFeature(feature: Feature): void {
    this.once(this.byCategory, feature.category, feature);
    for (const [type, kind] of Object.entries(feature.kinds)) {
      if (kind.upcasters.length !== kind.v - 1) {
        throw new TypeError(
          `${type} is at version ${kind.v} and needs ${kind.v - 1} upcasters, not ${kind.upcasters.length}`,
        );
      }
      this.once(this.byType, type, { kind, feature });
    }
    for (const spec of feature.commands) {
      if (!(spec.yields in feature.kinds)) throw new TypeError(`${spec.name} yields ${spec.yields}, which is no kind`);
      this.once(this.commands, spec.name, { spec, feature });
    }
  }

  private once<Value>(map: Map<string, Value>, name: string, value: Value): void {
    if (map.has(name)) throw new TypeError(`${name} is declared twice`);
    map.set(name, value);
  }
}
