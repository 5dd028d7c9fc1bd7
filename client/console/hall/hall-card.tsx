import ClipboardCheck from 'lucide-react/icons/clipboard-check';
import { useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { Row } from '../../design/layout.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { currentStageOf } from '../../pieces/stage.ts';
import type { PartsShown } from '../use-parts.ts';
import styles from './hall.module.css';

/** While nobody has come: a reminder, and the way to the check. */
export function HallCard({ shown, show }: Pick<PartsShown, 'shown' | 'show'>) {
  const { card: words } = useAllMessages().hall;
  const room = useRoom();
  if (currentStageOf(room).kind !== 'doors' || room.peopleHere > 0 || shown === 'hall') return null;
  return (
    <Card as="section" look="sunk">
      <Row justify="between">
        <div className={styles['card-words']}>
          <Heading level={2} size="l">
            {words.title}
          </Heading>
          <p>{words.text}</p>
        </div>
        <Button variant="quiet" icon={<ClipboardCheck aria-hidden />} onClick={() => show('hall')}>
          {words.open}
        </Button>
      </Row>
    </Card>
  );
}
