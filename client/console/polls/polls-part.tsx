/** Rankings, pulse and exit polls: asked at any time, whatever the programme does. */
import ListOrdered from 'lucide-react/icons/list-ordered';
import Activity from 'lucide-react/icons/activity';
import { useState } from 'react';
import type { PollView } from '../../../shared/cafe/poll-views.ts';
import type { PollKind } from '../../../shared/cafe/polls.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { Row, Stack } from '../../design/layout.tsx';
import { useAllMessages } from '../../language/language.tsx';
import styles from '../console.module.css';
import { PollDialog } from './poll-dialog.tsx';
import { PollItem } from './poll-item.tsx';

export function PollsPart() {
  const { polls: words } = useAllMessages().pollDesk;
  const { polls } = useRoom();
  const [dialog, setDialog] = useState<{ readonly kind: PollKind; readonly poll: PollView | null } | null>(null);
  const make = (
    <Row gap="s">
      <Button icon={<ListOrdered aria-hidden />} onClick={() => setDialog({ kind: 'ranking', poll: null })}>
        {words.newRanking}
      </Button>
      <Button variant="quiet" icon={<Activity aria-hidden />} onClick={() => setDialog({ kind: 'scale', poll: null })}>
        {words.newScale}
      </Button>
    </Row>
  );
  return (
    <div className={styles['part']}>
      {polls.length === 0 ? (
        <Empty picture={<ListOrdered />} title={words.empty} text={words.emptyText} action={make} />
      ) : (
        <>
          <Stack gap="xs">
            <p>{words.intro}</p>
            <p className={styles['soft']}>{words.privacy}</p>
          </Stack>
          {make}
          <Stack as="ul" gap="m">
            {polls.map((poll) => (
              <PollItem key={poll.id} poll={poll} onChange={() => setDialog({ kind: poll.kind, poll })} />
            ))}
          </Stack>
        </>
      )}
      {dialog ? <PollDialog {...dialog} onClose={() => setDialog(null)} /> : null}
    </div>
  );
}
