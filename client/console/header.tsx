import CloudOff from 'lucide-react/icons/cloud-off';
import CircleCheck from 'lucide-react/icons/circle-check';
import Keyboard from 'lucide-react/icons/keyboard';
import House from 'lucide-react/icons/house';
import Presentation from 'lucide-react/icons/presentation';
import { useLocation } from 'wouter';
import { showCode } from '../../shared/cafe/codes.ts';
import { useCafe, useRoom } from '../cafe/hooks.tsx';
import { ButtonLink } from '../design/button.tsx';
import { Heading } from '../design/heading.tsx';
import { Menu } from '../design/menu.tsx';
import { Pill } from '../design/pill.tsx';
import { languages, useAllMessages, useLanguage } from '../language/language.tsx';
import styles from './header.module.css';
import { EndLine } from './programme/end-line.tsx';

export function Header({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const { locale, setLocale } = useLanguage();
  const messages = useAllMessages();
  const words = messages.console.header;
  const [, navigate] = useLocation();
  const room = useRoom();
  const links = useCafe((state) => state.links);
  const helps = useCafe((state) => state.role === 'cofacilitator');
  return (
    <div className={styles['header']}>
      <div className={styles['title']} title={room.settings.title}>
        <Heading level={1} size="l">
          {room.settings.title}
        </Heading>
      </div>
      <div className={styles['facts']}>
        {room.code === null ? null : <Pill tone="strong">{words.code(showCode(room.code))}</Pill>}
        {helps ? <Pill>{messages.access.cofacilitator}</Pill> : null}
        <Pill>{words.inside(room.peopleHere)}</Pill>
        <SavingState />
        <EndLine />
      </div>
      <div className={styles['doors']}>
        {links ? (
          <ButtonLink
            variant="quiet"
            href={`/projector/${room.id}#k=${links.projector}`}
            target="_blank"
            rel="noreferrer"
            className={styles['projector']}
            icon={<Presentation aria-hidden />}
          >
            {words.projector}
          </ButtonLink>
        ) : null}
        <Menu
          label={words.menu}
          items={[
            ...languages
              .filter((language) => language.locale !== locale)
              .map((language) => ({
                key: language.locale,
                label: language.name,
                onSelect: () => setLocale(language.locale),
              })),
            { key: 'shortcuts', label: words.shortcuts, icon: <Keyboard aria-hidden />, onSelect: onShortcuts },
            { key: 'home', label: words.home, icon: <House aria-hidden />, onSelect: () => navigate('/') },
          ]}
        />
      </div>
    </div>
  );
}

function SavingState() {
  const { common, console: words } = useAllMessages();
  const state = useCafe(({ connection, notSaving, damaged }) =>
    notSaving || damaged ? 'not-saving' : connection.state,
  );
  if (state === 'open') {
    return (
      <span className={styles['saved']}>
        <Pill tone="good" icon={<CircleCheck aria-hidden />}>
          {words.header.saved}
        </Pill>
      </span>
    );
  }
  return (
    <Pill tone={state === 'connecting' ? 'plain' : 'warn'} icon={<CloudOff aria-hidden />}>
      {state === 'connecting'
        ? words.header.connecting
        : state === 'not-saving'
          ? common.notSavingShort
          : common.lostShort}
    </Pill>
  );
}
