import { Button, Input } from 'antd';
import { useEffect, useState, type SubmitEvent, type ReactNode } from 'react';
import { LedgerProblem } from '#libs/client';
import type { Offer } from '../../app/feature.ts';
import { common } from '../../i18n/common.ts';
import { useLanguage, useWords } from '../../i18n/language.tsx';
import { words as own } from './words.ts';

interface Props {
  readonly offers: readonly Offer[];
  /** Signs in. @throws LedgerProblem for a token that is none of the ledger's */
  readonly enter: (token: string) => Promise<void>;
}

/** The page that takes a token; in the demo it offers the roles. */
export function SignInPage({ offers, enter }: Props): ReactNode {
  const words = useWords(own);
  const { product, language, languageLabel } = useWords(common);
  const spoken = useLanguage();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    document.title = `${words.title} · ${product}`;
  }, [words, product]);

  const go = (token: string): void => {
    setBusy(true);
    setFault(undefined);
    enter(token).catch((error: unknown) => {
      const told = error instanceof LedgerProblem && error.status !== 401 ? error.problem?.detail : undefined;
      setFault(told ?? words.wrong);
      setBusy(false);
    });
  };

  return (
    <main className="sign-in">
      <div className="sign-in-sheet">
        <p className="brand">
          <span className="seal" aria-hidden="true">
            履
          </span>
          {product}
        </p>
        <h1 className="name">{words.title}</h1>
        <TokenForm busy={busy} fault={fault} go={go} />
        {offers.length > 0 ? <DemoRoles roles={offers} busy={busy} go={go} /> : null}
        <button
          type="button"
          className="plain"
          aria-label={languageLabel}
          onClick={() => spoken.speak(spoken.language === 'en' ? 'zh-CN' : 'en')}
        >
          {language}
        </button>
      </div>
    </main>
  );
}

interface TokenFormProps {
  readonly busy: boolean;
  readonly fault: string | undefined;
  readonly go: (token: string) => void;
}

function TokenForm({ busy, fault, go }: TokenFormProps): ReactNode {
  const words = useWords(own);
  const [token, setToken] = useState('');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (token.trim() !== '') go(token.trim());
  };
  return (
    <form onSubmit={submit}>
      <p className="faint">{words.sentence}</p>
      <label htmlFor="token">{words.token}</label>
      <Input
        id="token"
        type="password"
        autoComplete="current-password"
        value={token}
        status={fault === undefined ? '' : 'error'}
        aria-describedby={fault === undefined ? undefined : 'token-fault'}
        onChange={({ target }) => setToken(target.value)}
      />
      {fault === undefined ? null : (
        <p id="token-fault" className="fault" role="alert">
          {fault}
        </p>
      )}
      <Button type="primary" htmlType="submit" disabled={busy || token.trim() === ''} block>
        {words.enter}
      </Button>
      {token.trim() === '' ? <p className="faint">{words.needToken}</p> : null}
    </form>
  );
}

interface DemoRolesProps {
  readonly roles: readonly Offer[];
  readonly busy: boolean;
  readonly go: (token: string) => void;
}

function DemoRoles({ roles, busy, go }: DemoRolesProps): ReactNode {
  const words = useWords(own);
  const { role: roleNames } = useWords(common);
  return (
    <section className="demo-roles" aria-labelledby="demo-roles">
      <h2 id="demo-roles">{words.demo}</h2>
      <p className="faint">{words.demoHint}</p>
      <ul>
        {roles.map(({ role, name, token }) => (
          <li key={role}>
            <button type="button" disabled={busy} onClick={() => go(token)}>
              <strong>
                {roleNames[role]} · {name}
              </strong>
              <span className="faint">{words.about[role]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
