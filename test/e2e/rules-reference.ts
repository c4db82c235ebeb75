import { NO_ARTICLE, ruleBook, type Rule, type RuleContent, type RuleVersion } from '#libs/rules';
import { askedIn, rulesWritten } from '../arch/rules.ts';
import { isSpec, sourcesIn } from '../arch/sources.ts';

/** How well a version is known, in words. */
const KNOWN: Readonly<Record<RuleVersion['certainty'], string>> = {
  article: '条款已核 article read',
  content: '内容已核,条款未查明 content read, no article known',
  unconfirmed: '未经核实,条款未查明 unconfirmed, no article known',
  local: '地方规定,本区可另定 local, for the district to set; no article known',
  provisional: '地方暂定,由区委组织部确定 set provisionally, for the district to set; no article known',
  adopted: '本区规定 set by the district',
};

/** The line that says which specs show a rule; it changes with every spec. */
export const SHOWN = 'Shown held and broken by';

/** Every rule with its class, its versions, who asks it and which specs show it held and broken. */
export function rulesReference(): string {
  const sources = sourcesIn('apps', 'libs', 'test');
  const specs = sources.filter(({ path }) => isSpec(path));
  const written = rulesWritten(sources);
  const files = new Map(written.map(({ name, path }) => [idOf(name, path, sources), { name, path }]));
  return [...ruleBook.values()]
    .map((rule) => {
      const from = files.get(rule.id)!;
      const shown = specs.filter(({ text }) => text.includes(`'${rule.id}'`)).map(({ path }) => path);
      return [
        `### \`${rule.id}\` (${rule.class})`,
        `${rule.sentence.zh}\n${rule.sentence.en}.`,
        rule.versions.map((version) => versionLine(rule, version)).join('\n'),
        [
          rule.code === undefined ? 'Gives advice.' : `Refuses with \`${rule.code}\`.`,
          `Written in ${link(from.path)}.`,
          `Asked by ${askedIn(from, sources).map(link).join(', ')}.`,
        ].join(' '),
        `${SHOWN} ${['libs/rules/src/rules.spec.ts', ...shown].map(link).join(', ')}.`,
      ].join('\n\n');
    })
    .join('\n\n');
}

function idOf(name: string, path: string, sources: ReturnType<typeof sourcesIn>): string {
  const text = sources.find((source) => source.path === path)?.text ?? '';
  return new RegExp(`^export const ${name} = rule\\(\\{\\s*id: '([^']+)'`, 'm').exec(text)?.[1] ?? '';
}

function versionLine({ unit }: Rule, { from, until, value, instrument, article, certainty }: RuleVersion): string {
  const days = until === undefined ? `from ${from}` : `from ${from}, before ${until}`;
  const what = value === null ? '' : `: ${told(value)} ${unit ?? ''}`.trimEnd();
  const where = certainty === 'provisional' ? '' : ` ${instrument}`;
  return `- ${days}${what}.${where}${article === NO_ARTICLE ? '' : ` 第${article}条`} (${KNOWN[certainty]})`;
}

function told(value: RuleContent): string {
  if (value === null || typeof value !== 'object') return String(value);
  return 'numerator' in value && 'denominator' in value
    ? `${value['numerator']}/${value['denominator']}`
    : Object.entries(value)
        .map(([word, inner]) => `${word} ${inner}`)
        .join(', ');
}

function link(path: string): string {
  return `[${path.split('/').at(-1)}](../${path})`;
}
