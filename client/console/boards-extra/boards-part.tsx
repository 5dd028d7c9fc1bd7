/** The boards whose fields are data: one at a time, with what those who run the café see besides. */
import LayoutList from 'lucide-react/icons/layout-list';
import { Suspense, useState } from 'react';
import { openBoards } from '../../../shared/boards/open.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { Field } from '../../design/field.tsx';
import { Select } from '../../design/select.tsx';
import { useAllMessages } from '../../language/language.tsx';
import type { BoardsSlot } from '../../pieces/boards-slot.ts';
import { currentStageOf } from '../../pieces/stage.ts';
import { YearRing } from '../../pieces/year-ring.tsx';
import styles from '../console.module.css';
import { useShowPart } from '../use-parts.ts';
import { MatchList } from './match-list.tsx';

export function BoardsPart({ boards: Boards }: { readonly boards: BoardsSlot }) {
  const { common, boardPlans: words } = useAllMessages();
  const room = useRoom();
  const mayPlan = useCafe(({ role }) => role === 'facilitator');
  const show = useShowPart();
  const [chosen, setChosen] = useState<string | null>(null);
  const [first] = openBoards(room.boards, room.programme, currentStageOf(room));
  const plan = room.boards.find(({ id }) => id === chosen) ?? first ?? room.boards[0];
  if (!plan)
    return (
      <div className={styles['part']}>
        <Empty
          picture={<LayoutList />}
          title={words.none}
          text={words.noneText}
          action={mayPlan ? <Button onClick={() => show('settings')}>{words.toSettings}</Button> : null}
        />
      </div>
    );
  return (
    <div className={styles['part']}>
      {room.boards.length > 1 ? (
        <Field label={words.choose}>
          <Select
            value={plan.id}
            options={room.boards.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          />
        </Field>
      ) : null}
      {plan.look === 'year' ? <YearRing plan={plan} /> : null}
      <Suspense fallback={<p role="status">{common.loading}</p>}>
        <Boards key={plan.id} board="entries" plan={plan.id} mode="facilitator" />
      </Suspense>
      {plan.match === null ? null : <MatchList plan={plan} />}
    </div>
  );
}
