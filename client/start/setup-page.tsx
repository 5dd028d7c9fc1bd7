import ArrowRight from 'lucide-react/icons/arrow-right';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Locale } from '../../shared/cafe/model.ts';
import type { TemplateFile } from '../../shared/templates/template-file.ts';
import type { Template } from '../../shared/templates/templates.ts';
import { newSecret } from '../cafe/secrets.ts';
import { Button } from '../design/button.tsx';
import { Heading } from '../design/heading.tsx';
import { Row } from '../design/layout.tsx';
import { Notice } from '../design/notice.tsx';
import { Page } from '../design/page.tsx';
import { useAllMessages, useLanguage } from '../language/language.tsx';
import { usePageTitle } from '../pieces/page-title.ts';
import { isNameless } from './draft-changes.ts';
import { draftFrom, draftFromFile, stepKeys, storedDraft, storeDraft, type Draft, type StepKey } from './draft.ts';
import { problemsOf } from './problems.ts';
import styles from './setup.module.css';
import { StepBody } from './step-body.tsx';
import { StepList } from './step-list.tsx';
import { CheckStep } from './steps/check-step.tsx';
import { TemplateStep } from './steps/template-step.tsx';
import { today } from './today.ts';
import { UndoToast } from './undo-toast.tsx';
import { useOpening } from './use-opening.ts';

export default function SetupPage() {
  const { locale: own } = useLanguage();
  const messages = useAllMessages();
  const { common, start } = messages;
  const words = start.setup;
  usePageTitle(words.title);
  const [draft, setDraft] = useState<Draft | null>(storedDraft);
  const [locale, setLocale] = useState<Locale>(draft?.design.settings.locale ?? own);
  const [undo, setUndo] = useState<{ readonly text: string; readonly before: Draft } | null>(null);
  const [insist, setInsist] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const opening = useOpening();
  const heading = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const step = draft?.step ?? 'template';
  const at = stepKeys.indexOf(step);

  useEffect(() => {
    if (!opening.done) storeDraft(draft);
  }, [draft, opening.done]);

  function goTo(next: StepKey | undefined): void {
    if (next === undefined) return;
    setDraft((now) => (now ? { ...now, step: next } : now));
    setUndo(null);
    setInsist(false);
    setOpened(null);
    // Whoever reads with the ears, or walks with the keys, begins at the top of the new step.
    requestAnimationFrame(() => {
      window.scrollTo(0, 0);
      heading.current?.querySelector('h1')?.focus();
    });
  }

  function choose(template: Template, chosen: Locale): void {
    setDraft(draftFrom(template, chosen, today(), newSecret()));
    goTo('about');
  }

  function chooseFile(file: TemplateFile): void {
    setLocale(file.language);
    setDraft(draftFromFile(file, today(), newSecret()));
    goTo('about');
    const { tables, rounds, programme, boards } = file;
    setOpened(messages.templateFile.opened(tables.length, rounds.length, programme.length, boards.length));
  }

  function goOn(): void {
    if (step !== 'about' || !draft || !isNameless(draft)) return goTo(stepKeys[at + 1]);
    setInsist(true);
    body.current?.querySelector('input')?.focus();
  }

  const { title } = start[step];
  const leads: Partial<Record<StepKey, string>> = {
    template: start.template.text,
    rounds: start.rounds.text,
    programme: start.programme.text,
    people: start.people.text,
    check: start.check.text,
  };
  const problems = draft && step === 'check' ? problemsOf(draft, messages) : [];
  return (
    <Page
      skipLabel={common.skipToContent}
      sticky={draft && step !== 'template' ? 'footer' : 'none'}
      header={
        <Row justify="between">
          <Link href="/" className={styles['home']}>
            {common.appName}
          </Link>
          {draft && step !== 'check' && step !== 'template' ? (
            <Button variant="plain" onClick={() => goTo('check')}>
              {words.toCheck}
            </Button>
          ) : (
            <span className={styles['soft']}>{words.title}</span>
          )}
        </Row>
      }
      footer={
        draft && step !== 'template' ? (
          <Row justify="between">
            <Button variant="quiet" onClick={() => goTo(stepKeys[at - 1])}>
              {common.back}
            </Button>
            {step === 'check' ? (
              <Button
                size="large"
                pending={opening.pending}
                aria-disabled={problems.length > 0}
                onClick={() => (problems.length === 0 ? void opening.open(draft) : undefined)}
              >
                {start.check.open}
              </Button>
            ) : (
              <Button icon={<ArrowRight aria-hidden />} onClick={goOn}>
                {words.next}
              </Button>
            )}
          </Row>
        ) : undefined
      }
    >
      <StepList step={step} open={draft !== null} onStep={goTo} />
      <div ref={heading} className={styles['head']}>
        <Heading level={1} size="2xl" tabIndex={-1} eyebrow={words.progress(at + 1, stepKeys.length)}>
          {title}
        </Heading>
        {leads[step] === undefined ? null : <p className={styles['lead']}>{leads[step]}</p>}
      </div>
      {opened === null ? null : <Notice tone="good" title={opened} />}
      {step === 'template' || !draft ? (
        <TemplateStep draft={draft} locale={locale} onLocale={setLocale} onChoose={choose} onFile={chooseFile} />
      ) : step === 'check' ? (
        <CheckStep draft={draft} problems={problems} refusal={opening.refusal} onStep={goTo} />
      ) : (
        <div ref={body} className={styles['body']}>
          <StepBody
            step={step}
            draft={draft}
            insist={insist}
            change={(change) => setDraft((now) => (now ? change(now) : now))}
            offerUndo={(text) => setUndo({ text, before: draft })}
          />
        </div>
      )}
      <p className={styles['soft']}>{words.kept}</p>
      <div className={styles['said']}>
        <UndoToast
          text={undo?.text ?? null}
          onClose={() => setUndo(null)}
          onUndo={() => {
            if (undo) setDraft(undo.before);
            setUndo(null);
          }}
        />
      </div>
    </Page>
  );
}
