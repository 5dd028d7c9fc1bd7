/** One entry: what its first field says, the rest below, and what there is to look at. */
import type { EntryFlag } from '../../../shared/boards/counting.ts';
import { missingFor } from '../../../shared/boards/counting.ts';
import type { BoardPlan, Condition } from '../../../shared/boards/plan.ts';
import { entryWords } from '../../../shared/boards/words.ts';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { Row } from '../../design/layout.tsx';
import { Pill } from '../../design/pill.tsx';
import { useLanguage, useMessages } from '../../language/language.tsx';
import type { EntriesMessages } from '../../../shared/locale/nb/entries.ts';
import { CardButtons } from '../parts/card-buttons.tsx';
import { ChoiceMark } from '../parts/choice-mark.tsx';
import styles from './entries.module.css';
import type { SeenEntry } from './use-board-entries.ts';

interface EntryCardProps {
  readonly plan: BoardPlan;
  readonly entry: SeenEntry;
  readonly flags: readonly EntryFlag['kind'][];
  readonly changes: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onDismiss: () => void;
}

export function EntryCard({ plan, entry, flags, changes, onEdit, onRemove, onDismiss }: EntryCardProps) {
  const { entries: words } = useMessages();
  const { locale } = useLanguage();
  const { title, facts } = entryWords(plan, entry.values, { locale, yesNo: words.yesNo });
  const [lacks] = changes ? missingFor(plan, entry) : [];
  const hidden = plan.consent !== null && !entry.agreed;
  return (
    <Card as="li" className={styles['entry']}>
      <Heading level={3} size="l">
        {title}
      </Heading>
      {facts.length === 0 ? null : (
        <dl className={styles['facts']}>
          {facts.map(({ field, words: said }) => (
            <div key={field.id}>
              <dt>{field.label}</dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
      )}
      {flags.length > 0 || entry.mine || hidden || lacks ? (
        <Row gap="xs">
          {flags.map((flag) => (
            <Pill key={flag} tone="warn">
              {words.flags[flag]}
            </Pill>
          ))}
          {lacks ? <Pill tone="calm">{lackWords(plan, lacks, words)}</Pill> : null}
          {hidden ? <Pill>{words.notShown}</Pill> : null}
          {entry.mine ? <Pill>{words.yours}</Pill> : null}
        </Row>
      ) : null}
      {changes ? (
        <Row gap="xs">
          <CardButtons onEdit={onEdit} onRemove={onRemove} />
        </Row>
      ) : null}
      {entry.mine ? <ChoiceMark choice={entry.choice} dismiss={onDismiss} /> : null}
    </Card>
  );
}

function lackWords({ fields }: BoardPlan, lacks: Condition, { lacks: words }: EntriesMessages): string {
  const label = fields.find(({ id }) => id === lacks.field)?.label ?? '';
  if (lacks.is === 'at-least') return words.atLeast(label, lacks.least);
  return lacks.is === 'filled' ? words.filled(label) : words.other(label);
}
