import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Lightbulb from 'lucide-react/icons/lightbulb';
import Trash2 from 'lucide-react/icons/trash-2';
import { adviseQuestion } from '../../../shared/templates/question-advice.ts';
import { Card } from '../../design/card.tsx';
import { Field } from '../../design/field.tsx';
import { Heading } from '../../design/heading.tsx';
import { IconButton } from '../../design/icon-button.tsx';
import { Row } from '../../design/layout.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { NumberField } from '../../pieces/number-field.tsx';
import { changeRound, changeStage, removeRound, roundStage, swapRounds } from '../draft-changes.ts';
import styles from '../setup.module.css';
import type { StepProps } from '../step.ts';

export function RoundCard({ draft, change, offerUndo, index }: StepProps & { readonly index: number }) {
  const { common, start } = useAllMessages();
  const words = start.rounds;
  const { rounds, settings } = draft.design;
  const { title = '', question = '', hint = '' } = rounds[index] ?? {};
  const { stage, at } = roundStage(draft, index);
  const number = index + 1;
  const hints = adviseQuestion(question, settings.locale);
  return (
    <Card as="li">
      <Row justify="between" wrap={false}>
        <Heading level={2} size="l">
          {common.round(number)}
        </Heading>
        <Row gap="none" wrap={false}>
          {index > 0 ? (
            <IconButton
              label={words.up(number)}
              icon={<ArrowUp aria-hidden />}
              onClick={() => change((now) => swapRounds(now, index - 1))}
            />
          ) : null}
          {index < rounds.length - 1 ? (
            <IconButton
              label={words.down(number)}
              icon={<ArrowDown aria-hidden />}
              onClick={() => change((now) => swapRounds(now, index))}
            />
          ) : null}
          {rounds.length > 1 ? (
            <IconButton
              label={words.remove(number)}
              icon={<Trash2 aria-hidden />}
              onClick={() => {
                change((now) => removeRound(now, index));
                offerUndo(words.removed(number));
              }}
            />
          ) : null}
        </Row>
      </Row>
      <Field label={words.question} aside={`${question.length}/240`}>
        <TextArea
          lines={2}
          value={question}
          maxLength={240}
          className={styles['question']}
          onChange={({ currentTarget: { value } }) => change((now) => changeRound(now, index, { question: value }))}
        />
      </Field>
      <div aria-live="polite" className={styles['hints']}>
        {hints.map((key) => (
          <p key={key} className={styles['advice']}>
            <Lightbulb aria-hidden />
            <span>{words.hints[key]}</span>
          </p>
        ))}
      </div>
      <Field label={words.hint} hint={words.hintHint}>
        <TextInput
          value={hint}
          maxLength={240}
          onChange={({ currentTarget: { value } }) => change((now) => changeRound(now, index, { hint: value }))}
        />
      </Field>
      <Row gap="l" align="start">
        <div className={styles['grow']}>
          <Field label={words.name}>
            <TextInput
              value={title}
              maxLength={80}
              onChange={({ currentTarget: { value } }) => change((now) => changeRound(now, index, { title: value }))}
            />
          </Field>
        </div>
        <NumberField
          label={words.minutes}
          unit={start.minutesShort}
          min={1}
          max={120}
          value={stage.minutes}
          onChange={(minutes) => change((now) => changeStage(now, at, { minutes }))}
        />
      </Row>
    </Card>
  );
}
