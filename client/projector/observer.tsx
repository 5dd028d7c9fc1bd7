import { Suspense, useState } from 'react';
import { useCafe, useRoom } from '../cafe/hooks.tsx';
import { Heading } from '../design/heading.tsx';
import { Row } from '../design/layout.tsx';
import { Notice } from '../design/notice.tsx';
import { Page } from '../design/page.tsx';
import { Tabs } from '../design/tabs.tsx';
import { useMessages } from '../language/language.tsx';
import type { BoardName, BoardsSlot } from '../pieces/boards-slot.ts';
import { LanguageSwitch } from '../pieces/language-switch.tsx';
import { ObserverNow } from './observer-now.tsx';
import { ObserverPapers } from './observer-papers.tsx';

const boardNames = ['harvest', 'vision', 'stones', 'actions'] as const satisfies readonly BoardName[];
type Shown = BoardName | 'papers';

export function Observer({ boards: Boards }: { readonly boards: BoardsSlot }) {
  const { common, projector } = useMessages();
  const { observer } = projector;
  const { settings } = useRoom();
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
        tabs={[...boardNames, 'papers' as const].map((key) => ({ key, label: observer.tab[key] }))}
        selected={shown}
        onSelect={setShown}
      >
        {shown === 'papers' ? (
          <ObserverPapers />
        ) : (
          <Suspense fallback={<p role="status">{common.loading}</p>}>
            <Boards board={shown} mode="reader" />
          </Suspense>
        )}
      </Tabs>
    </Page>
  );
}
