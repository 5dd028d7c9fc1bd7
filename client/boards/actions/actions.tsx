/** The immediate actions: what hangs low first, then the rest, and how evenly they are shared. */
import Sprout from 'lucide-react/icons/sprout';
import { Suspense, useEffect, useState } from 'react';
import { isLowHanging } from '../../../shared/agenda/actions.ts';
import { addCard, type CardsByBoard } from '../../../shared/documents/cards.ts';
import { newId } from '../../cafe/secrets.ts';
import { Empty } from '../../design/empty.tsx';
import { Heading } from '../../design/heading.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import { BoardHead } from '../parts/board-head.tsx';
import { Composer } from '../parts/composer.tsx';
import { lazily } from '../../pieces/lazily.ts';
import { ActionRow } from './action-row.tsx';
import styles from './actions.module.css';

const { Part: ActionDialog, fetchAhead } = lazily(async () => (await import('./action-dialog.tsx')).ActionDialog);

/** Whoever runs the café sees to it that it is shared and sorted; a phone has no use for it. */
const { Part: FairShare } = lazily(async () => (await import('./facilitator-share.tsx')).FairShare);
const { Part: ShareNotice } = lazily(async () => (await import('./facilitator-share-notice.tsx')).ShareNotice);
const { Part: Groups } = lazily(async () => (await import('./facilitator-groups.tsx')).Groups);
const { Part: Matrix } = lazily(async () => (await import('./facilitator-matrix.tsx')).Matrix);

export function Actions() {
  const { actions: words } = useMessages().boards;
  const { wall, doc, mode, mayAdd, mayChange } = useBoard();
  const [edited, setEdited] = useState<string | null>(null);
  const open = wall.actions.find((action) => action.id === edited);
  function add({ text, sources }: { readonly text: string; readonly sources: string[] }): void {
    const id = newId();
    addCard(doc, 'actions', id, { title: text, sources });
    setEdited(id);
  }
  useEffect(() => {
    if (mayAdd) fetchAhead();
  }, [mayAdd]);
  // On a phone what is there comes first, and writing one more after it.
  const phone = mode === 'participant';
  const composer = <Composer words={words} max={200} onAdd={add} />;
  const low = wall.actions.filter(isLowHanging);
  const others = wall.actions.filter((action) => !isLowHanging(action));
  const rows = (actions: readonly CardsByBoard['actions'][]) => (
    <ul className={styles['rows']}>
      {actions.map((action) => (
        <li key={action.id}>
          <ActionRow action={action} number={wall.actions.indexOf(action) + 1} onEdit={() => setEdited(action.id)} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <BoardHead title={words.title} lead={phone ? words.leadPhone : words.lead} />
      {phone ? null : (
        <>
          {composer}
          <Suspense fallback={null}>
            <ShareNotice />
          </Suspense>
        </>
      )}
      {wall.actions.length === 0 ? (
        <Empty picture={<Sprout />} title={words.emptyTitle} text={mayAdd ? words.emptyText : words.emptyRead} />
      ) : null}
      {low.length > 0 ? (
        <section className={styles['section']} aria-label={words.lowHanging}>
          <Heading level={3} size="l">
            {words.lowHanging}
          </Heading>
          <p className={styles['soft']}>{words.lowHangingHint}</p>
          {rows(low)}
        </section>
      ) : null}
      {others.length > 0 ? (
        <section className={styles['section']} aria-label={words.others}>
          {low.length > 0 ? (
            <Heading level={3} size="l">
              {words.others}
            </Heading>
          ) : null}
          {rows(others)}
        </section>
      ) : null}
      {phone ? composer : null}
      {phone ? null : (
        <Suspense fallback={null}>
          <Matrix />
          <Groups />
          <FairShare />
        </Suspense>
      )}
      {open && mayChange(open) ? (
        <Suspense fallback={null}>
          <ActionDialog action={open} onClose={() => setEdited(null)} />
        </Suspense>
      ) : null}
    </>
  );
}
