import { StyleProvider } from '@ant-design/cssinjs';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn.js';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import { SCHEMES, type Scheme } from './palette.ts';
import { themeOf } from './theme.ts';

const KEPT = 'cadre-ledger.scheme';

/** Where styles go that Ant Design makes in the browser: the style sheet of the build has them all. */
const NOWHERE = document.createElement('div');

interface Shown {
  readonly scheme: Scheme;
  readonly show: (scheme: Scheme) => void;
}

const Context = createContext<Shown>({ scheme: 'light', show: () => undefined });

/** Light or dark for everything below: as chosen on this machine, as the system is until somebody chooses. */
export function SchemeProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { language } = useLanguage();
  const [scheme, setScheme] = useState<Scheme>(first);
  useEffect(() => {
    document.documentElement.dataset.scheme = scheme;
  }, [scheme]);
  useEffect(() => {
    dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
  }, [language]);
  const theme = useMemo(() => ({ ...themeOf(scheme), zeroRuntime: true }), [scheme]);
  const shown = useMemo<Shown>(
    () => ({
      scheme,
      show: (next) => {
        localStorage.setItem(KEPT, next);
        setScheme(next);
      },
    }),
    [scheme],
  );
  return (
    <Context value={shown}>
      <StyleProvider container={NOWHERE}>
        <ConfigProvider
          theme={theme}
          locale={language === 'en' ? enUS : zhCN}
          button={{ autoInsertSpace: false }}
          wave={{ disabled: true }}
        >
          {children}
        </ConfigProvider>
      </StyleProvider>
    </Context>
  );
}

function first(): Scheme {
  const kept = SCHEMES.find((scheme) => scheme === localStorage.getItem(KEPT));
  return kept ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}

/** The scheme, and how to change it. */
export function useScheme(): Shown {
  return useContext(Context);
}
