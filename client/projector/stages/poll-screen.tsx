/** A question to the whole room: how many have answered, and when it is closed, what they said. Never who. */
import type { PollView } from '../../../shared/cafe/poll-views.ts';
import { isTold, rankedItems } from '../../../shared/cafe/polls.ts';
import { arePair, pulsesOf } from '../../../shared/cafe/pulse.ts';
import { decimal } from '../../../shared/locale/formats.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Meter } from '../../design/meter.tsx';
import { useAllMessages, useLanguage } from '../../language/language.tsx';
import { PlaceStrip } from '../../pieces/polls/place-strip.tsx';
import { PulseCounts } from '../../pieces/polls/pulse-result.tsx';
import { Head } from '../head.tsx';
import { Pages } from '../pages.tsx';
import board from './board.module.css';
import ranks from './harvest-results.module.css';
import styles from './harvest-vote.module.css';
import own from './poll-screen.module.css';

type Closed = Extract<PollView, { state: 'closed' }>;

export function PollScreen({ poll }: { readonly poll: PollView }) {
  const { choosing, pollDesk } = useAllMessages();
  const { peopleHere } = useRoom();
  const { projector: words } = pollDesk;
  if (poll.state === 'closed') {
    if (poll.kind === 'scale') return <Scale poll={poll} />;
    if (isTold(poll.result)) return <Ranking poll={poll} />;
    return (
      <div className={board['board']}>
        <Head title={poll.title} />
        <p className={board['empty']}>{choosing.poll.tooFew}</p>
      </div>
    );
  }
  const answered = poll.state === 'open' ? (poll.answered ?? 0) : 0;
  return (
    <div className={styles['vote']}>
      <Head title={poll.title} lead={words.answerOnPhone} />
      <div className={styles['middle']}>
        <p className={styles['help']}>{words.secret}</p>
        <div className={styles['count']}>
          <Meter
            label={words.answered}
            share={answered / Math.max(1, peopleHere)}
            valueText={words.of(answered, peopleHere)}
          />
        </div>
      </div>
    </div>
  );
}

function Ranking({ poll: { id, title, items, result } }: { readonly poll: Closed }) {
  const { choosing } = useAllMessages();
  const { locale } = useLanguage();
  const { poll: words } = choosing;
  const nodes = rankedItems(items, result).map((item) => ({
    key: item.text,
    node: (
      <div className={ranks['result']}>
        <span className={ranks['rank']}>{item.place}</span>
        <div className={own['item']}>
          <div className={own['top']}>
            <span>{item.text}</span>
            <strong>{decimal(item.mean, locale, 2)}</strong>
          </div>
          <PlaceStrip item={item} />
        </div>
      </div>
    ),
  }));
  const heading = <Head title={title} lead={`${words.answered(result.answered)}. ${words.talk}`} />;
  return <Pages sections={[{ key: id, heading, columns: 2, items: nodes }]} />;
}

function Scale({ poll }: { readonly poll: Closed }) {
  const { choosing } = useAllMessages();
  const { polls } = useRoom();
  const [pulse] = pulsesOf([poll, ...polls.filter((other) => arePair(poll, other))]);
  const nodes = (pulse?.lines ?? []).map((line) => ({
    key: line.text,
    node: (
      <div className={own['scale']}>
        <PulseCounts line={line} />
      </div>
    ),
  }));
  const heading = <Head title={poll.title} lead={choosing.poll.scale} />;
  return <Pages sections={[{ key: poll.id, heading, columns: 2, items: nodes }]} />;
}
