import { useState } from 'react';
import type { Person, TableId } from '../../../shared/cafe/model.ts';
import { useCafe, useRoom, useTablecloths } from '../../cafe/hooks.tsx';
import { Choice } from '../../design/choice.tsx';
import { Grid, Row } from '../../design/layout.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { roundAheadIn } from '../../pieces/stage.ts';
import styles from '../console.module.css';
import type { PersonWish } from '../people/person-acts.tsx';
import { PersonWishDialog } from '../people/person-dialogs.tsx';
import { ChangeRoom } from './change-room.tsx';
import { DrawSeats } from './draw-seats.tsx';
import { TableCard } from './table-card.tsx';
import { TableDialog } from './table-dialog.tsx';
import { Unseated } from './unseated.tsx';
import { useAway } from './use-away.ts';
import { useTablesNow } from './use-tables-now.ts';
import { useThumb } from './use-thumb.ts';

/** More tables than this are looked over in lines, not read as cards. */
const mostCards = 24;

type Doing =
  | { readonly what: 'table'; readonly table: TableId }
  | { readonly what: PersonWish; readonly person: Person };
type Which = 'all' | 'nudged';

/** The room from above: every table, who sits there and how far they have come. */
export function TablesPart() {
  const { common, console: words, tables: texts } = useAllMessages();
  const room = useRoom();
  const drawn = useCafe((state) => (state.facilitator?.seats.length ?? 0) > 0);
  const cloths = useTablecloths(room.tables.map(({ id }) => id));
  const away = useAway();
  const [picked, setPicked] = useState<number | null>(null);
  const [which, setWhich] = useState<Which>('all');
  const [doing, setDoing] = useState<Doing | null>(null);
  const round = picked ?? roundAheadIn(room) ?? room.rounds.length;
  const tables = useTablesNow(round, cloths);
  const nudged = tables.filter(({ nudges }) => nudges.length > 0);
  const shown = which === 'nudged' ? nudged : tables;
  const thumb = useThumb();
  const dense = thumb || tables.length > mostCards;
  const stop = (): void => setDoing(null);
  const onWish = (what: PersonWish, person: Person): void => setDoing({ what, person });
  const opened = doing?.what === 'table' ? tables.find(({ table }) => table.id === doing.table) : undefined;
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
      <Unseated round={round} onSeat={(person) => onWish('move', person)} />
      {nudged.length === 0 && which === 'all' ? null : (
        <Choice<Which>
          label={texts.filter.label}
          hideLabel
          look="segments"
          options={[
            { value: 'all', label: texts.filter.all(tables.length) },
            { value: 'nudged', label: texts.filter.nudged(nudged.length) },
          ]}
          value={which}
          onChange={setWhich}
        />
      )}
      {shown.length === 0 ? <p role="status">{texts.filter.none}</p> : null}
      <Grid as="ul" gap={dense ? 'xs' : 's'}>
        {shown.map((now) => (
          <TableCard
            key={now.table.id}
            now={now}
            round={round}
            away={away}
            dense={dense}
            onOpen={() => setDoing({ what: 'table', table: now.table.id })}
          />
        ))}
      </Grid>
      {opened ? (
        <TableDialog
          now={opened}
          round={round}
          cloth={cloths[opened.table.id]}
          away={away}
          onWish={onWish}
          onClose={stop}
        />
      ) : null}
      {doing && doing.what !== 'table' ? (
        <PersonWishDialog wish={doing.what} person={doing.person} onClose={stop} />
      ) : null}
    </div>
  );
}
