import { useEffect, useRef } from 'react';
import { decimal } from '../../../shared/locale/formats.ts';
import { judgeDisk } from '../../../shared/hall/judge.ts';
import type { HallAnswer } from '../../../shared/wire/hall.ts';
import { Row } from '../../design/layout.tsx';
import { useAllMessages, useLanguage } from '../../language/language.tsx';
import { BusyButton } from '../busy-button.tsx';
import { CheckCard } from './check-card.tsx';
import type { HallNow } from './use-hall.ts';

/** Room and speed of the disk the café is kept on. Measured by itself the first time somebody looks. */
export function DiskCheck({ disk, run }: { readonly disk: HallAnswer['disk']; readonly run: HallNow['run'] }) {
  const { locale } = useLanguage();
  const messages = useAllMessages();
  const { disk: words } = messages.hall;
  const { level, says } = judgeDisk(disk);
  const asked = useRef(false);
  useEffect(() => {
    if (disk.state !== 'unknown' || asked.current) return;
    asked.current = true;
    void run({ path: 'disk' });
  }, [disk.state, run]);
  const gigabytes = (bytes: number): string => {
    return `${decimal(bytes / 1e9, locale, bytes < 10e9 ? 1 : 0)} GB`;
  };
  return (
    <CheckCard name={words.name} level={level} finding={words.says[says]}>
      {disk.state === 'measured' ? (
        <p>{words.figures(gigabytes(disk.freeBytes), String(Math.max(1, Math.ceil(disk.slowMs))))}</p>
      ) : null}
      <Row>
        <BusyButton variant="quiet" onPress={() => run({ path: 'disk' })}>
          {words.again}
        </BusyButton>
      </Row>
    </CheckCard>
  );
}
