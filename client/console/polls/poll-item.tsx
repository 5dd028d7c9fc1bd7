/** One poll on the console: what it asks, where it stands, and what can be done with it. */
import Copy from 'lucide-react/icons/copy';
import Monitor from 'lucide-react/icons/monitor';
import MonitorOff from 'lucide-react/icons/monitor-off';
import Pencil from 'lucide-react/icons/pencil';
import Trash2 from 'lucide-react/icons/trash-2';
import { useId } from 'react';
import type { PollView } from '../../../shared/cafe/poll-views.ts';
import { fewestRanked, fewestTold } from '../../../shared/cafe/polls.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { Row, Stack } from '../../design/layout.tsx';
import { Menu, type MenuItem } from '../../design/menu.tsx';
import { Meter } from '../../design/meter.tsx';
import { Pill } from '../../design/pill.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { PollResult } from '../../pieces/polls/poll-result.tsx';
import { BusyButton } from '../busy-button.tsx';
import { useDo, useRun, useTalk } from '../talk.tsx';
import { useWallMoves } from '../wall/use-wall.ts';
import { GroupMeans } from './group-means.tsx';
import { PhonelessAnswer } from './phoneless-answer.tsx';
import styles from './polls.module.css';

interface PollItemProps {
  readonly poll: PollView;
  readonly onChange: () => void;
}

const tones = { before: 'plain', open: 'good', closed: 'calm' } as const;

export function PollItem({ poll, onChange }: PollItemProps) {
  const { pollDesk } = useAllMessages();
  const { polls: words } = pollDesk;
  const { polls, peopleHere } = useRoom();
  const { wall, show } = useWallMoves();
  const { ask, say } = useTalk();
  const run = useRun();
  const doIt = useDo();
  const heading = useId();
  const { id, kind, when, title, items, state } = poll;
  const isShown = wall.show === 'poll' && wall.poll === id;

  async function open(): Promise<void> {
    if (await run({ type: 'openPoll', poll: id })) say({ text: words.opened(title) });
  }
  async function close(): Promise<void> {
    const answered = state === 'open' ? (poll.answered ?? 0) : 0;
    const fewest = kind === 'ranking' ? fewestRanked : fewestTold;
    const text = answered < fewest ? words.closeFew(answered, fewest) : words.closeText;
    const sure = await ask({ title: words.closeTitle(title), text, yes: words.closeGo, no: words.keep });
    if (sure) await run({ type: 'closePoll', poll: id });
  }
  async function remove(): Promise<void> {
    const asks = { kind, when, title, items: [...items] };
    // What has no answers yet can be put back.
    if (state === 'before') {
      await doIt({ type: 'dropPoll', poll: id, from: state }, words.removed(title), { type: 'addPoll', asks });
      return;
    }
    const sure = await ask({
      title: words.removeTitle(title),
      text: words.removeText,
      yes: words.removeGo,
      no: words.keep,
    });
    if (sure && (await run({ type: 'dropPoll', poll: id, from: state }))) say({ text: words.removed(title) });
  }
  const menu: readonly MenuItem[] = [
    ...(state === 'before'
      ? [{ key: 'change', label: words.change, icon: <Pencil aria-hidden />, onSelect: onChange }]
      : [
          {
            key: 'copy',
            label: words.copy,
            icon: <Copy aria-hidden />,
            onSelect: () => void run({ type: 'addPoll', asks: { kind, when, title, items: [...items] } }),
          },
        ]),
    {
      key: 'remove',
      label: words.remove,
      icon: <Trash2 aria-hidden />,
      danger: true,
      onSelect: () => void remove(),
    },
  ];
  return (
    <Card as="li" aria-labelledby={heading}>
      <Stack gap="s">
        <Row justify="between" align="start" wrap={false}>
          <div className={styles['title']}>
            <Heading
              level={3}
              size="l"
              id={heading}
              eyebrow={[words.kinds[kind], words.when[when]].filter((word) => word !== '').join(' ')}
            >
              {title}
            </Heading>
          </div>
          <Menu label={words.menu(title)} items={menu} />
        </Row>
        <Row>
          <Pill tone={tones[state]}>{words.states[state]}</Pill>
        </Row>
        {state === 'closed' ? (
          <>
            {/* What was asked before stands beside what was asked after, once. */}
            <PollResult poll={poll} polls={when === 'after' ? polls : []} />
            <GroupMeans poll={poll} />
          </>
        ) : (
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )}
        {state === 'open' ? (
          <>
            <Meter
              label={pollDesk.projector.answered}
              share={(poll.answered ?? 0) / Math.max(1, peopleHere)}
              valueText={words.answered(poll.answered ?? 0, peopleHere)}
            />
            <PhonelessAnswer poll={poll} />
          </>
        ) : null}
        <Row gap="s">
          {state === 'before' ? (
            <BusyButton aria-label={words.openIt(title)} onPress={open}>
              {words.open}
            </BusyButton>
          ) : null}
          {state === 'open' ? (
            <BusyButton aria-label={words.closeIt(title)} onPress={close}>
              {words.close}
            </BusyButton>
          ) : null}
          {state === 'before' && !isShown ? null : (
            <Button
              variant="quiet"
              icon={isShown ? <MonitorOff aria-hidden /> : <Monitor aria-hidden />}
              aria-label={isShown ? words.hideIt(title) : words.showIt(title)}
              onClick={() => void show(isShown ? { show: 'stage' } : { show: 'poll', poll: id })}
            >
              {isShown ? words.hide : words.show}
            </Button>
          )}
        </Row>
      </Stack>
    </Card>
  );
}
