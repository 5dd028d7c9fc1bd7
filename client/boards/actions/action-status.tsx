/** How far an action has come, what it takes, and what it still needs. */
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { CardsByBoard } from '../../../shared/documents/cards.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Row } from '../../design/layout.tsx';
import { Pill } from '../../design/pill.tsx';
import { useMessages } from '../../language/language.tsx';
import { SavedMark } from '../../pieces/saved-mark.tsx';
import { useCardWaiting } from '../parts/board-context.ts';
import styles from './actions.module.css';
import { warningsOf } from './warnings.ts';

const statusTones = {
  'not-started': 'plain',
  'under-way': 'calm',
  'needs-help': 'warn',
  done: 'good',
  closed: 'plain',
} as const;

export function ActionStatus({ action }: { readonly action: CardsByBoard['actions'] }) {
  const { actions: words } = useMessages().boards;
  const waiting = useCardWaiting('actions', action.id);
  const warnings = warningsOf(action, useRoom());
  return (
    <>
      <Row gap="xs">
        <Pill tone={statusTones[action.status]}>{words.statuses[action.status]}</Pill>
        {action.effort === null ? null : <Pill>{words.effortInWords[action.effort]}</Pill>}
        {action.weeks === null ? null : <Pill>{words.weeksInWords(action.weeks)}</Pill>}
        <SavedMark waiting={waiting} />
      </Row>
      {warnings.length === 0 ? null : (
        <ul className={styles['warnings']} aria-label={words.missing}>
          {warnings.map((warning) => (
            <li key={warning}>
              <TriangleAlert aria-hidden />
              {words.warnings[warning]}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
