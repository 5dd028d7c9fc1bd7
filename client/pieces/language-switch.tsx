import Languages from 'lucide-react/icons/languages';
import { Button } from '../design/button.tsx';
import { Row } from '../design/layout.tsx';
import { languages, useLanguage } from '../language/language.tsx';

/** The other languages of this device, each called by its own name, whatever the page speaks. */
export function LanguageSwitch() {
  const { locale, setLocale, messages } = useLanguage();
  return (
    <Row as="nav" gap="none" justify="end" aria-label={messages.common.language}>
      {languages
        .filter((language) => language.locale !== locale)
        .map((language) => (
          <Button
            key={language.locale}
            variant="plain"
            lang={language.locale}
            icon={<Languages aria-hidden />}
            onClick={() => setLocale(language.locale)}
          >
            {language.name}
          </Button>
        ))}
    </Row>
  );
}
