import Link from 'lucide-react/icons/link';
import Pin from 'lucide-react/icons/pin';
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import Unlink from 'lucide-react/icons/unlink';
import { useState } from 'react';
import type { WishPlan } from '../../../shared/cafe/commands.ts';
import type { Wish } from '../../../shared/cafe/model.ts';
import { must } from '../../../shared/cafe/must.ts';
import { useCafe } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { IconButton } from '../../design/icon-button.tsx';
import { Row, Stack } from '../../design/layout.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { useDo } from '../talk.tsx';
import { useCalled } from './called.ts';
import styles from './seating.module.css';
import { WishDialog } from './wish-dialog.tsx';

const pictures = { together: Link, apart: Unlink, pin: Pin } as const;

/** What people have asked of the seating, one line each. */
export function Wishes() {
  const { seating } = useAllMessages();
  const words = seating.wishes;
  const { wishes } = must(
    useCafe((state) => state.facilitator),
    'the gate has let a facilitator in',
  );
  const [adding, setAdding] = useState(false);
  return (
    <Card as="section" aria-labelledby="wishes">
      <Row justify="between">
        <Heading level={2} size="l" id="wishes">
          {words.title}
        </Heading>
        <Button variant="quiet" icon={<Plus aria-hidden />} onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      </Row>
      {wishes.length === 0 ? (
        <p className={styles['soft']}>
          {words.none}. {words.noneText}
        </p>
      ) : (
        <>
          <p className={styles['soft']}>{words.text}</p>
          <Stack as="ul" gap="none">
            {wishes.map((wish) => (
              <WishLine key={wish.id} wish={wish} />
            ))}
          </Stack>
        </>
      )}
      {adding ? <WishDialog onClose={() => setAdding(false)} /> : null}
    </Card>
  );
}

function WishLine({ wish }: { readonly wish: Wish }) {
  const { seating } = useAllMessages();
  const words = seating.wishes;
  const called = useCalled();
  const doIt = useDo();
  const Picture = pictures[wish.kind];
  const sentence =
    wish.kind === 'pin'
      ? words.pin(called.person(wish.person), wish.tables.map(called.tableInLine))
      : words[wish.kind](wish.people.map(called.person));

  async function drop(): Promise<void> {
    await doIt({ type: 'dropWish', wish: wish.id }, words.dropped, { type: 'addWish', wish: planOf(wish) });
  }

  return (
    <li className={styles['wish']}>
      <span>
        <Picture aria-hidden />
        {sentence}
      </span>
      <IconButton label={words.drop(sentence)} icon={<Trash2 aria-hidden />} onClick={() => void drop()} />
    </li>
  );
}

function planOf(wish: Wish): WishPlan {
  return wish.kind === 'pin'
    ? { kind: wish.kind, person: wish.person, tables: [...wish.tables] }
    : { kind: wish.kind, people: [...wish.people] };
}
