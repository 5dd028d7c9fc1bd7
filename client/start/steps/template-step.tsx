import { useState } from 'react';
import type { Locale } from '../../../shared/cafe/model.ts';
import type { TemplateFile } from '../../../shared/templates/template-file.ts';
import { blankTemplate, templates, type Template } from '../../../shared/templates/templates.ts';
import { Button } from '../../design/button.tsx';
import { Choice } from '../../design/choice.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Stack } from '../../design/layout.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { languages } from '../../language/spoken.ts';
import type { Draft } from '../draft.ts';
import { TemplateCard } from './template-card.tsx';
import { TemplateFilePart } from './template-file-part.tsx';

interface TemplateStepProps {
  readonly draft: Draft | null;
  readonly locale: Locale;
  readonly onChoose: (template: Template, locale: Locale) => void;
  readonly onLocale: (locale: Locale) => void;
  readonly onFile: (file: TemplateFile) => void;
}

export function TemplateStep({ draft, locale, onChoose, onLocale, onFile }: TemplateStepProps) {
  const { common, start } = useAllMessages();
  const words = start.template;
  /** What would take the place of what has been written. */
  const [asked, setAsked] = useState<(() => void) | null>(null);

  function choose(template: Template): void {
    begin(() => onChoose(template, locale));
  }

  function begin(replace: () => void): void {
    if (draft?.changed === true) setAsked(() => replace);
    else replace();
  }

  return (
    <>
      <Choice
        label={words.locale}
        hint={words.localeHint}
        look="segments"
        options={languages.map(({ locale: value, name: label }) => ({ value, label }))}
        value={locale}
        onChange={onLocale}
      />
      <Stack as="ul">
        {[...templates, blankTemplate].map((template) => (
          <TemplateCard
            key={template.id}
            template={template}
            locale={locale}
            chosen={draft?.template === template.id && draft.design.settings.locale === locale}
            onChoose={() => choose(template)}
          />
        ))}
      </Stack>
      <TemplateFilePart onFile={(file) => begin(() => onFile(file))} />
      <Dialog
        open={asked !== null}
        title={words.replaceTitle}
        closeLabel={common.close}
        onClose={() => setAsked(null)}
        actions={
          <>
            <Button variant="quiet" onClick={() => setAsked(null)}>
              {words.keep}
            </Button>
            <Button
              onClick={() => {
                asked?.();
                setAsked(null);
              }}
            >
              {words.replace}
            </Button>
          </>
        }
      >
        <p>{words.replaceText}</p>
      </Dialog>
    </>
  );
}
