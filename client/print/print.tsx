import { useDeferredValue, useMemo } from 'react';
import { useRoom } from '../cafe/hooks.tsx';
import { AllWords, LanguageProvider, useAllMessages } from '../language/language.tsx';
import { useJoinAddress } from '../pieces/join-address.ts';
import { usePageTitle } from '../pieces/page-title.ts';
import { usePaperChoice } from './choice.ts';
import { Nothing } from './nothing.tsx';
import { usePaper } from './paper.ts';
import { Preview } from './preview.tsx';
import { StampProvider } from './stamp.tsx';
import { Toolbar } from './toolbar.tsx';
import { usePrinting } from './use-printing.ts';
import styles from './print.module.css';

/** The choices in the language of this device, and beside them the sheets in the language of the café. */
export function Print() {
  const { print: words } = useAllMessages();
  const { settings } = useRoom();
  const [choice, choose] = usePaperChoice();
  const paper = usePaper(choice);
  const address = useJoinAddress();
  const { kind } = choice;
  const lack = paper.lack(kind);
  usePageTitle(settings.title, words.kinds[kind].name);
  usePrinting(kind, paper);
  // A thousand slips take a moment to draw; the choices answer at once meanwhile.
  const shown = useMemo(() => ({ kind, paper, address, lack }), [kind, paper, address, lack]);
  const drawn = useDeferredValue(shown);
  return (
    <div className={styles['page']}>
      <Toolbar
        choice={choice}
        onChoose={choose}
        paper={paper}
        address={address}
        pending={drawn.kind !== kind || drawn.lack !== lack}
      />
      <main className={styles['desk']} aria-label={words.preview} lang={settings.locale}>
        {lack === null ? (
          <LanguageProvider fixed={settings.locale}>
            <AllWords>
              <StampProvider plan={paper.seatsVersion}>
                {drawn.lack === null ? <Preview kind={drawn.kind} paper={drawn.paper} address={drawn.address} /> : null}
              </StampProvider>
            </AllWords>
          </LanguageProvider>
        ) : (
          <Nothing lack={lack} paper={paper} onChoose={(show) => choose({ show })} />
        )}
      </main>
    </div>
  );
}
