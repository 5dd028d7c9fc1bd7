import { Suspense, useState } from 'react';
import { useCafe, useRoom } from '../cafe/hooks.tsx';
import { Heading } from '../design/heading.tsx';
import { Row } from '../design/layout.tsx';
import { Notice } from '../design/notice.tsx';
import { Page } from '../design/page.tsx';
import { Tabs } from '../design/tabs.tsx';
import { useAllMessages } from '../language/language.tsx';
import type { BoardName, BoardsSlot } from '../pieces/boards-slot.ts';
import { LanguageSwitch } from '../pieces/language-switch.tsx';
import { ObserverNow } from './observer-now.tsx';
import { ObserverPapers } from './observer-papers.tsx';

const boardNames = ['harvest', 'vision', 'stones', 'actions'] as const satisfies readonly BoardName[];
/** A board whose fields are data goes by its id, behind this. */
const ofData = 'board ';
type Shown = BoardName | 'papers' | `${typeof ofData}${string}`;

interface ShownTab {
  readonly key: Shown;
  readonly label: string;
}

export function Observer({ boards: Boards }: { readonly boards: BoardsSlot }) {
  const { common, projector } = useAllMessages();
  const { observer } = projector;
  const { settings, boards } = useRoom();
  const lost = useCafe((state) => state.connection.state === 'lost');
  const [shown, setShown] = useState<Shown>('harvest');
  const header = (
    <Row justify="between">
      <Heading level={1} size="xl" eyebrow={observer.title}>
        {settings.title}
      </Heading>
      <LanguageSwitch />
    </Row>
  );
  return (
    <Page skipLabel={common.skipToContent} header={header} width="wide">
      <div>
        <div role="status">{lost ? <Notice tone="warn" title={observer.lost} /> : null}</div>
        <ObserverNow />
      </div>
      <Tabs
        label={observer.tabs}
        tabs={[
          ...boardNames.map((key): ShownTab => ({ key, label: observer.tab[key] })),
          ...boards.map(({ id, name }): ShownTab => ({ key: `${ofData}${id}`, label: name })),
          { key: 'papers', label: observer.tab.papers },
        ]}
        selected={shown}
        onSelect={setShown}
      >
        {shown === 'papers' ? (
          <ObserverPapers />
        ) : (
          <Suspense fallback={<p role="status">{common.loading}</p>}>
            {isOfData(shown) ? (
              <Boards board="entries" plan={shown.slice(ofData.length)} mode="reader" />
            ) : (
              <Boards board={shown} mode="reader" />
            )}
          </Suspense>
        )}
      </Tabs>
    </Page>
  );
}

const isOfData = (shown: Shown): shown is `${typeof ofData}${string}` => shown.startsWith(ofData);
