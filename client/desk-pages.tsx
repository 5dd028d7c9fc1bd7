/** The pages by address of everybody but participants, and the one that unknown addresses come to. Each is a chunk of its own. */
import { lazy, type ComponentType, type ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { pageFile } from './cafe/page-file.ts';
import { AllWords } from './language/language.tsx';
import type { BoardsSlot } from './pieces/boards-slot.ts';

const StartPage = lazy(() => pageFile(() => import('./start/start-page.tsx')));
const SetupPage = lazy(() => pageFile(() => import('./start/setup-page.tsx')));
const TakeOverPage = lazy(() => pageFile(() => import('./take-over/take-over-page.tsx')));
const ConsolePage = lazy(() => pageFile(() => import('./console/console-page.tsx')));
const ProjectorPage = lazy(() => pageFile(() => import('./projector/projector-page.tsx')));
const ObserverPage = lazy(() => pageFile(() => import('./projector/observer-page.tsx')));
const PrintPage = lazy(() => pageFile(() => import('./print/print-page.tsx')));
const CheckPage = lazy(() => pageFile(() => import('./check/check-page.tsx')));
const StagePage = lazy(() => pageFile(() => import('./stage/stage-page.tsx')));
const Gallery = lazy(() => pageFile(() => import('./design/gallery.tsx')));

export interface DeskPagesProps {
  readonly boards: BoardsSlot;
  readonly WithBoards: ComponentType<{ readonly children: ReactNode }>;
  readonly phone: (code: string) => ReactNode;
}

export default function DeskPages({ boards, WithBoards, phone }: DeskPagesProps) {
  return (
    <Switch>
      <Route path="/k/:code">{({ code }) => phone(code)}</Route>
      <Route path="/gallery">
        <Gallery />
      </Route>
      <Route>
        <AllWords>
          <Switch>
            <Route path="/new">
              <SetupPage />
            </Route>
            <Route path="/take-over/:cafe?">{({ cafe }) => <TakeOverPage cafe={cafe ?? ''} />}</Route>
            <Route path="/console/:cafe">
              {({ cafe }) => (
                <WithBoards>
                  <ConsolePage cafe={cafe} boards={boards} />
                </WithBoards>
              )}
            </Route>
            <Route path="/projector/:cafe">{({ cafe }) => <ProjectorPage cafe={cafe} />}</Route>
            <Route path="/observe/:cafe">
              {({ cafe }) => (
                <WithBoards>
                  <ObserverPage cafe={cafe} boards={boards} />
                </WithBoards>
              )}
            </Route>
            <Route path="/print/:cafe">{({ cafe }) => <PrintPage cafe={cafe} />}</Route>
            <Route path="/check/:token">{({ token }) => <CheckPage token={token} />}</Route>
            <Route path="/stage">
              <StagePage />
            </Route>
            <Route>
              <StartPage />
            </Route>
          </Switch>
        </AllWords>
      </Route>
    </Switch>
  );
}
