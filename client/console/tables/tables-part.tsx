import { useState } from 'react';
import { useCafe, useRoom, useTablecloths } from '../../cafe/hooks.tsx';
import { Choice } from '../../design/choice.tsx';
import { Grid, Row } from '../../design/layout.tsx';
import { useMessages } from '../../language/language.tsx';
import { roundAheadIn, tablesIn } from '../../pieces/stage.ts';
import styles from '../console.module.css';
import { ChangeRoom } from './change-room.tsx';
import { DrawSeats } from './draw-seats.tsx';
import { TableCard } from './table-card.tsx';

/** The room from above: every table, who sits there and how far they have come. */
export function TablesPart() {
  const { common, console: words } = useMessages();
  const room = useRoom();
  const drawn = useCafe((state) => (state.facilitator?.seats.length ?? 0) > 0);
  const cloths = useTablecloths(room.tables.map(({ id }) => id));
  const [picked, setPicked] = useState<number | null>(null);
  const lastRound = room.rounds.length;
  const round = picked ?? roundAheadIn(room) ?? lastRound;
  return (
    <div className={styles['part']}>
      <Row justify="between" align="end">
        <Choice
          label={words.tables.round}
          hideLabel
          look="segments"
          options={room.rounds.map(({ number }) => ({ value: String(number), label: common.round(number) }))}
          value={String(round)}
          onChange={(value) => setPicked(Number(value))}
        />
        <Row gap="xs">
          <DrawSeats />
          <ChangeRoom />
        </Row>
      </Row>
      {drawn ? null : <p className={styles['soft']}>{words.tables.notDrawn}</p>}
      <Grid as="ul" gap="s">
        {tablesIn(room, round).map((table) => (
          <TableCard key={table.id} table={table} round={round} cloth={cloths[table.id]} />
        ))}
      </Grid>
    </div>
  );
}
