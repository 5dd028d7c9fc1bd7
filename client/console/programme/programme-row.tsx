import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import CornerDownRight from 'lucide-react/icons/corner-down-right';
import Pencil from 'lucide-react/icons/pencil';
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import { useEffect, useRef } from 'react';
import { mayCommand } from '../../../shared/cafe/roles.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { classes } from '../../design/classes.ts';
import { IconButton } from '../../design/icon-button.tsx';
import { Menu, type MenuItem } from '../../design/menu.tsx';
import { useAllMessages, useLanguage } from '../../language/language.tsx';
import { clockTime } from '../../../shared/locale/formats.ts';
import { StageIcon } from '../../pieces/stage-icon.tsx';
import { roundWithNumber } from '../../pieces/stage.ts';
import type { Moves } from '../moves.ts';
import { MinutesField } from './minutes-field.tsx';
import { mayDrop, mayInsertAfter, stepTo, type Direction } from './placing.ts';
import styles from './programme.module.css';
import type { TimelinePart } from './timeline.ts';
import type { ProgrammeMoves } from './use-programme.ts';

interface ProgrammeRowProps {
  readonly part: TimelinePart;
  readonly moves: Moves;
  readonly change: ProgrammeMoves;
  readonly onEdit: () => void;
  readonly onInsert: () => void;
}

export function ProgrammeRow({ part, moves, change, onEdit, onInsert }: ProgrammeRowProps) {
  const messages = useAllMessages();
  const { programme: words } = messages.running;
  const room = useRoom();
  const role = useCafe((state) => state.role);
  const { stage, state } = part;
  const { title } = stage;
  const round = stage.kind === 'round' ? roundWithNumber(room, stage.round ?? null) : undefined;
  const item = (key: string, label: string, icon: MenuItem['icon'], onSelect: () => void): MenuItem => ({
    key,
    label,
    icon,
    onSelect,
  });
  const items = [
    ...(state !== 'done' && state !== 'skipped' && role && mayCommand(role, 'changeStage')
      ? [item('edit', words.edit, <Pencil aria-hidden />, onEdit)]
      : []),
    ...(mayInsertAfter(room, stage.id) ? [item('insert', words.insert, <Plus aria-hidden />, onInsert)] : []),
    ...(state === 'now' ? [] : [item('go', words.goTo, <CornerDownRight aria-hidden />, () => void moves.goTo(stage))]),
    ...(mayDrop(room, stage)
      ? [{ ...item('drop', words.drop, <Trash2 aria-hidden />, () => void change.drop(stage)), danger: true }]
      : []),
  ];
  return (
    <li
      aria-current={state === 'now' ? 'step' : undefined}
      className={classes(styles['row'], state === 'now' && styles['now'], isBehind(state) && styles['behind'])}
    >
      <StageIcon kind={stage.kind} label={messages.start.programme.kinds[stage.kind]} />
      <div className={styles['name']}>
        <p className={styles['title']}>{title}</p>
        <p className={styles['facts']}>
          <Facts part={part} />
        </p>
        {round && !isBehind(state) ? <p className={styles['question']}>{round.question}</p> : null}
      </div>
      {items.length > 0 ? (
        <div className={styles['menu']}>
          <Menu label={words.more(title)} items={items} />
        </div>
      ) : null}
      {state === 'coming' && stage.kind !== 'close' ? (
        <div className={styles['tools']}>
          <MinutesField stage={stage} onSet={(minutes) => change.setMinutes(stage, minutes)} />
          <Steps part={part} change={change} />
        </div>
      ) : null}
    </li>
  );
}

/** Up and down. The one that was pressed keeps the focus while its row moves under it. */
function Steps({ part: { stage }, change }: Pick<ProgrammeRowProps, 'part' | 'change'>) {
  const { programme: words } = useAllMessages().running;
  const room = useRoom();
  const pressed = useRef<HTMLButtonElement>(null);
  const at = room.programme.indexOf(stage);
  useEffect(() => {
    if (pressed.current && document.activeElement === document.body) pressed.current.focus();
    pressed.current = null;
  }, [at]);
  return (['up', 'down'] as const).map((direction: Direction) => (
    <IconButton
      key={direction}
      label={words[direction](stage.title)}
      icon={direction === 'up' ? <ArrowUp aria-hidden /> : <ArrowDown aria-hidden />}
      aria-disabled={stepTo(room, stage.id, direction) === null}
      onClick={({ currentTarget }) => {
        pressed.current = currentTarget;
        void change.step(stage, direction);
      }}
    />
  ));
}

function Facts({ part: { stage, state, spent, left, startsAt } }: Pick<ProgrammeRowProps, 'part'>) {
  const { locale } = useLanguage();
  const messages = useAllMessages();
  const { programme: words, ribbon } = messages.running;
  switch (state) {
    case 'done':
      return spent === null ? ribbon.done : words.done(spent, stage.minutes);
    case 'skipped':
      return words.skipped;
    case 'now':
      return left === null ? words.current : `${words.current} · ${ribbon.left(left)}`;
    case 'coming':
      return startsAt === null ? '' : words.from(clockTime(startsAt, locale));
  }
}

function isBehind(state: TimelinePart['state']): boolean {
  return state === 'done' || state === 'skipped';
}
