/** Other wordings of a proposal: anybody may write one, and whoever may change the proposal may use it. The earlier one then stands beside it. */
import { Suspense, useState } from 'react';
import { addCard, changeCard, type CardsByBoard } from '../../../shared/documents/cards.ts';
import { newId } from '../../cafe/secrets.ts';
import { Button } from '../../design/button.tsx';
import { useMessages } from '../../language/language.tsx';
import said from '../parts/agreement.module.css';
import { useBoard, useRemove } from '../parts/board-context.ts';
import { OpenComposer } from '../parts/composer.tsx';
import { Loading } from '../parts/loading.tsx';
import sources from '../parts/sources.module.css';
import { easyToRemember } from './enough.ts';
import styles from './vision.module.css';

export function Wordings({ card }: { readonly card: CardsByBoard['vision'] }) {
  const { common, boards } = useMessages();
  const words = boards.vision;
  const { wall, doc, mayAdd, mayChange, say } = useBoard();
  const remove = useRemove();
  const [writing, setWriting] = useState(false);
  const others = wall.vision.filter(({ instead, text }) => instead === card.id && text !== card.text);
  function use(text: string): void {
    const earlier = card.text;
    const known = others.some((other) => other.text === earlier);
    doc.transact(() => {
      if (!known) addCard(doc, 'vision', newId(), { text: earlier, instead: card.id });
      changeCard(doc, 'vision', card.id, { text });
    });
    say({ text: words.wordingUsed });
  }
  return (
    <>
      {others.length === 0 ? null : (
        <>
          <p className={said['title']}>{words.otherWordings}</p>
          <ul className={styles['wordings']}>
            {others.map((other) => (
              <li key={other.id}>
                <p>{other.text}</p>
                <div className={styles['foot']}>
                  {mayChange(card) ? (
                    <Button variant="plain" onClick={() => use(other.text)}>
                      {words.useWording}
                    </Button>
                  ) : null}
                  {mayChange(other) ? (
                    <Button variant="plain" onClick={() => remove('vision', other.id, words.removed)}>
                      {common.remove}
                    </Button>
                  ) : null}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {writing ? (
        <Suspense fallback={<Loading />}>
          <OpenComposer
            words={{ ...words, add: words.otherWording }}
            max={280}
            suggested={{ letters: easyToRemember, say: words.long }}
            begins="writing"
            first={{ text: card.text, sources: [`vision/${card.id}`] }}
            onAdd={(wording) => addCard(doc, 'vision', newId(), { ...wording, instead: card.id })}
            onClose={() => setWriting(false)}
          />
        </Suspense>
      ) : mayAdd && !mayChange(card) ? (
        <div>
          <Button variant="plain" className={sources['link']} onClick={() => setWriting(true)}>
            {words.otherWording}
          </Button>
        </div>
      ) : null}
    </>
  );
}
