/** The boards of the café: add one that is ready, make one, change them, take one away. */
import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';
import { copyOfPlan, mostBoards, type BoardPlan } from '../../../shared/boards/plan.ts';
import { readyBoard, readyBoardIds } from '../../../shared/templates/ready-boards.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { newId } from '../../cafe/secrets.ts';
import { Card } from '../../design/card.tsx';
import { Field } from '../../design/field.tsx';
import { Row, Stack } from '../../design/layout.tsx';
import { Select } from '../../design/select.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { BusyButton } from '../busy-button.tsx';
import { useDo } from '../talk.tsx';
import { BoardForm } from './board-form.tsx';
import { TemplateCard } from './template-card.tsx';
import { useAddBoard, withoutBoard } from './use-add-board.ts';

export function BoardSettings() {
  const { boardPlans: words } = useAllMessages();
  const { boards, settings } = useRoom();
  const doIt = useDo();
  const add = useAddBoard();
  const ready = readyBoardIds.flatMap((id) => {
    const plan = boards.some((board) => board.id === id) ? null : readyBoard(id, settings.locale);
    return plan ? [plan] : [];
  });
  const [picked, setPicked] = useState('');
  const pick = ready.find(({ id }) => id === picked) ?? ready[0];
  const full = boards.length >= mostBoards;

  async function remove(plan: BoardPlan): Promise<void> {
    const place = boards.indexOf(plan);
    await doIt(withoutBoard(boards, plan.id), words.removed(plan.name), (now) =>
      now.boards.some(({ id }) => id === plan.id)
        ? null
        : { type: 'changeBoards', boards: now.boards.toSpliced(place, 0, plan).map(copyOfPlan) },
    );
  }
  return (
    <Stack gap="l">
      <Card>
        <Stack gap="m">
          <p>{words.lead}</p>
          {pick ? (
            <Row gap="s" align="end">
              <Field label={words.ready}>
                <Select
                  value={pick.id}
                  options={ready.map(({ id, name }) => ({ value: id, label: name, lang: settings.locale }))}
                  onChange={({ currentTarget }) => setPicked(currentTarget.value)}
                />
              </Field>
              <BusyButton disabled={full} onPress={() => add(copyOfPlan(pick))}>
                {words.addReady}
              </BusyButton>
            </Row>
          ) : null}
          <div>
            <BusyButton
              variant="quiet"
              icon={<Plus aria-hidden />}
              disabled={full}
              onPress={() =>
                add({
                  id: newId(),
                  name: words.ownName,
                  fields: [{ id: 'what', kind: 'line', label: words.ownField, required: true }],
                })
              }
            >
              {words.own}
            </BusyButton>
          </div>
        </Stack>
      </Card>
      <Stack as="ul">
        {boards.map((plan) => (
          <BoardForm key={plan.id} plan={plan} boards={boards} onRemove={() => remove(plan)} />
        ))}
      </Stack>
      <TemplateCard />
    </Stack>
  );
}
