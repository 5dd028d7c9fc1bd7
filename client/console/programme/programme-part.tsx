import CalendarPlus from 'lucide-react/icons/calendar-plus';
import { useState } from 'react';
import { mostRounds } from '../../../shared/cafe/design.ts';
import type { Stage } from '../../../shared/cafe/model.ts';
import { useRoom, useServerNow } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Row } from '../../design/layout.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { currentStageOf } from '../../pieces/stage.ts';
import consoleStyles from '../console.module.css';
import type { Moves } from '../moves.ts';
import { NewRoundDialog } from '../tables/new-round-dialog.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { InsertDialog } from './insert-dialog.tsx';
import { ProgrammeRow } from './programme-row.tsx';
import styles from './programme.module.css';
import { timelineOf } from './timeline.ts';
import { useProgrammeMoves } from './use-programme.ts';

type Doing = { readonly what: 'edit' | 'insert'; readonly stage: Stage } | { readonly what: 'round' };

/** The programme as it is now and as it will be: minutes, words, order, one part more or less. */
export function ProgrammePart({ moves }: { readonly moves: Moves }) {
  const { running, seating } = useAllMessages();
  const words = running.programme;
  const room = useRoom();
  const change = useProgrammeMoves();
  const [doing, setDoing] = useState<Doing | null>(null);
  const stop = (): void => setDoing(null);
  const mayAddRound = room.rounds.length < mostRounds && currentStageOf(room).kind !== 'close';
  return (
    <div className={consoleStyles['part']}>
      <Row justify="between">
        <p className={consoleStyles['soft']}>
          {words.text} {words.fixed}
        </p>
        {mayAddRound ? (
          <Button variant="quiet" icon={<CalendarPlus aria-hidden />} onClick={() => setDoing({ what: 'round' })}>
            {seating.addRound.menu}
          </Button>
        ) : null}
      </Row>
      <ol className={styles['list']}>
        {timelineOf(room, useServerNow(5000)).map((part) => (
          <ProgrammeRow
            key={part.stage.id}
            part={part}
            moves={moves}
            change={change}
            onEdit={() => setDoing({ what: 'edit', stage: part.stage })}
            onInsert={() => setDoing({ what: 'insert', stage: part.stage })}
          />
        ))}
      </ol>
      {doing?.what === 'edit' ? <EditDialog stage={doing.stage} change={change} onClose={stop} /> : null}
      {doing?.what === 'insert' ? <InsertDialog after={doing.stage} change={change} onClose={stop} /> : null}
      {doing?.what === 'round' ? <NewRoundDialog onClose={stop} /> : null}
    </div>
  );
}
