import { useCallback, useEffect, useRef, useState } from 'react';
import { rememberCafe } from '../cafe/remembered.ts';
import { useCafe, useRoom } from '../cafe/hooks.tsx';
import { Page } from '../design/page.tsx';
import { useAllMessages } from '../language/language.tsx';
import type { BoardsSlot } from '../pieces/boards-slot.ts';
import { LostBanner } from '../pieces/lost-banner.tsx';
import { useKeptFocus } from '../pieces/kept-focus.ts';
import { usePageTitle } from '../pieces/page-title.ts';
import styles from './console.module.css';
import { HallCard } from './hall/hall-card.tsx';
import { Header } from './header.tsx';
import { useMoves } from './moves.ts';
import { useNarrow, useNextApart } from './narrow.ts';
import { NextBar } from './next-bar.tsx';
import { NowPanel } from './now-panel.tsx';
import { NudgeList } from './nudges/nudge-list.tsx';
import { Parts } from './parts.tsx';
import { ProgrammeFold } from './programme/programme-fold.tsx';
import { Ribbon } from './programme/ribbon.tsx';
import { OfferCard } from './seating/offer-card.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { useShortcuts, useShortcutsWanted } from './shortcuts.ts';
import { useActs } from './use-acts.ts';
import { useParts } from './use-parts.ts';
import { WallDialog } from './wall/wall-dialog.tsx';

type Opened = 'help' | 'wall' | null;

export function Console({ boards }: { readonly boards: BoardsSlot }) {
  const { common, console: words } = useAllMessages();
  const moves = useMoves();
  usePageTitle(useRoom().settings.title, words.title);
  const narrow = useNarrow();
  const apart = useNextApart();
  const shown = useParts();
  const [opened, setOpened] = useState<Opened>(null);
  const [wanted, setWanted] = useShortcutsWanted();
  const onHelp = useCallback(() => setOpened('help'), []);
  const onWall = useCallback(() => setOpened('wall'), []);
  const close = (): void => setOpened(null);
  const { parts, show } = shown;
  useShortcuts(wanted, { acts: useActs({ moves, show, onHelp, onWall }), parts, show });
  useRemembering();
  const inside = useRef<HTMLDivElement>(null);
  useKeptFocus(inside);
  return (
    <Page
      skipLabel={common.skipToContent}
      width="full"
      sticky={apart ? 'footer' : 'none'}
      header={
        <div className={styles['head']}>
          <Header onShortcuts={onHelp} />
          {narrow ? null : <Ribbon moves={moves} look="row" />}
        </div>
      }
      footer={apart && moves.following ? <NextBar moves={moves} /> : undefined}
    >
      <div ref={inside}>
        <div className={styles['banner']}>
          <LostBanner />
        </div>
        <div className={styles['layout']}>
          <aside className={styles['side']} aria-label={words.now.label}>
            <NowPanel moves={moves} withNext={!apart} onWall={onWall} />
            <NudgeList />
            {narrow ? <ProgrammeFold moves={moves} /> : null}
          </aside>
          <div className={styles['main']}>
            <HallCard shown={shown.shown} show={show} />
            <Parts boards={boards} narrow={narrow} moves={moves} {...shown} />
            <OfferCard />
          </div>
        </div>
      </div>
      <ShortcutsDialog open={opened === 'help'} parts={parts} wanted={wanted} onWanted={setWanted} onClose={close} />
      {opened === 'wall' ? <WallDialog onClose={close} /> : null}
    </Page>
  );
}

/** Facilitators find their cafés again on the first page; a borrowed link of a co-facilitator is not theirs to keep. */
function useRemembering(): void {
  const role = useCafe((state) => state.role);
  const { id, settings } = useRoom();
  const { title, date } = settings;
  useEffect(() => {
    if (role === 'facilitator') rememberCafe({ cafe: id, title, date });
  }, [role, id, title, date]);
}
