import { useState } from 'react';
import { useRoom } from '../../cafe/hooks.tsx';
import { Choice } from '../../design/choice.tsx';
import { Stack } from '../../design/layout.tsx';
import { useMessages } from '../../language/language.tsx';
import styles from '../console.module.css';
import { AboutSettings } from './about-settings.tsx';
import { RoundSettings } from './round-settings.tsx';
import { StageSettings } from './stage-settings.tsx';
import { TableSettings } from './table-settings.tsx';

const sections = ['about', 'rounds', 'tables', 'stages'] as const;
type Section = (typeof sections)[number];

export function SettingsPart() {
  const { settings: words } = useMessages().console;
  const { tables, rounds, programme } = useRoom();
  const [section, setSection] = useState<Section>('about');
  return (
    <div className={styles['part']}>
      <Choice
        label={words.section}
        hideLabel
        look="segments"
        options={sections.map((value) => ({ value, label: words[value] }))}
        value={section}
        onChange={setSection}
      />
      {section === 'about' ? <AboutSettings /> : null}
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
      {section === 'stages' ? (
        <>
          <p className={styles['soft']}>{words.stagesText}</p>
          <Stack as="ul" gap="s">
            {programme.map((stage) => (
              <StageSettings key={stage.id} stage={stage} />
            ))}
          </Stack>
        </>
      ) : null}
    </div>
  );
}
