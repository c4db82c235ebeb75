import { Checkbox, Input, Radio } from 'antd';
import { useId, type ReactNode } from 'react';
import { useCodeName, useCodes } from '../../api/codes.ts';
import { today } from '../../app/clock.ts';
import { common } from '../../i18n/common.ts';
import { useLanguage, useWords } from '../../i18n/language.tsx';
import { readDay, readDayOrMonth } from './dates.ts';
import type { FieldProps } from './form-around.ts';
import { FileChecksum } from './document-field.tsx';
import { FieldFault } from './field-fault.tsx';
import { FindingNamed } from './finding-named.tsx';
import { NestedField } from './nested-field.tsx';
import { Picker } from './picker.tsx';
import { said, type Field } from '../../api/schema.ts';
import { kindNamed, teamIn, useSources } from '../../components/sources.ts';
import { Candidates, SuggestedLine, SuggestedLines, suggestionsFor } from './suggested.tsx';
import type { Values } from './values.ts';
import { words as own } from './words.ts';

/** One field with its label, and beneath it what is wrong with it. */
export function FormField(props: FieldProps): ReactNode {
  const { field, path, value, around } = props;
  const { language } = useLanguage();
  const words = useWords(own);
  const id = useId();
  const fault = around.faults[path];
  const label = said(field.label, language);
  if (field.is === 'group' || field.is === 'groups')
    return <NestedField {...props} label={label} fault={fault} Show={FormField} />;
  if (field.is === 'checksum') {
    const checksum = typeof value === 'string' ? value : '';
    return <FileChecksum label={label} checksum={checksum} fault={fault} onChange={props.onChange} />;
  }
  const hint = hintOf(props, words);
  const describedBy = [...(fault === undefined ? [] : [`${id}-fault`]), ...(hint === '' ? [] : [`${id}-hint`])];
  const many = field.is === 'choices' || (field.is === 'choice' && Object.keys(field.names).length <= RADIOS);
  return (
    <div className="rec-field" data-wrong={fault !== undefined}>
      {many || field.is === 'flag' ? (
        <span className="rec-label" id={`${id}-label`}>
          {label}
          {field.required ? null : <span className="rec-optional"> {words.optional}</span>}
        </span>
      ) : (
        <label className="rec-label" htmlFor={id}>
          {label}
          {field.required ? null : <span className="rec-optional"> {words.optional}</span>}
        </label>
      )}
      <div className="rec-control">
        <Control {...props} id={id} label={label} describedBy={describedBy.join(' ')} wrong={fault !== undefined} />
        {hint === '' ? null : (
          <p className="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        <FieldFault id={`${id}-fault`} of={fault} />
      </div>
    </div>
  );
}

/** Codes up to which all of them are seen at once. */
const RADIOS = 5;

type Hints = Pick<(typeof own)['zh-CN'], 'plain' | 'signal' | 'read'>;

/** How a number is written, and how a date was understood where it is not written as the ledger does. */
function hintOf({ field, value, beside }: FieldProps, { plain, signal, read }: Hints): string {
  if (field.is === 'plain') return plain;
  if (field.name === 'signalId' || (field.is === 'named' && beside[field.by] === SIGNAL)) return signal;
  if ((field.is !== 'day' && field.is !== 'month') || typeof value !== 'string') return '';
  const day = field.is === 'day' ? readDay(value, today()) : readDayOrMonth(value, today());
  return day === undefined || day === value.trim() ? '' : read(day);
}

interface ControlProps extends FieldProps {
  readonly id: string;
  readonly label: string;
  readonly describedBy: string;
  readonly wrong: boolean;
}

function Control(props: ControlProps): ReactNode {
  const { field, value, id, describedBy, wrong, onChange } = props;
  const words = useWords(own);
  const text = typeof value === 'string' ? value : '';
  const described = describedBy === '' ? {} : { 'aria-describedby': describedBy };
  const shared = { id, value: text, 'aria-invalid': wrong, 'aria-required': field.required, ...described };
  if (field.is === 'choice') return <Choice {...props} names={field.names} />;
  if (field.is === 'choices') return <Choices {...props} names={field.names} />;
  if (field.is === 'code') return <CodeChoice {...props} list={field.list} />;
  if (field.is === 'flag') return <Flag {...props} />;
  const isSignal = field.is === 'named' && props.beside[field.by] === SIGNAL;
  if (field.is === 'ref' || field.is === 'part' || (field.is === 'named' && !isSignal)) return <Reference {...props} />;
  if (field.is === 'refs') return <References {...props} category={field.category} />;
  if (field.is === 'texts') {
    return (
      <>
        <Input.TextArea
          {...shared}
          value={Array.isArray(value) ? value.join('\n') : ''}
          rows={3}
          placeholder={words.eachLine}
          onChange={({ target }) => onChange(target.value.split('\n'))}
        />
        <SuggestedLines suggestions={suggestionsFor(field.name, props.around)} value={value} onChange={onChange} />
      </>
    );
  }
  if (field.is === 'long') {
    return <Input.TextArea {...shared} rows={3} onChange={({ target }) => onChange(target.value)} />;
  }
  return <Line {...props} shared={shared} />;
}

/** What another office numbers: there is no list of them to choose from. */
const SIGNAL = 'signal';

/** Fields in which the same is said again and again. */
const USUAL = new Set(['talker', 'talkerName', 'approverName', 'scope', 'proposer', 'body', 'place']);

/** One line of text; what is often said there is offered beside it. */
function Line({ field, value, around, onChange, shared }: ControlProps & { readonly shared: object }): ReactNode {
  const isDay = field.is === 'day' || field.is === 'month';
  const isUsual = field.is === 'worded' || (field.is === 'text' && USUAL.has(field.name));
  const { wordOf, codeOf } = useWorded(field);
  const offered = isUsual ? suggestionsFor(field.name, around) : [];
  return (
    <>
      <Input
        {...shared}
        value={wordOf(typeof value === 'string' ? value : '')}
        className={field.is === 'count' ? 'rec-count' : isDay ? 'rec-day' : ''}
        inputMode={field.is === 'count' ? 'numeric' : 'text'}
        placeholder={isDay ? '2019-02-11' : ''}
        autoComplete="off"
        onChange={({ target }) => onChange(codeOf(target.value))}
      />
      <SuggestedLine
        suggestions={[...new Set(offered.map(wordOf))]}
        value={typeof value === 'string' ? wordOf(value) : value}
        onChange={(word) => onChange(offered.find((each) => wordOf(each) === word) ?? word)}
      />
    </>
  );
}

/** A text that may be a code is seen as its word; where nothing but a code will do, the word becomes one again. */
function useWorded(field: Field): {
  readonly wordOf: (text: string) => string;
  readonly codeOf: (text: string) => string;
} {
  const codeName = useCodeName();
  const terms = useCodes('term');
  if (field.is !== 'worded') return { wordOf: (text) => text, codeOf: (text) => text };
  const codeOf = (text: string): string =>
    terms.find(({ zh, en }) => zh === text.trim() || en === text.trim())?.code ?? text;
  return { wordOf: (text) => codeName('term', text), codeOf: field.codesOnly ? codeOf : (text) => text };
}

type Names = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

function Choice({ field, value, id, names, describedBy, onChange }: ControlProps & { names: Names }): ReactNode {
  const { language } = useLanguage();
  const words = useWords(own);
  const { unsaid } = useWords(common).value;
  const options = Object.entries(names).map(([code, name]) => ({ value: code, label: said(name, language) }));
  if (options.length > RADIOS) {
    return (
      <select
        id={id}
        className="rec-select"
        value={typeof value === 'string' ? value : ''}
        aria-required={field.required}
        aria-describedby={describedBy === '' ? undefined : describedBy}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{words.choose}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  const none = field.required ? [] : [{ value: '', label: unsaid }];
  return (
    <Radio.Group
      aria-labelledby={`${id}-label`}
      {...(describedBy === '' ? {} : { 'aria-describedby': describedBy })}
      value={typeof value === 'string' ? value : ''}
      options={[...options, ...none]}
      onChange={({ target }) => onChange(String(target.value))}
    />
  );
}

function Choices({ value, id, names, describedBy, onChange }: ControlProps & { names: Names }): ReactNode {
  const { language } = useLanguage();
  return (
    <div role="group" aria-labelledby={`${id}-label`} aria-describedby={describedBy === '' ? undefined : describedBy}>
      <Checkbox.Group
        value={Array.isArray(value) ? (value as string[]) : []}
        options={Object.entries(names).map(([code, name]) => ({ value: code, label: said(name, language) }))}
        onChange={(chosen) => onChange(chosen)}
      />
    </div>
  );
}

function CodeChoice(props: ControlProps & { list: string }): ReactNode {
  const codes = useCodes(props.list);
  const names = Object.fromEntries(codes.map(({ code, zh, en }) => [code, { zh, en }]));
  const { value } = props;
  // What stands there already may be a word of its own.
  const other = typeof value === 'string' && value !== '' && !names[value] ? { [value]: { zh: value, en: value } } : {};
  return <Choice {...props} names={{ ...names, ...other }} />;
}

function Flag({ field, value, id, describedBy, onChange }: ControlProps): ReactNode {
  const words = useWords(common).value;
  const none = field.required ? [] : [{ value: '', label: words.unsaid }];
  return (
    <Radio.Group
      aria-labelledby={`${id}-label`}
      {...(describedBy === '' ? {} : { 'aria-describedby': describedBy })}
      value={typeof value === 'boolean' ? String(value) : ''}
      options={[{ value: 'true', label: words.yes }, { value: 'false', label: words.no }, ...none]}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value === 'true')}
    />
  );
}

function Reference({ field, value, id, label, beside, around, describedBy, wrong, onChange }: ControlProps): ReactNode {
  const sources = useSources();
  const about = (name: string): string => {
    const known = beside[name] ?? around.values[name];
    return typeof known === 'string' ? known : '';
  };
  const sourceOf = (): ReturnType<typeof sources.of> => {
    if (field.is === 'ref') return sources.of(field.category, about('cadreId'));
    if (field.is === 'named') return sources.of(kindNamed(beside[field.by]), about('cadreId'));
    if (field.is !== 'part') return undefined;
    if (field.part !== 'postId')
      return around.stream === undefined ? undefined : sources.parts(around.stream, field.part);
    const team = about('teamId') || teamIn(around.stream);
    return team === '' ? undefined : sources.posts(team);
  };
  const chosen = typeof value === 'string' ? value : '';
  return (
    <>
      <Picker
        id={id}
        label={label}
        source={sourceOf()}
        value={chosen}
        describedBy={describedBy === '' ? undefined : describedBy}
        invalid={wrong}
        required={field.required}
        onChange={onChange}
      />
      {field.is === 'ref' && field.category === 'cadre' ? (
        <Candidates around={around} chosen={[chosen]} onChoose={onChange} />
      ) : null}
      {chosen !== '' && isFinding(field, beside) ? <FindingNamed id={chosen} /> : null}
    </>
  );
}

function isFinding(field: Field, beside: Values): boolean {
  return field.is === 'named' ? beside[field.by] === 'finding' : field.is === 'ref' && field.category === 'finding';
}

function References({
  value,
  id,
  label,
  category,
  around,
  describedBy,
  wrong,
  onChange,
}: ControlProps & { category: string }): ReactNode {
  const sources = useSources();
  const words = useWords(own);
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  const source = sources.of(category);
  return (
    <>
      {chosen.map((each, at) => (
        <div className="rec-row" key={each}>
          <Picker
            id={`${id}-${at}`}
            label={`${label} ${at + 1}`}
            source={source}
            value={each}
            onChange={(next) =>
              onChange(next === '' ? chosen.filter((_, other) => other !== at) : chosen.with(at, next))
            }
          />
          <button type="button" className="plain" onClick={() => onChange(chosen.filter((_, other) => other !== at))}>
            {words.remove}
          </button>
        </div>
      ))}
      <Picker
        key={chosen.length}
        id={id}
        label={label}
        source={source}
        value=""
        describedBy={describedBy === '' ? undefined : describedBy}
        invalid={wrong}
        onChange={(next) => {
          if (next !== '' && !chosen.includes(next)) onChange([...chosen, next]);
        }}
      />
      {category === 'cadre' ? (
        <Candidates
          around={around}
          chosen={chosen}
          onChoose={(next) =>
            onChange(chosen.includes(next) ? chosen.filter((each) => each !== next) : [...chosen, next])
          }
        />
      ) : null}
    </>
  );
}
