import { Grid } from '../design/layout.tsx';
import { Select } from '../design/select.tsx';
import { languages, useDoorMessages, useLanguage } from '../language/language.tsx';
import { chooseTextSize, textSizes, useTextSize } from './text-size.ts';

/** The language of this device. Each is called by its own name, whatever the page speaks. */
export function LanguageSwitch() {
  const { locale, setLocale, messages } = useLanguage();
  return (
    <Select
      aria-label={messages.common.language}
      value={locale}
      options={languages.map(({ locale: value, name }) => ({ value, label: name, lang: value }))}
      onChange={({ currentTarget }) => {
        const chosen = languages.find((language) => language.locale === currentTarget.value);
        if (chosen) setLocale(chosen.locale);
      }}
    />
  );
}

/** How large this phone writes. */
export function TextSizeSwitch() {
  const { reading } = useDoorMessages().common;
  const size = useTextSize();
  return (
    <Select
      aria-label={reading.size}
      value={size}
      options={textSizes.map((value) => ({ value, label: reading.sizes[value] }))}
      onChange={({ currentTarget }) => {
        const chosen = textSizes.find((candidate) => candidate === currentTarget.value);
        if (chosen) chooseTextSize(chosen);
      }}
    />
  );
}

/** Both, for the foot of a screen at the door. */
export function ReadingSwitches() {
  return (
    <Grid cell="half" gap="s">
      <LanguageSwitch />
      <TextSizeSwitch />
    </Grid>
  );
}
