/** The line at the top that never moves: the clock, and a menu for everything else. */
import Languages from 'lucide-react/icons/languages';
import LogOut from 'lucide-react/icons/log-out';
import MapIcon from 'lucide-react/icons/map';
import NotebookText from 'lucide-react/icons/notebook-text';
import ScrollText from 'lucide-react/icons/scroll-text';
import UserRound from 'lucide-react/icons/user-round';
import { useState } from 'react';
import { useRoom } from '../cafe/hooks.tsx';
import { Row } from '../design/layout.tsx';
import { Menu } from '../design/menu.tsx';
import { useMessages } from '../language/language.tsx';
import { StageClock } from '../pieces/stage-clock.tsx';
import { currentStageOf, roundBegunIn } from '../pieces/stage.ts';
import { JourneyDialog } from './journey-dialog.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { LostMark } from './lost-mark.tsx';
import { MeDialog } from './me-dialog.tsx';
import { MyNotesDialog, useMyNotesAtHand } from './my-notes-slot.tsx';
import { ReadingDialog } from './reading-dialog.tsx';
import { RulesDialog } from './rules-dialog.tsx';
import styles from './phone-header.module.css';

type Open = 'journey' | 'notes' | 'rules' | 'me' | 'reading' | 'leave' | null;

export function PhoneHeader() {
  const messages = useMessages();
  const { atTable, phone } = messages;
  const { menu } = phone;
  const room = useRoom();
  const [open, setOpen] = useState<Open>(null);
  useMyNotesAtHand(roundBegunIn(room) > 0);
  const close = (): void => setOpen(null);
  return (
    <Row justify="between" wrap={false}>
      <div className={styles['now']}>
        <div className={styles['line']}>
          <p className={styles['stage']}>{currentStageOf(room).title}</p>
          <LostMark />
        </div>
        <StageClock size="phone" look="bar" />
      </div>
      <Menu
        label={menu.label}
        items={[
          { key: 'journey', label: menu.journey, icon: <MapIcon aria-hidden />, onSelect: () => setOpen('journey') },
          {
            key: 'notes',
            label: atTable.notes.menu,
            icon: <NotebookText aria-hidden />,
            onSelect: () => setOpen('notes'),
          },
          { key: 'rules', label: menu.rules, icon: <ScrollText aria-hidden />, onSelect: () => setOpen('rules') },
          { key: 'me', label: menu.me, icon: <UserRound aria-hidden />, onSelect: () => setOpen('me') },
          {
            key: 'reading',
            label: messages.common.reading.title,
            icon: <Languages aria-hidden />,
            onSelect: () => setOpen('reading'),
          },
          { key: 'leave', label: menu.leave, icon: <LogOut aria-hidden />, onSelect: () => setOpen('leave') },
        ]}
      />
      <JourneyDialog open={open === 'journey'} onClose={close} />
      <MyNotesDialog open={open === 'notes'} onClose={close} />
      <RulesDialog open={open === 'rules'} onClose={close} />
      <MeDialog open={open === 'me'} onClose={close} />
      <ReadingDialog open={open === 'reading'} onClose={close} />
      <LeaveDialog open={open === 'leave'} onClose={close} />
    </Row>
  );
}
