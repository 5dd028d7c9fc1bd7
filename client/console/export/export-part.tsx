import { useRoom, useCafe } from '../../cafe/hooks.tsx';
import { Grid } from '../../design/layout.tsx';
import { useMessages } from '../../language/language.tsx';
import type { ExportName } from '../../cafe/http.ts';
import styles from '../console.module.css';
import { ExportCard } from './export-card.tsx';

const names = ['agenda.md', 'actions.csv', 'notes.csv', 'cafe.json'] as const satisfies readonly ExportName[];

export function ExportPart() {
  const { export: words } = useMessages().console;
  const role = useCafe((state) => state.role);
  const { settings } = useRoom();
  return (
    <div className={styles['part']}>
      <p>{words.intro}</p>
      <Grid as="ul" cell="half">
        {names
          .filter((name) => name !== 'cafe.json' || role === 'facilitator')
          .map((name) => (
            <ExportCard key={name} name={name} title={settings.title} date={settings.date} />
          ))}
      </Grid>
    </div>
  );
}
