/** A package as the lock file has it. */
export interface LockedPackage {
  readonly name?: string;
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Packages that report installations, crashes or use to others. */
const PHONES_HOME = [
  /^@scarf\//,
  /^(universal-)?analytics(-node)?$/,
  /^@amplitude\//,
  /^@datadog\//,
  /^@sentry\//,
  /^@segment\//,
  /^insight$/,
  /^mixpanel/,
  /^posthog/,
  /^@redocly\/(cli-otel|redoc-opentelemetry)$/,
];

/** What runs when it is installed, and why it may: none of it tells anybody anything. */
const INSTALL_SCRIPTS: Readonly<Record<string, string>> = {
  '@parcel/watcher': 'builds itself where no binary fits; brought by @swc/cli',
  '@swc/core': 'asks the registry for another build where no binary fits',
  protobufjs: 'warns of a version in package.json',
  'unrs-resolver': 'asks the registry for a binary where none fits; brought by jest',
};

/** What is wrong with the packages of a lock file; one sentence each. */
export function packageFaults(packages: Readonly<Record<string, LockedPackage>>): string[] {
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, locked]) => {
      const name = locked.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const needs = Object.keys(locked.dependencies ?? {}).filter(phonesHome);
      return [
        ...(phonesHome(name) ? [`${path} reports installations to others. Leave it out, or override it.`] : []),
        ...needs.map(
          (other) => `${path} needs ${other}, which reports installations to others. Leave it out, or override it.`,
        ),
        ...(locked.hasInstallScript && !(name in INSTALL_SCRIPTS)
          ? [`${path} runs a script when it is installed. Read it, and name it in test/arch/packages.ts if it may.`]
          : []),
        ...(locked.integrity && (locked.resolved ?? 'https://').startsWith('https://')
          ? []
          : [`${path} does not come from a registry with a checksum.`]),
      ];
    });
}

function phonesHome(name: string): boolean {
  return PHONES_HOME.some((pattern) => pattern.test(name));
}
