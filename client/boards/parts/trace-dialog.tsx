/** Where a card came from, step by step back to the tables, and what became of it. Each card on the way can be asked the same. */
import ArrowLeft from 'lucide-react/icons/arrow-left';
import { useMemo, useState } from 'react';
import { tracing, type Trace, type TraceStep } from '../../../shared/agenda/trace.ts';
import type { ThreadNode, ThreadRef } from '../../../shared/documents/threads.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Heading } from '../../design/heading.tsx';
import { Stack } from '../../design/layout.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from './board-context.ts';
import { TraceNotes } from './trace-notes.tsx';
import styles from './trace.module.css';

interface TraceDialogProps {
  readonly card: ThreadRef;
  readonly onClose: () => void;
}

export function TraceDialog({ card, onClose }: TraceDialogProps) {
  const { common, tracing: words } = useMessages();
  const { wall, notes } = useBoard();
  const [way, setWay] = useState<readonly ThreadRef[]>([card]);
  const traces = useMemo(
    () =>
      tracing(
        notes.entries.flatMap(({ note, table, hidden }) => (hidden ? [] : { ...note, table: table.number })),
        wall,
      ),
    [notes, wall],
  );
  const at = way.at(-1) ?? card;
  const trace = traces.trace(at);
  const back =
    way.length > 1 ? (
      <Button variant="quiet" icon={<ArrowLeft aria-hidden />} onClick={() => setWay(way.slice(0, -1))}>
        {words.back}
      </Button>
    ) : null;
  return (
    <Dialog open wide title={words.open} closeLabel={common.close} onClose={onClose} actions={back}>
      {trace ? (
        <Thread key={at} trace={trace} onFollow={(ref) => setWay([...way, ref])} />
      ) : (
        <p className="quiet">{words.gone}</p>
      )}
    </Dialog>
  );
}

interface ThreadProps {
  readonly trace: Trace;
  readonly onFollow: (ref: ThreadRef) => void;
}

function Thread({ trace, onFollow }: ThreadProps) {
  const { tracing: words } = useMessages();
  const { card, steps, notes, tables, became, builtOn } = trace;
  const isNote = card.kind === 'note';
  return (
    <Stack gap="l">
      <div className={styles['self']}>
        <p className={styles['kind']}>{words.kinds[card.kind]}</p>
        <p className={styles['words']}>{card.text}</p>
      </div>
      <section>
        <Heading level={3} size="l">
          {words.from}
        </Heading>
        <ol className={styles['thread']}>
          {steps.map((step) => (
            <Step key={step.kind} step={step} onFollow={onFollow} />
          ))}
          <li>
            {notes.length === 0 ? (
              <p className="quiet">{words.noNotes}</p>
            ) : (
              <>
                <p className={styles['kind']}>{words.notes(notes.length, tables.length)}</p>
                <TraceNotes notes={notes} card={card} onFollow={onFollow} />
              </>
            )}
          </li>
        </ol>
      </section>
      {card.kind === 'action' ? null : (
        <section>
          <Heading level={3} size="l">
            {words.became}
          </Heading>
          {builtOn.length === 0 || !isNote ? null : <p>{words.builtOn(builtOn.length)}</p>}
          {became.length === 0 ? (
            <p className="quiet">{words.nothing}</p>
          ) : (
            <ol className={styles['thread']}>
              {became.map((step) => (
                <Step key={step.kind} step={step} onFollow={onFollow} />
              ))}
            </ol>
          )}
        </section>
      )}
    </Stack>
  );
}

const mostCards = 12;

function Step({ step, onFollow }: { readonly step: TraceStep; readonly onFollow: ThreadProps['onFollow'] }) {
  const { tracing: words } = useMessages();
  const [all, setAll] = useState(false);
  const shown: readonly { readonly node: ThreadNode }[] = all ? step.cards : step.cards.slice(0, mostCards);
  return (
    <li>
      <p className={styles['kind']}>{words.kinds[step.kind]}</p>
      <ul className={styles['cards']}>
        {shown.map(({ node }) => (
          <li key={node.ref}>
            <button type="button" className={styles['card']} onClick={() => onFollow(node.ref)}>
              {node.text}
            </button>
          </li>
        ))}
      </ul>
      {shown.length < step.cards.length ? (
        <Button variant="plain" onClick={() => setAll(true)}>
          {words.more(step.cards.length - shown.length)}
        </Button>
      ) : null}
    </li>
  );
}
