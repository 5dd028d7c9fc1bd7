/** Language and size of the text, at any time. Whatever is being written stays where it is. */
import { Choice } from '../design/choice.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Stack } from '../design/layout.tsx';
import { languages, useLanguage, useMessages } from '../language/language.tsx';
import { chooseTextSize, textSizes, useTextSize } from '../pieces/text-size.ts';

export function ReadingDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { common } = useMessages();
  const { locale, setLocale } = useLanguage();
  const { reading } = common;
  const size = useTextSize();
  return (
    <Dialog open={open} title={reading.title} closeLabel={common.close} onClose={onClose}>
      <Stack gap="l">
        <Choice
          label={common.language}
          value={locale}
          options={languages.map(({ locale: value, name }) => ({ value, label: name, lang: value }))}
          onChange={setLocale}
        />
        <Choice
          label={reading.size}
          value={size}
          options={textSizes.map((value) => ({ value, label: reading.sizes[value] }))}
          onChange={chooseTextSize}
        />
      </Stack>
    </Dialog>
  );
}
