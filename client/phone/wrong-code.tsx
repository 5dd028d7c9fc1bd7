/** When the code leads nowhere. Few see it: it is no part of what everybody waits for. */
import { readCode, showCode } from '../../shared/cafe/codes.ts';
import { Heading } from '../design/heading.tsx';
import { Stack } from '../design/layout.tsx';
import { Page } from '../design/page.tsx';
import { useDoorMessages } from '../language/language.tsx';
import { CodeForm } from '../pieces/code-form.tsx';
import { ReadingSwitches } from '../pieces/language-switch.tsx';

/** The code can be mended where it stands: most of the time one letter was read wrongly. */
export default function WrongCode({ code }: { readonly code: string }) {
  const { common, joining, join } = useDoorMessages();
  const read = readCode(code);
  return (
    <Page skipLabel={common.skipToContent} width="narrow">
      <Stack gap="l">
        <Stack gap="xs">
          <Heading level={1} size="2xl">
            {read === null ? joining.code.notCode : join.wrongCode}
          </Heading>
          {read === null ? null : <p>{joining.code.wrongText(showCode(read))}</p>}
        </Stack>
        <CodeForm typed={code} onCode={(next) => location.assign(`/k/${next}`)} />
        <ReadingSwitches />
      </Stack>
    </Page>
  );
}
