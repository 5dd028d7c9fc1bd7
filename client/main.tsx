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
const Boards = lazy(() => import('./boards/boards.tsx'));

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
