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
import { useCrossedBeside } from './crossed-beside.ts';
import { easyToRemember, enough } from './enough.ts';
import styles from './vision.module.css';

export function Vision() {
  const { vision: words } = useMessages().boards;
  const { wall, doc, mayAdd, mode } = useBoard();
  useCrossedBeside();
  const { chosenVision } = useRoom();
  const { ask, pending, refused } = useAsk();
  const choosing = (vision: string | null): (() => void) | null =>
    mode === 'facilitator' ? () => void ask({ type: 'chooseVision', vision }) : null;
  const proposals = wall.vision.filter(({ instead }) => !wall.vision.some(({ id }) => id === instead));
  const others = proposals.filter((card) => card.id !== chosenVision);
  const chosen = wall.vision.find((card) => card.id === chosenVision);
  // On a phone what is there comes first, and writing one more after it.
  const composer = (
    <Composer
      words={words}
      max={280}
      suggested={{ letters: easyToRemember, say: words.long }}
      onAdd={(card) => addCard(doc, 'vision', newId(), card)}
    />
  );
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
      {mode === 'participant' ? null : composer}
      {mayAdd && !chosen && proposals.length >= enough ? <Notice tone="calm" title={words.enough} /> : null}
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
      {mode === 'participant' ? composer : null}
      {wall.vision.length === 0 ? (
        <Empty picture={<TreePine />} title={words.emptyTitle} text={mayAdd ? words.emptyText : words.emptyRead} />
      ) : null}
    </>
  );
}
