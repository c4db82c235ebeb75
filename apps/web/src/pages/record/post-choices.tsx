import { Checkbox, Radio } from 'antd';
import type { ReactNode } from 'react';
import { common } from '../../i18n/common.ts';
import { useWords } from '../../i18n/language.tsx';
import type { NamedPost } from './facts.ts';
import type { Field } from '../../api/schema.ts';
import type { Value, Values } from './values.ts';

/** Whether a field is a post, or a list of posts, and nothing else. */
export function isOfPosts(field: Field): boolean {
  return (
    (field.is === 'group' || field.is === 'groups') &&
    field.fields.length === 2 &&
    field.fields.every(({ name }) => name === 'teamId' || name === 'postId')
  );
}

interface Props {
  readonly label: string;
  readonly many: boolean;
  readonly required: boolean;
  readonly posts: readonly NamedPost[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

const keyOf = ({ teamId, postId }: Values | NamedPost): string => `${String(teamId)}/${String(postId)}`;

/** Posts that are known from the case or the person, to be ticked instead of looked for. */
export function PostChoices({ label, many, required, posts, value, onChange }: Props): ReactNode {
  const words = useWords(common).value;
  const options = posts.map((post) => ({ value: keyOf(post), label: post.title }));
  const refOf = (key: string): Values => {
    const [teamId = '', postId = ''] = key.split('/');
    return { teamId, postId };
  };
  if (many) {
    const rows = (Array.isArray(value) ? value : []) as readonly Values[];
    return (
      <div role="group" aria-label={label}>
        <Checkbox.Group
          value={rows.map(keyOf)}
          options={options}
          onChange={(chosen) => onChange(chosen.map((key) => refOf(key)))}
        />
      </div>
    );
  }
  const none = required ? [] : [{ value: '', label: words.unsaid }];
  const chosen = value === undefined || value === '' ? '' : keyOf(value as Values);
  return (
    <Radio.Group
      aria-label={label}
      value={chosen}
      options={[...options, ...none]}
      onChange={({ target }) => onChange(target.value === '' ? undefined : refOf(String(target.value)))}
    />
  );
}
