/** How evenly the actions are shared between the organisations. */
import { loadByOrganisation, shareLevel } from '../../../shared/agenda/share.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { Grid } from '../../design/layout.tsx';
import { Meter } from '../../design/meter.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import styles from './actions.module.css';

/** One action each must not look like a full load. */
const roomToGrow = 3;

export function FairShare() {
  const { actions: words } = useMessages().boards;
  const { wall } = useBoard();
  const { organisations } = useRoom();
  const loads = loadByOrganisation(wall.actions, organisations);
  const owners = loads.filter((load) => load.actions > 0);
  const most = owners[0]?.actions ?? 0;
  if (most === 0) return null;
  const owned = owners.reduce((sum, load) => sum + load.actions, 0);
  const level = shareLevel(most, owners.at(-1)?.actions ?? 0, owned);
  const without = loads.filter((load) => load.actions === 0 && !load.facilitates).length;
  return (
    <Card as="section" look="sunk" aria-label={words.share}>
      <Heading level={3} size="l">
        {words.share}
      </Heading>
      <p>{words.shareLevels[level]}</p>
      <Grid as="ul" cell="medium" gap="m">
        {owners.map(({ id, name, actions, facilitates }) => (
          <li key={id}>
            <Meter
              label={name}
              share={actions / Math.max(most, roomToGrow)}
              valueText={words.shareCount(actions)}
              tone={facilitates || (level === 'heavy' && actions === most) ? 'warn' : 'calm'}
            />
          </li>
        ))}
      </Grid>
      {without > 0 ? <p className={styles['soft']}>{words.shareNone(without)}</p> : null}
    </Card>
  );
}
