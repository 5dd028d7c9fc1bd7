import Printer from 'lucide-react/icons/printer';
import { useCafe, useRoom } from '../cafe/hooks.tsx';
import { Button } from '../design/button.tsx';
import { Choice } from '../design/choice.tsx';
import { Field } from '../design/field.tsx';
import { Heading } from '../design/heading.tsx';
import { Row } from '../design/layout.tsx';
import { Notice } from '../design/notice.tsx';
import { Pill } from '../design/pill.tsx';
import { Select } from '../design/select.tsx';
import { useAllMessages, useLanguage } from '../language/language.tsx';
import type { JoinAddress } from '../pieces/join-address.ts';
import { LostBanner } from '../pieces/lost-banner.tsx';
import { paperKinds, type PaperChoice, type PaperKind } from './choice.ts';
import { Options } from './options.tsx';
import type { Paper } from './paper.ts';
import { useNarrow } from './use-narrow.ts';
import styles from './print.module.css';

interface ToolbarProps {
  readonly choice: PaperChoice;
  readonly onChoose: (changes: Readonly<Record<string, string>>) => void;
  readonly paper: Paper;
  readonly address: JoinAddress;
  /** The sheets on the screen are still those of an earlier choice. */
  readonly pending: boolean;
}

/** What to print, and the one button that does it. Never on paper itself. */
export function Toolbar({ choice, onChoose, paper, address, pending }: ToolbarProps) {
  const { locale } = useLanguage();
  const messages = useAllMessages();
  const { print: words } = messages;
  const { settings } = useRoom();
  const waiting = useCafe(({ connection }) => connection.state === 'connecting');
  const { kind } = choice;
  const lack = paper.lack(kind);
  return (
    <aside className={styles['toolbar']} lang={locale} aria-label={words.title}>
      <div className={styles['choices']}>
        <LostBanner />
        <Heading level={1} size="xl" eyebrow={<bdi>{settings.title}</bdi>}>
          {words.title}
        </Heading>
        <Kinds kind={kind} onChoose={(show) => onChoose({ show })} />
        <p>{words.kinds[kind].text}</p>
        {lack === null || lack === 'changed' ? <Options choice={choice} onChoose={onChoose} paper={paper} /> : null}
        {kind === 'slips' && settings.anonymity !== 'names' ? (
          <Notice tone="calm" title={words.numbersOnly}>
            {words.numbersOnlyText[settings.anonymity]}
          </Notice>
        ) : null}
        {kind === 'poster' && address.state === 'none' ? (
          <Notice tone="warn" role="status" title={words.poster.none}>
            {words.poster.noneText}
          </Notice>
        ) : null}
        {lack === null ? <p className="quiet">{words.pressHint}</p> : null}
      </div>
      {lack === null ? (
        <div className={styles['go']}>
          <Row>
            <Button
              size="large"
              icon={<Printer aria-hidden />}
              pending={pending || waiting}
              onClick={() => window.print()}
            >
              {words.press}
            </Button>
            {paper.sheets === null ? null : <Pill>{words.sheets(paper.sheets)}</Pill>}
          </Row>
        </div>
      ) : null}
    </aside>
  );
}

function Kinds({ kind, onChoose }: { readonly kind: PaperKind; readonly onChoose: (kind: PaperKind) => void }) {
  const { print: words } = useAllMessages();
  const options = paperKinds.map((value) => ({ value, label: words.kinds[value].name }));
  if (!useNarrow())
    return (
      <div className={styles['kinds']}>
        <Choice label={words.what} options={options} value={kind} onChange={onChoose} />
      </div>
    );
  return (
    <Field label={words.what}>
      <Select
        value={kind}
        options={options}
        onChange={({ currentTarget: { value } }) => {
          const wanted = paperKinds.find((candidate) => candidate === value);
          if (wanted) onChoose(wanted);
        }}
      />
    </Field>
  );
}
