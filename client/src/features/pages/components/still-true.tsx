import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { assignPage, type Page, reviewPage } from '@osmose/shared/pages/pages.contract'
import { Button } from '../../../ui/button'
import { TextButton } from '../../../ui/text-button'
import { showToast } from '../../../ui/toasts'
import { type ApiError, call } from '../../../lib/call'
import { errorText, t as say, useLocale, useT } from '../../../lib/i18n'
import { useMe } from '../../identity/identity.public'
import { keepPage } from '../pages.cache'
import { dayWords } from '../words'
import { KeepingSheet } from './keeping-sheet'
import styles from './page.module.css'

/** What a page asks of who looks after it, or of who leads where nobody does. */
export function StillTrue({ page }: { page: Page }) {
  const t = useT()
  const locale = useLocale()
  const client = useQueryClient()
  const me = useMe().person.id
  const [busy, setBusy] = useState(false)
  const [handing, setHanding] = useState(false)
  const act = async (work: () => Promise<Page>, done: (now: Page) => string) => {
    setBusy(true)
    try {
      const now = await work()
      keepPage(client, { ...now, ...(now.lang === page.lang ? {} : textOf(page)) })
      showToast(done(now))
    } catch (error) {
      showToast(errorText(error as ApiError))
    } finally {
      setBusy(false)
    }
  }
  const params = { pageId: page.id }
  const thanks = (now: Page) =>
    now.reviewAt
      ? say('pages.still_true_thanks', { day: dayWords(say, locale, now.reviewAt) })
      : say('pages.still_true_thanks_never')

  if (page.ownerGone && page.can.edit)
    return (
      <section className={styles.ask} aria-labelledby="page-orphan">
        <div>
          <h2 id="page-orphan">{t('pages.orphan')}</h2>
          <p>{t('pages.orphan_why', { name: page.owner?.name ?? t('pages.somebody') })}</p>
        </div>
        <div className={styles.answers}>
          {page.can.review && (
            <TextButton onClick={() => setHanding(true)}>{t('pages.orphan_name')}</TextButton>
          )}
          <Button
            kind="primary"
            loading={busy}
            onClick={() =>
              void act(
                () => call(assignPage, { params, body: { personId: me } }),
                ({ owner }) => say('pages.keeper_now', { name: owner?.name ?? '' }),
              )
            }
          >
            {t('pages.orphan_take')}
          </Button>
        </div>
        {handing && <KeepingSheet page={page} onClose={() => setHanding(false)} />}
      </section>
    )
  if (!page.due || !page.can.review) return null
  return (
    <section className={styles.ask} aria-labelledby="page-still-true">
      <div>
        <h2 id="page-still-true">{t('pages.still_true')}</h2>
        <p>
          {page.owner?.id === me
            ? t('pages.still_true_why', { months: page.reviewMonths ?? 0 })
            : t('pages.still_true_leader')}
        </p>
      </div>
      <div className={styles.answers}>
        <TextButton onClick={() => setHanding(true)}>{t('pages.hand_over')}</TextButton>
        <Button
          kind="primary"
          icon={Check}
          loading={busy}
          onClick={() => void act(() => call(reviewPage, { params }), thanks)}
        >
          {t('pages.still_true_yes')}
        </Button>
      </div>
      {handing && <KeepingSheet page={page} onClose={() => setHanding(false)} />}
    </section>
  )
}

/** The text in view stays in its language, whatever language the answer came in. */
const textOf = ({ title, lang, document, version, writtenAt, writtenBy, links }: Page) => ({
  title,
  lang,
  document,
  version,
  writtenAt,
  writtenBy,
  links,
})
