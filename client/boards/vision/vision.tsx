/** The vision: proposals from the room, and the one that is chosen. */
import TreePine from 'lucide-react/icons/tree-pine';
import { addCard } from '../../../shared/documents/cards.ts';
import { newId } from '../../cafe/secrets.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Empty } from '../../design/empty.tsx';
import { Heading } from '../../design/heading.tsx';
import { Stack } from '../../design/layout.tsx';
import { Notice } from '../../design/notice.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import { BoardHead } from '../parts/board-head.tsx';
import { Composer } from '../parts/composer.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { useAsk } from '../parts/use-ask.ts';
import { Candidate } from './candidate.tsx';
import styles from './vision.module.css';

/** More than this is no longer a choice that a room can make. */
const enough = 5;
const easyToRemember = 140;

export function Vision() {
  const { vision: words } = useMessages().boards;
  const { wall, doc, mayAdd, mode } = useBoard();
  const { chosenVision } = useRoom();
  const { ask, pending, refused } = useAsk();
  const choosing = (vision: string | null): (() => void) | null =>
    mode === 'facilitator' ? () => void ask({ type: 'chooseVision', vision }) : null;
  const others = wall.vision.filter((card) => card.id !== chosenVision);
  const chosen = wall.vision.find((card) => card.id === chosenVision);
  return (
    <>
      <BoardHead title={words.title} lead={words.lead}>
        <p className={styles['treetop']}>
          <TreePine aria-hidden />
          {words.treetop}
        </p>
      </BoardHead>
      {chosen ? <Candidate card={chosen} chosen choosing={pending} onChoose={choosing(null)} /> : null}
      <Refusal words={refused} />
      <Composer
        words={words}
        max={280}
        suggested={{ letters: easyToRemember, say: words.long }}
        onAdd={(card) => addCard(doc, 'vision', newId(), card)}
      />
      {mayAdd && !chosen && wall.vision.length >= enough ? <Notice tone="calm" title={words.enough} /> : null}
      {others.length > 0 ? (
        <Stack as="section" gap="s">
          <Heading level={3} size="l">
            {words.candidates}
          </Heading>
          <ul className={styles['candidates']}>
            {others.map((card) => (
              <li key={card.id}>
                <Candidate card={card} chosen={false} choosing={pending} onChoose={choosing(card.id)} />
              </li>
            ))}
          </ul>
        </Stack>
      ) : null}
      {wall.vision.length === 0 ? (
        <Empty picture={<TreePine />} title={words.emptyTitle} text={mayAdd ? words.emptyText : words.emptyRead} />
      ) : null}
    </>
  );
}
