/** Where every page begins. A participant's page is here itself; all others are fetched, so that a phone never loads a console. */
import { lazy, StrictMode, Suspense, useEffect, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { must } from '../shared/cafe/must.ts';
import { pageFile } from './cafe/page-file.ts';
import './design/design.css';
import { InsideWords, LanguageProvider, useLanguage } from './language/language.tsx';
import PhonePage from './phone/phone-page.tsx';
import type { BoardsSlot } from './pieces/boards-slot.ts';
import { CrashScreen } from './pieces/crash-screen.tsx';
import { showOwnTextSize } from './pieces/text-size.ts';

const DeskPages = lazy(() => pageFile(() => import('./desk-pages.tsx')));
const loadBoards = () => import('./boards/boards.tsx');
const OnlyBoards = lazy(() => pageFile(loadBoards));

const Boards: BoardsSlot = (props) => (
  <InsideWords>
    <OnlyBoards {...props} />
  </InsideWords>
);
const ignored = (): void => undefined;

/**
 * A page that shows the boards. They are needed an hour into the café, when the network may be gone: they are fetched as soon
 * as the first screen stands, also for somebody who came there from another page.
 */
function WithBoards({ children }: { readonly children: ReactNode }) {
  useEffect(() => {
    const timers = [
      setTimeout(() => void loadBoards().catch(ignored), 2000),
      // Whoever writes on a board needs more of it; that comes when nobody waits for anything else.
      setTimeout(() => void loadBoards().then((boards) => boards.fetchEditingAhead(), ignored), 20_000),
    ];
    return () => timers.forEach(clearTimeout);
  }, []);
  return children;
}

const phone = (code: string): ReactNode => (
  <WithBoards>
    <PhonePage code={code} boards={Boards} />
  </WithBoards>
);

/** The code in the address of a participant's page; null on all other pages. Asked once: these pages lead nowhere without loading anew. */
const code = /^\/k\/([^/]+)\/?$/u.exec(location.pathname)?.[1];

/** Pages of participants open without any network from the second time on. */
const isKept = code !== undefined || location.pathname === '/';

function Kept({ children }: { readonly children: ReactNode }) {
  const { locale } = useLanguage();
  useEffect(() => {
    if (!isKept) return undefined;
    // After the first screen and what it fetches ahead: nobody waits for it.
    const timer = setTimeout(
      () => void import('./sw/keep-pages.ts').then((pages) => pages.keepPages(locale), ignored),
      3000,
    );
    return () => clearTimeout(timer);
  }, [locale]);
  return children;
}

if (isKept) showOwnTextSize();

createRoot(must(document.getElementById('root'), 'index.html has a root')).render(
  <StrictMode>
    <LanguageProvider>
      <CrashScreen>
        <Kept>
          <Suspense fallback={null}>
            {code === undefined ? (
              <DeskPages boards={Boards} WithBoards={WithBoards} phone={phone} />
            ) : (
              phone(decodeURIComponent(code))
            )}
          </Suspense>
        </Kept>
      </CrashScreen>
    </LanguageProvider>
  </StrictMode>,
);
