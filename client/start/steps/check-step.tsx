import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Notice } from '../../design/notice.tsx';
import { Stack } from '../../design/layout.tsx';
import { useAllMessages, useLanguage } from '../../language/language.tsx';
import { longDay } from '../../../shared/locale/formats.ts';
import type { Draft, StepKey } from '../draft.ts';
import type { Problem } from '../problems.ts';
import styles from '../setup.module.css';
import { useTotal } from '../total.ts';

interface CheckStepProps {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  /** Why the server said no, in words. */
  readonly refusal: string | null;
  readonly onStep: (step: StepKey) => void;
}

export function CheckStep({ draft, problems, refusal, onStep }: CheckStepProps) {
  const { locale } = useLanguage();
  const messages = useAllMessages();
  const { boardPlans, common, start } = messages;
  const words = start.check;
  const { settings, rounds, tables, boards = [] } = draft.design;
  const total = useTotal(draft);
  const unasked = rounds.flatMap(({ question }, index) => (question.trim() === '' ? [common.round(index + 1)] : []));
  const rows: readonly { readonly step: StepKey; readonly what: string; readonly lines: readonly string[] }[] = [
    { step: 'about', what: start.setup.steps.about, lines: [settings.title, settings.purpose] },
    {
      step: 'place',
      what: words.summary.when,
      lines: [[longDay(settings.date, locale), settings.place].filter(Boolean).join(', '), settings.organiser],
    },
    {
      step: 'rounds',
      what: words.summary.questions,
      lines: rounds.map(({ question }, index) => `${index + 1}. ${question.trim() === '' ? '–' : question}`),
    },
    {
      step: 'tables',
      what: words.summary.tables,
      lines: [words.tablesFor(tables.length, draft.expected), start.tables.hostModes[settings.hostMode].name],
    },
    { step: 'programme', what: words.summary.time, lines: [total] },
    ...(boards.length === 0
      ? []
      : [{ step: 'template' as const, what: boardPlans.section, lines: [boards.map(({ name }) => name).join(', ')] }]),
    { step: 'people', what: words.summary.names, lines: [start.people.levels[settings.anonymity].name] },
    { step: 'rules', what: words.summary.dots, lines: [String(settings.dotsPerPerson)] },
  ];
  return (
    <>
      {problems.length > 0 ? (
        <Notice tone="warn" title={words.problems} role="status">
          <ul className={styles['problems']}>
            {problems.map(({ step, text }) => (
              <li key={text}>
                {text}{' '}
                <Button variant="plain" onClick={() => onStep(step)}>
                  {words.fix}
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {unasked.length > 0 ? <Notice tone="calm" title={words.noQuestion(unasked.join(', '))} /> : null}
      <Card>
        <Stack as="ul" gap="none">
          {rows.map(({ step, what, lines }) => (
            <li key={step} className={styles['fact']}>
              <div className={styles['fact-words']}>
                <p className={styles['fact-name']}>{what}</p>
                {lines.filter(Boolean).map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </div>
              <Button variant="plain" aria-label={words.change(what)} onClick={() => onStep(step)}>
                {common.edit}
              </Button>
            </li>
          ))}
        </Stack>
      </Card>
      <div aria-live="assertive">{refusal === null ? null : <Notice tone="bad" title={refusal} />}</div>
    </>
  );
}
