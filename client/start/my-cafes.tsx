import Trash2 from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import { Link } from 'wouter';
import { forgetCafe, rememberedCafes, type RememberedCafe } from '../cafe/remembered.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Heading } from '../design/heading.tsx';
import { Stack } from '../design/layout.tsx';
import { Menu } from '../design/menu.tsx';
import { useAllMessages, useLanguage } from '../language/language.tsx';
import { longDay } from '../../shared/locale/formats.ts';
import styles from './start.module.css';

export function MyCafes() {
  const { locale } = useLanguage();
  const messages = useAllMessages();
  const { common, start } = messages;
  const words = start.mine;
  const [cafes, setCafes] = useState(rememberedCafes);
  const [asked, setAsked] = useState<RememberedCafe | null>(null);
  if (cafes.length === 0) return null;
  return (
    <section aria-labelledby="my-cafes" className={styles['part']}>
      <div>
        <Heading level={2} size="l" id="my-cafes">
          {words.title}
        </Heading>
        <p className={styles['soft']}>{words.text}</p>
      </div>
      <Stack as="ul" gap="none">
        {cafes.map((cafe) => (
          <li key={cafe.cafe} className={styles['cafe']}>
            <Link href={`/console/${cafe.cafe}`} aria-label={words.open(cafe.title)} className={styles['cafe-link']}>
              <span className={styles['cafe-title']}>{cafe.title}</span>
              <span className={styles['soft']}>{longDay(cafe.date, locale)}</span>
            </Link>
            <Menu
              label={words.menu(cafe.title)}
              items={[
                {
                  key: 'forget',
                  label: words.forget,
                  icon: <Trash2 aria-hidden />,
                  danger: true,
                  onSelect: () => setAsked(cafe),
                },
              ]}
            />
          </li>
        ))}
      </Stack>
      <Dialog
        open={asked !== null}
        title={words.forgetTitle}
        closeLabel={common.close}
        onClose={() => setAsked(null)}
        actions={
          <>
            <Button variant="quiet" onClick={() => setAsked(null)}>
              {words.forgetNo}
            </Button>
            <Button
              variant="danger"
              onClick={() => {
                if (asked) forgetCafe(asked.cafe);
                setCafes(rememberedCafes());
                setAsked(null);
              }}
            >
              {words.forget}
            </Button>
          </>
        }
      >
        <p>{words.forgetText(asked?.title ?? '')}</p>
      </Dialog>
    </section>
  );
}
