import { useState } from 'react';
import { useRoom } from '../../cafe/hooks.tsx';
import { Choice } from '../../design/choice.tsx';
import { Stack } from '../../design/layout.tsx';
import { useAllMessages } from '../../language/language.tsx';
import styles from '../console.module.css';
import { BoardSettings } from '../boards-extra/board-settings.tsx';
import { AboutSettings } from './about-settings.tsx';
import { RoundSettings } from './round-settings.tsx';
import { TableSettings } from './table-settings.tsx';

const sections = ['about', 'rounds', 'tables', 'boards'] as const;
type Section = (typeof sections)[number];

export function SettingsPart() {
  const { boardPlans, console } = useAllMessages();
  const words = console.settings;
  const { tables, rounds } = useRoom();
  const [section, setSection] = useState<Section>('about');
  return (
    <div className={styles['part']}>
      <Choice
        label={words.section}
        hideLabel
        look="segments"
        options={sections.map((value) => ({ value, label: value === 'boards' ? boardPlans.section : words[value] }))}
        value={section}
        onChange={setSection}
      />
      {section === 'about' ? <AboutSettings /> : null}
      {section === 'boards' ? <BoardSettings /> : null}
      {section === 'tables' ? (
        <Stack as="ul">
          {tables.map((table) => (
            <TableSettings key={table.id} table={table} />
          ))}
        </Stack>
      ) : null}
      {section === 'rounds' ? (
        <Stack as="ul">
          {rounds.map((round) => (
            <RoundSettings key={round.number} round={round} />
          ))}
        </Stack>
      ) : null}
    </div>
  );
}
