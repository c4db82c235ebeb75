import { Suspense, memo, useEffect, useRef, useState, type ReactNode } from 'react';
import { NavigationType, Outlet, useLocation, useNavigationType } from 'react-router';
import { useConnection } from '../api/client.ts';
import { LiveContext, useLive } from '../api/live.ts';
import { useRead } from '../api/read.ts';
import { EvidenceProvider } from '../components/evidence.tsx';
import { Loading, OfflineNote } from '../components/states.tsx';
import { common } from '../i18n/common.ts';
import { useLanguage, useWords } from '../i18n/language.tsx';
import { useScheme } from '../theme/scheme.tsx';
import { CutContext, isPast, useCut, useCutOfAddress } from './cut.ts';
import { FEATURES } from './features.ts';
import { SECTIONS, mayRead, type Entry } from './feature.ts';
import { To } from './link.tsx';
import { Palette } from './palette.tsx';
import { TimeBar } from './time-bar.tsx';
import { WarmUp } from './warm-up.tsx';

/** Every page, at the moment that its address names. */
export function Shell(): ReactNode {
  return (
    <CutContext value={useCutOfAddress()}>
      <Around />
    </CutContext>
  );
}

/** What stands around every page: the navigation, the search, the time bar and who is signed in. */
function Around(): ReactNode {
  const words = useWords(common);
  const live = useLive();
  const past = isPast(useCut());
  const { pathname } = useLocation();
  // The menu of a narrow screen is open on the page on which it was opened, and on no other.
  const [openOn, setOpenOn] = useState<string>();
  const open = openOn === pathname;
  const content = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  const isBack = useNavigationType() === NavigationType.Pop;

  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    // Another page begins at its head; the browser knows where one was on a page that one goes back to.
    content.current?.focus({ preventScroll: true });
    if (!isBack) scrollTo(0, 0);
  }, [pathname, isBack]);

  return (
    <LiveContext value={live}>
      <EvidenceProvider>
        <div className="shell" data-open={open} data-past={past}>
          <a className="skip" href="#content">
            {words.skip}
          </a>
          <header className="top">
            <button
              type="button"
              className="menu-button"
              aria-expanded={open}
              onClick={() => setOpenOn(open ? undefined : pathname)}
            >
              {words.menu}
            </button>
            <Palette />
            <TimeBar />
            <Account />
          </header>
          <Navigation account={<Account />} />
          <main id="content" className="content" ref={content} tabIndex={-1}>
            <OfflineNote />
            <Suspense fallback={<Loading />}>
              <Outlet />
            </Suspense>
          </main>
          <WarmUp />
        </div>
      </EvidenceProvider>
    </LiveContext>
  );
}

function Navigation({ account }: { readonly account: ReactNode }): ReactNode {
  const words = useWords(common);
  const { reader } = useConnection();
  const entries = FEATURES.flatMap((feature) => feature.entries).filter(({ offeredTo }) => offeredTo?.(reader) ?? true);
  return (
    <nav className="side" aria-label={words.navigation}>
      <p className="brand">
        <span className="seal" aria-hidden="true">
          履
        </span>
        {words.product}
      </p>
      {SECTIONS.map((section) => {
        const own = entries.filter((entry) => entry.section === section);
        if (own.length === 0) return null;
        return (
          <div key={section} className="side-section">
            {section === 'daily' ? null : <p className="side-title">{words.section[section]}</p>}
            <ul>
              {own.map((entry) => (
                <NavigationEntry key={entry.to} entry={entry} />
              ))}
            </ul>
          </div>
        );
      })}
      {account}
    </nav>
  );
}

function NavigationEntry({ entry }: { readonly entry: Entry }): ReactNode {
  const { nav } = useWords(entry.words);
  const { reader } = useConnection();
  const counted = entry.count !== undefined && mayRead(reader, 'structure');
  const structure = useRead('/v1/structure', {}, { enabled: counted });
  const count = structure.data ? entry.count?.(structure.data) : undefined;
  return (
    <li>
      <To to={entry.to} nav>
        <span>{nav}</span>
        {count === undefined || count === null ? null : <span className="side-count">{count}</span>}
      </To>
    </li>
  );
}

const Account = memo(function Account(): ReactNode {
  const words = useWords(common);
  const { reader, signOut } = useConnection();
  const { language, speak } = useLanguage();
  const { scheme, show } = useScheme();
  const other = scheme === 'light' ? 'dark' : 'light';
  return (
    <div className="account" role="group" aria-label={words.account}>
      <span className="account-name" title={`${reader.name} · ${reader.organ}`}>
        {words.role[reader.role]}
      </span>
      <button
        type="button"
        className="plain"
        aria-label={words.languageLabel}
        onClick={() => speak(language === 'en' ? 'zh-CN' : 'en')}
      >
        {words.language}
      </button>
      <button
        type="button"
        className="plain"
        aria-label={words.schemeLabel(words.scheme[other])}
        onClick={() => show(other)}
      >
        {words.scheme[other]}
      </button>
      <button type="button" className="plain" onClick={signOut}>
        {words.signOut}
      </button>
    </div>
  );
});
