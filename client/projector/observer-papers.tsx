import Download from 'lucide-react/icons/download';
import { useState } from 'react';
import { useVisit } from '../cafe/hooks.tsx';
import { fetchExport } from '../cafe/fetch-export.ts';
import type { HttpRefusal } from '../cafe/http.ts';
import { Button } from '../design/button.tsx';
import { Stack } from '../design/layout.tsx';
import { Notice } from '../design/notice.tsx';
import { useAllMessages } from '../language/language.tsx';
import { saveFile } from '../pieces/save-file.ts';

const papers = ['agenda.pdf', 'tables.xlsx', 'calendar.ics'] as const;
type Paper = (typeof papers)[number];

type Fetching =
  | { readonly state: 'none' }
  | { readonly state: 'pending' | 'done'; readonly paper: Paper }
  | { readonly state: 'failed'; readonly refusal: HttpRefusal };

export function ObserverPapers() {
  const { projector, refusals } = useAllMessages();
  const { observer } = projector;
  const { server, cafe, ticket } = useVisit().options;
  const [fetching, setFetching] = useState<Fetching>({ state: 'none' });

  async function take(paper: Paper): Promise<void> {
    setFetching({ state: 'pending', paper });
    const answer = await fetchExport(server, cafe, paper, ticket);
    if (answer.ok) saveFile(answer.value, answer.value.name);
    setFetching(answer.ok ? { state: 'done', paper } : { state: 'failed', refusal: answer.refusal });
  }

  return (
    <Stack gap="m" align="start">
      <p>{observer.papersHelp}</p>
      {papers.map((paper) => (
        <Button
          key={paper}
          variant="quiet"
          icon={<Download aria-hidden />}
          pending={fetching.state === 'pending' && fetching.paper === paper}
          onClick={() => void take(paper)}
        >
          {observer.papers[paper]}
        </Button>
      ))}
      <div role="status">
        {fetching.state === 'done' ? (
          <Notice tone="good" title={observer.fetched(observer.papers[fetching.paper])} />
        ) : null}
        {fetching.state === 'failed' ? <Notice tone="warn" title={refusals[fetching.refusal]} /> : null}
      </div>
    </Stack>
  );
}
