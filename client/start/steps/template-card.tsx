import Check from 'lucide-react/icons/check';
import Clock from 'lucide-react/icons/clock';
import Users from 'lucide-react/icons/users';
import type { Locale } from '../../../shared/cafe/model.ts';
import { blankTemplate, type Template } from '../../../shared/templates/templates.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { Row } from '../../design/layout.tsx';
import { Pill } from '../../design/pill.tsx';
import { useAllMessages } from '../../language/language.tsx';
import styles from '../setup.module.css';

interface TemplateCardProps {
  readonly template: Template;
  readonly locale: Locale;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** The words stand in the language the café will speak, since that is what is being chosen. */
export function TemplateCard({ template, locale, chosen, onChoose }: TemplateCardProps) {
  const { template: words } = useAllMessages().start;
  const blank = template.id === blankTemplate.id;
  const name = blank ? words.blank : template.name[locale];
  return (
    <Card as="li" look={chosen ? 'pine' : 'raised'}>
      <div className={styles['template']}>
        <div className={styles['grow']}>
          <Heading level={2} size="l" lang={blank ? undefined : locale}>
            {name}
          </Heading>
          {template.summary[locale] === '' ? null : <p lang={locale}>{template.summary[locale]}</p>}
          <p className={styles['soft']} lang={locale}>
            {template.forWhom[locale]}
          </p>
          <Row gap="xs" className={styles['facts']}>
            <Pill icon={<Clock aria-hidden />}>{words.minutes(template.plannedMinutes)}</Pill>
            {blank ? null : (
              <Pill icon={<Users aria-hidden />}>{words.people(template.groupSize.min, template.groupSize.max)}</Pill>
            )}
            {chosen ? (
              <Pill tone="good" icon={<Check aria-hidden />}>
                {words.chosen}
              </Pill>
            ) : null}
          </Row>
        </div>
        <Button variant={blank ? 'quiet' : 'primary'} aria-label={words.choose(words.use, name)} onClick={onChoose}>
          {words.use}
        </Button>
      </div>
    </Card>
  );
}
