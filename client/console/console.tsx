import { useCallback, useEffect, useState } from 'react';
import { rememberCafe } from '../cafe/remembered.ts';
import { useCafe, useRoom } from '../cafe/hooks.tsx';
import { Page } from '../design/page.tsx';
import { useMessages } from '../language/language.tsx';
import type { BoardsSlot } from '../pieces/boards-slot.ts';
import { LostBanner } from '../pieces/lost-banner.tsx';
import { usePageTitle } from '../pieces/page-title.ts';
import styles from './console.module.css';
import { Header } from './header.tsx';
import { useMoves } from './moves.ts';
import { useNarrow, useNextApart } from './narrow.ts';
import { NextBar } from './next-bar.tsx';
import { NowPanel } from './now-panel.tsx';
import { Parts } from './parts.tsx';
import { ProgrammeList } from './programme-list.tsx';
import { OfferCard } from './seating/offer-card.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { useShortcuts, useShortcutsWanted } from './shortcuts.ts';

export function Console({ boards }: { readonly boards: BoardsSlot }) {
  const { common, console: words } = useMessages();
  const moves = useMoves();
  usePageTitle(useRoom().settings.title, words.title);
  const narrow = useNarrow();
  const apart = useNextApart();
  const [help, setHelp] = useState(false);
  const [wanted, setWanted] = useShortcutsWanted();
  const openHelp = useCallback(() => setHelp(true), []);
  useShortcuts(wanted, moves, openHelp);
  useRemembering();
  const programme = <ProgrammeList moves={moves} />;
  return (
    <Page
      skipLabel={common.skipToContent}
      width="full"
      sticky={apart ? 'footer' : 'none'}
      header={<Header onShortcuts={openHelp} />}
      footer={apart && moves.following ? <NextBar moves={moves} /> : undefined}
    >
      <div className={styles['banner']}>
        <LostBanner />
      </div>
      <div className={styles['layout']}>
        <aside className={styles['side']} aria-label={words.programme.label}>
          <NowPanel moves={moves} withNext={!apart} />
          {narrow ? (
            <details className={styles['programme']}>
              <summary>{words.programme.label}</summary>
              {programme}
            </details>
          ) : (
            programme
          )}
        </aside>
        <div className={styles['main']}>
          <Parts boards={boards} narrow={narrow} />
          <OfferCard />
        </div>
      </div>
      <ShortcutsDialog open={help} wanted={wanted} onWanted={setWanted} onClose={() => setHelp(false)} />
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
