import CircleCheck from 'lucide-react/icons/circle-check';
import CircleArrowRight from 'lucide-react/icons/circle-arrow-right';
import CloudOff from 'lucide-react/icons/cloud-off';
import ClockAlert from 'lucide-react/icons/clock-alert';
import Coffee from 'lucide-react/icons/coffee';
import Footprints from 'lucide-react/icons/footprints';
import PencilLine from 'lucide-react/icons/pencil-line';
import Armchair from 'lucide-react/icons/armchair';
import Scale from 'lucide-react/icons/scale';
import Star from 'lucide-react/icons/star';
import Vote from 'lucide-react/icons/vote';
import WifiOff from 'lucide-react/icons/wifi-off';
import { endsAt } from '../../../shared/cafe/time-budget.ts';
import { useRoom, useVisit } from '../../cafe/hooks.tsx';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { useAllMessages, useLanguage } from '../../language/language.tsx';
import { clockTime } from '../../../shared/locale/formats.ts';
import { BusyButton } from '../busy-button.tsx';
import type { Nudge } from './nudges.ts';
import { nudgeKey, nudgeWords } from './nudge-words.ts';
import styles from './nudges.module.css';
import { useNudgeAct } from './use-nudge-act.ts';
import { useNudges } from './use-nudges.ts';

const pictures = {
  'not-saving': CloudOff,
  damaged: CloudOff,
  lost: WifiOff,
  held: Footprints,
  seatless: Armchair,
  'vote-open': Vote,
  'begin-now': CircleArrowRight,
  late: ClockAlert,
  hostless: Coffee,
  share: Scale,
  essentials: Star,
  'cut-off': WifiOff,
  silent: PencilLine,
  asleep: PencilLine,
} as const satisfies Record<Nudge['kind'], unknown>;

/** Where the keyboard finds the list. */
export const nudgesId = 'nudges';

/** What needs somebody now, the most urgent first; calm when nothing does. */
export function NudgeList() {
  const { nudges: words } = useAllMessages().running;
  const nudges = useNudges();
  return (
    <Card as="section" id={nudgesId} tabIndex={-1} aria-label={words.label} className={styles['card']}>
      <Heading level={2} size="l">
        {words.label}
      </Heading>
      {/* What turns up is read aloud; minutes that count on are not. */}
      <ul aria-live="polite" aria-relevant="additions" className={styles['list']}>
        {nudges.map((nudge) => (
          <Row key={nudgeKey(nudge)} nudge={nudge} />
        ))}
        {nudges.length === 0 ? (
          <li className={styles['calm']}>
            <CircleCheck aria-hidden />
            <span>
              <strong>{words.none}.</strong> {words.noneText}
            </span>
          </li>
        ) : null}
      </ul>
    </Card>
  );
}

function Row({ nudge }: { readonly nudge: Nudge }) {
  const { locale } = useLanguage();
  const messages = useAllMessages();
  const { control } = useVisit();
  const room = useRoom();
  const act = useNudgeAct()(nudge);
  const Picture = pictures[nudge.kind];
  const told = {
    programme: room.programme,
    time: (at: number) => clockTime(at, locale),
    endsAt: endsAt(room, control.clock.now()),
  };
  return (
    <li className={styles['nudge']}>
      <Picture aria-hidden />
      <span className={styles['words']}>{nudgeWords(nudge, messages, told)}</span>
      {act ? (
        <BusyButton variant="quiet" className={styles['act']} onPress={act.press}>
          {act.label}
        </BusyButton>
      ) : null}
    </li>
  );
}
