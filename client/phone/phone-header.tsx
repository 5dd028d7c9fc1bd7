/** The line at the top that never moves: the clock, and a menu for everything else. */
import Languages from 'lucide-react/icons/languages';
import LogOut from 'lucide-react/icons/log-out';
import MapIcon from 'lucide-react/icons/map';
import ScrollText from 'lucide-react/icons/scroll-text';
import UserRound from 'lucide-react/icons/user-round';
import { useState } from 'react';
import { useRoom } from '../cafe/hooks.tsx';
import { Row } from '../design/layout.tsx';
import { Menu } from '../design/menu.tsx';
import { languages, useLanguage } from '../language/language.tsx';
import { StageClock } from '../pieces/stage-clock.tsx';
import { currentStageOf } from '../pieces/stage.ts';
import { JourneyDialog } from './journey-dialog.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { MeDialog } from './me-dialog.tsx';
import { RulesDialog } from './rules-dialog.tsx';
import styles from './phone-header.module.css';

type Open = 'journey' | 'rules' | 'me' | 'leave' | null;

export function PhoneHeader() {
  const { locale, setLocale, messages } = useLanguage();
  const { menu } = messages.phone;
  const room = useRoom();
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  return (
    <Row justify="between" wrap={false}>
      <div className={styles['now']}>
        <p className={styles['stage']}>{currentStageOf(room).title}</p>
        <StageClock size="phone" look="bar" />
      </div>
      <Menu
        label={menu.label}
        items={[
          { key: 'journey', label: menu.journey, icon: <MapIcon aria-hidden />, onSelect: () => setOpen('journey') },
          { key: 'rules', label: menu.rules, icon: <ScrollText aria-hidden />, onSelect: () => setOpen('rules') },
          { key: 'me', label: menu.me, icon: <UserRound aria-hidden />, onSelect: () => setOpen('me') },
          ...languages
            .filter((language) => language.locale !== locale)
            .map((language) => ({
              key: language.locale,
              label: language.name,
              lang: language.locale,
              icon: <Languages aria-hidden />,
              onSelect: () => setLocale(language.locale),
            })),
          { key: 'leave', label: menu.leave, icon: <LogOut aria-hidden />, onSelect: () => setOpen('leave') },
        ]}
      />
      <JourneyDialog open={open === 'journey'} onClose={close} />
      <RulesDialog open={open === 'rules'} onClose={close} />
      <MeDialog open={open === 'me'} onClose={close} />
      <LeaveDialog open={open === 'leave'} onClose={close} />
    </Row>
  );
}
