/** The host's cards, one at a time: what the round asks for now; when the table needs something just now, that. */
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import Megaphone from 'lucide-react/icons/megaphone';
import { useState } from 'react';
import type { TableId } from '../../shared/cafe/model.ts';
import { useCafe, useRoom, useServerNow, useTablecloth } from '../cafe/hooks.tsx';
import { Button } from '../design/button.tsx';
import { Card } from '../design/card.tsx';
import { IconButton } from '../design/icon-button.tsx';
import { Heading } from '../design/heading.tsx';
import { Row, Stack } from '../design/layout.tsx';
import { useMessages } from '../language/language.tsx';
import { currentStageOf } from '../pieces/stage.ts';
import { GatheringLine } from './arriving.tsx';
import { cardNow, cardsOf, type HostCard } from './host-card.ts';
import { hostHint, type HostHint } from './host-hint.ts';
import { handedOnBefore } from './handed-on.tsx';
import { callMate } from './mates.ts';
import { RecapDialog } from './recap-dialog.tsx';

export interface HostTipsProps {
  readonly table: TableId;
  readonly round: number;
}

export function HostTips({ table, round }: HostTipsProps) {
  const { atTable, phone } = useMessages();
  const now = useServerNow(lookEveryMs);
  const { clock, programme } = useRoom();
  const { tablecloth } = useTablecloth(table);
  const hint = useHostHint(table, round, now);
  const [put, setPut] = useState<readonly string[]>([]);
  const [reading, setReading] = useState(false);
  /** Where the host has leafed to, and from which card: the clock goes on from there only when it has another. */
  const [leafed, setLeafed] = useState<{ readonly from: HostCard; readonly to: HostCard } | null>(null);
  const hasRecap = handedOnBefore(tablecloth, round).length > 0;
  const cards = cardsOf(hasRecap);
  const minutes = programme.find((stage) => stage.kind === 'round' && stage.round === round)?.minutes ?? 0;
  const due = cardNow(clock, minutes, hasRecap, now);
  const card = leafed?.from === due ? leafed.to : due;
  const at = cards.indexOf(card);
  const words = atTable.host.cards[card];
  const leaf = (to: HostCard | undefined): void => setLeafed(to ? { from: due, to } : null);

  if (hint !== null && !put.includes(hint.key)) {
    return (
      <Card as="section" look="pine">
        <Stack gap="xs">
          <Heading level={2} size="l">
            {phone.host.now}
          </Heading>
          <p role="status">{phone.host.hints[hint.kind]}</p>
          <Row justify="between">
            <span />
            <Button variant="quiet" onClick={() => setPut([...put, hint.key])}>
              {phone.host.done}
            </Button>
          </Row>
        </Stack>
      </Card>
    );
  }
  return (
    <Card as="section" look="pine">
      <Stack gap="xs">
        <Heading level={2} size="l" eyebrow={phone.host.card}>
          {words.title}
        </Heading>
        <p>{words.text}</p>
        {card === 'welcome' || card === 'recap' ? <GatheringLine whole={card === 'welcome'} /> : null}
        {card === 'gather' || card === 'thanks' ? <Coming /> : null}
        {hasRecap && (card === 'recap' || card === 'welcome') ? (
          <Button wide icon={<Megaphone aria-hidden />} onClick={() => setReading(true)}>
            {atTable.recap.open}
          </Button>
        ) : null}
        <Row justify="between">
          <IconButton
            label={atTable.host.back}
            icon={<ChevronLeft aria-hidden />}
            disabled={at <= 0}
            onClick={() => leaf(cards[at - 1])}
          />
          <span>{phone.host.tip(at + 1, cards.length)}</span>
          <IconButton
            label={phone.host.next}
            icon={<ChevronRight aria-hidden />}
            disabled={at >= cards.length - 1}
            onClick={() => leaf(cards[at + 1])}
          />
        </Row>
      </Stack>
      {reading ? <RecapDialog table={table} before={round} onClose={() => setReading(false)} /> : null}
    </Card>
  );
}

/** Who comes to this table next. */
function Coming() {
  const { atTable, common } = useMessages();
  const coming = useCafe((state) => state.own?.coming ?? null);
  if (coming === null || coming.count === 0) return null;
  const { round, count, names } = coming;
  const called = names.map((name) => callMate(name, common.person));
  return <p>{called.length === 0 ? atTable.comingCount(round, count) : atTable.coming(round, called)}</p>;
}

/** Often enough for what is told in minutes. */
const lookEveryMs = 5000;

function useHostHint(table: TableId, round: number, now: number): HostHint | null {
  const room = useRoom();
  const mates = useCafe((state) => state.own)?.mates ?? [];
  const { tablecloth, state } = useTablecloth(table);
  const { kind, minutes, round: running } = currentStageOf(room);
  // Without the tablecloth nothing is known of the table.
  if (kind !== 'round' || running !== round || !state.loaded) return null;
  return hostHint(
    {
      clock: room.clock,
      minutes,
      notes: tablecloth.notes.filter((note) => note.round === round),
      essentials: (tablecloth.handedOn[round]?.essentials.length ?? 0) > 0,
      seated: mates.length + 1,
      phones: mates.filter(({ phone }) => phone).length + 1,
    },
    now,
  );
}
