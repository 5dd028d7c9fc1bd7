import { useState } from 'react';
import type { Locale } from '../../../shared/cafe/model.ts';
import { blankTemplate, templates, type Template } from '../../../shared/templates/templates.ts';
import { Button } from '../../design/button.tsx';
import { Choice } from '../../design/choice.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Stack } from '../../design/layout.tsx';
import { useMessages } from '../../language/language.tsx';
import type { Draft } from '../draft.ts';
import { TemplateCard } from './template-card.tsx';

interface TemplateStepProps {
  readonly draft: Draft | null;
  readonly locale: Locale;
  readonly onChoose: (template: Template, locale: Locale) => void;
  readonly onLocale: (locale: Locale) => void;
}

export function TemplateStep({ draft, locale, onChoose, onLocale }: TemplateStepProps) {
  const { common, start } = useMessages();
  const words = start.template;
  const [asked, setAsked] = useState<Template | null>(null);

  function choose(template: Template): void {
    if (draft?.changed === true) setAsked(template);
    else onChoose(template, locale);
  }

  return (
    <>
      <Choice
        label={words.locale}
        hint={words.localeHint}
        look="segments"
        options={[
          { value: 'nb', label: words.nb },
          { value: 'en', label: words.en },
        ]}
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
                if (asked) onChoose(asked, locale);
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
