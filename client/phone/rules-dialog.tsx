/** The house rules, and the language of this phone. */
import { useRoom } from '../cafe/hooks.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Stack } from '../design/layout.tsx';
import { useMessages } from '../language/language.tsx';
import { LanguageSwitch } from '../pieces/language-switch.tsx';

export function RulesDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { common, phone } = useMessages();
  const { settings } = useRoom();
  return (
    <Dialog open={open} title={phone.menu.rules} closeLabel={common.close} onClose={onClose}>
      <Stack gap="m">
        {settings.houseRules.length === 0 ? null : (
          <ul>
            {settings.houseRules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        )}
        <p>{phone.join.promise[settings.anonymity]}</p>
        <LanguageSwitch />
      </Stack>
    </Dialog>
  );
}
