/** The whole café on one laptop: the console, the wall and four phones, each a page of its own. For whoever develops or demonstrates. */
import * as v from 'valibot';
import { secretSchema } from '../../shared/wire/control.ts';
import { identifier } from '../../shared/cafe/text.ts';
import { Empty } from '../design/empty.tsx';
import { languages, useAllMessages } from '../language/language.tsx';
import { Pane } from './pane.tsx';
import styles from './stage-page.module.css';

/** `cafe`, `code`, the facilitator's secret `k`, the projector's `p`, and a ticket `t` for each phone. */
const hashSchema = v.object({
  cafe: identifier,
  code: identifier,
  k: secretSchema,
  p: secretSchema,
  t: v.array(secretSchema),
});

export default function StagePage() {
  const { stage } = useAllMessages().projector;
  const read = v.safeParse(hashSchema, fromHash(location.hash));
  if (!read.success) return <Empty title={stage.title} text={stage.missing} />;
  const { cafe, code, k, p, t } = read.output;
  return (
    <main className={styles['stage']} aria-label={stage.title}>
      <div className={styles['screen']}>
        <Pane label={stage.screen} width={1920} address={`/projector/${cafe}#k=${p}`} />
      </div>
      <div className={styles['console']}>
        <Pane label={stage.console} width={1280} address={`/console/${cafe}#k=${k}`} />
      </div>
      <div className={styles['phones']}>
        {t.map((ticket, index) => {
          const { locale, name } = languages[index % languages.length] ?? { locale: 'nb', name: '' };
          return (
            <Pane
              key={ticket}
              label={stage.phone(index + 1, name)}
              width={390}
              address={`/k/${code}?lang=${locale}#t=${ticket}`}
            />
          );
        })}
      </div>
    </main>
  );
}

function fromHash(hash: string) {
  const values = new URLSearchParams(hash.slice(1));
  return { ...Object.fromEntries(values), t: values.getAll('t') };
}
