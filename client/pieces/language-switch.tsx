import { Choice } from '../design/choice.tsx';
import { languages, useLanguage } from '../language/language.tsx';

/** The language of this device. Names of languages stand in their own language, whatever the page speaks. */
export function LanguageSwitch() {
  const { locale, setLocale, messages } = useLanguage();
  return (
    <Choice
      label={messages.common.language}
      hideLabel
      look="segments"
      options={languages.map(({ locale: value, name }) => ({ value, label: name }))}
      value={locale}
      onChange={setLocale}
    />
  );
}
