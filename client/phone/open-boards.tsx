/** The boards that are open now, and those on which one stands oneself: what one has agreed to can be taken back at any time. */
import { Suspense, useState } from 'react';
import { openBoards } from '../../shared/boards/open.ts';
import type { BoardPlan } from '../../shared/boards/plan.ts';
import { useCafe, useRoom } from '../cafe/hooks.tsx';
import { Button } from '../design/button.tsx';
import { Card } from '../design/card.tsx';
import { Heading } from '../design/heading.tsx';
import { Stack } from '../design/layout.tsx';
import { useMessages } from '../language/language.tsx';
import type { BoardsSlot } from '../pieces/boards-slot.ts';
import { entryDraft } from '../pieces/entry-draft.ts';
import { currentStageOf } from '../pieces/stage.ts';
import type { StageKind } from '../../shared/cafe/model.ts';

/** People write notes here, and nothing else is in the way. */
const atTables: ReadonlySet<StageKind> = new Set(['round', 'travel', 'lift']);

export function OpenBoards({ boards }: { readonly boards: BoardsSlot }) {
  const room = useRoom();
  const { boards: plans, programme } = room;
  const own = useCafe((state) => state.own?.entries);
  const stage = currentStageOf(room);
  const open = openBoards(plans, programme, stage);
  const writing = ({ id }: BoardPlan): boolean => entryDraft(room.id, id) !== null;
  const isMine = ({ id }: BoardPlan): boolean => own?.some(({ board }) => board === id) === true;
  const mine = plans.filter(
    (plan) => !open.includes(plan) && (writing(plan) || (!atTables.has(stage.kind) && isMine(plan))),
  );
  return [...open, ...mine].map((plan) => (
    <OneBoard key={plan.id} plan={plan} boards={boards} about={plan.id === stage.board || writing(plan)} />
  ));
}

interface OneBoardProps {
  readonly plan: BoardPlan;
  readonly boards: BoardsSlot;
  /** This part of the café is about it, or somebody is in the middle of writing on it. */
  readonly about: boolean;
}

function OneBoard({ plan, boards: Boards, about }: OneBoardProps) {
  const { common, entries: words } = useMessages();
  const [asked, setShown] = useState<boolean | null>(null);
  // Once it has been shown it stays, also when what was being written is saved.
  const [was, setWas] = useState(about);
  if (about && !was) setWas(true);
  const shown = asked ?? was;
  const toggle = (
    <Button
      variant="quiet"
      aria-expanded={shown}
      aria-label={`${shown ? words.hide : words.show}: ${plan.name}`}
      onClick={() => setShown(!shown)}
    >
      {shown ? words.hide : words.show}
    </Button>
  );
  if (!shown)
    return (
      <Card as="section" aria-label={plan.name}>
        <Stack gap="s" align="start">
          <Heading level={2} size="l">
            {plan.name}
          </Heading>
          {plan.help === '' ? null : <p>{plan.help}</p>}
          {toggle}
        </Stack>
      </Card>
    );
  return (
    <Stack gap="m">
      <Suspense fallback={<p role="status">{common.loading}</p>}>
        <Boards board="entries" plan={plan.id} mode="participant" />
      </Suspense>
      {about ? null : <div>{toggle}</div>}
    </Stack>
  );
}
