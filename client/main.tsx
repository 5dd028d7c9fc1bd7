/** The pages, by address. Each person's pages are a chunk of their own, so that a phone never loads a console. */
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Route, Switch } from 'wouter';
import { must } from '../shared/cafe/must.ts';
import './design/design.css';
import { CrashScreen } from './pieces/crash-screen.tsx';
import { LanguageProvider } from './language/language.tsx';

const StartPage = lazy(() => import('./start/start-page.tsx'));
const SetupPage = lazy(() => import('./start/setup-page.tsx'));
const PhonePage = lazy(() => import('./phone/phone-page.tsx'));
const ConsolePage = lazy(() => import('./console/console-page.tsx'));
const ProjectorPage = lazy(() => import('./projector/projector-page.tsx'));
const ObserverPage = lazy(() => import('./projector/observer-page.tsx'));
const StagePage = lazy(() => import('./stage/stage-page.tsx'));
const Gallery = lazy(() => import('./design/gallery.tsx'));
const loadBoards = () => import('./boards/boards.tsx');
const Boards = lazy(loadBoards);

/** The boards are needed an hour into the café, when the network may be gone: they are fetched as soon as the first screen stands. */
function fetchBoardsEarly(): void {
  if (/^\/(?:k|console|observe)\//u.test(location.pathname))
    setTimeout(() => void loadBoards().catch(() => undefined), 2000);
}
fetchBoardsEarly();

createRoot(must(document.getElementById('root'), 'index.html has a root')).render(
  <StrictMode>
    <LanguageProvider>
      <CrashScreen>
        <Suspense fallback={null}>
          <Switch>
            <Route path="/">
              <StartPage />
            </Route>
            <Route path="/new">
              <SetupPage />
            </Route>
            <Route path="/k/:code">{({ code }) => <PhonePage code={code} boards={Boards} />}</Route>
            <Route path="/console/:cafe">{({ cafe }) => <ConsolePage cafe={cafe} boards={Boards} />}</Route>
            <Route path="/projector/:cafe">{({ cafe }) => <ProjectorPage cafe={cafe} />}</Route>
            <Route path="/observe/:cafe">{({ cafe }) => <ObserverPage cafe={cafe} boards={Boards} />}</Route>
            <Route path="/gallery">
              <Gallery />
            </Route>
            <Route path="/stage">
              <StagePage />
            </Route>
            <Route>
              <StartPage />
            </Route>
          </Switch>
        </Suspense>
      </CrashScreen>
    </LanguageProvider>
  </StrictMode>,
);
