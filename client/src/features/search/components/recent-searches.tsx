import { History, X } from 'lucide-react'
import { IconButton } from '../../../ui/icon-button'
import { TextButton } from '../../../ui/text-button'
import { useT } from '../../../lib/i18n'
import { useMe } from '../../identity/identity.public'
import { forget, forgetAll, useRecent } from '../recent'
import styles from './search.module.css'

/** What I looked for lately, here; nobody else has it. */
export function RecentSearches({ onChoose }: { onChoose: (q: string) => void }) {
  const t = useT()
  const { id } = useMe().person
  const recent = useRecent(id)
  return (
    <section className={styles.recent} aria-labelledby="recent-searches">
      <div className={styles.recentHead}>
        <h2 id="recent-searches">{t('search.recent')}</h2>
        {recent.length > 0 && <TextButton onClick={() => forgetAll(id)}>{t('search.forget')}</TextButton>}
      </div>
      <p>{t(recent.length > 0 ? 'search.recent_why' : 'search.recent_none')}</p>
      <ul>
        {recent.map((q) => (
          <li key={q}>
            <History aria-hidden />
            <button type="button" data-result onClick={() => onChoose(q)} dir="auto">
              {q}
            </button>
            <IconButton
              icon={X}
              label={t('search.forget_one', { q })}
              tip="none"
              onClick={() => forget(id, q)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where the search looks and how it orders, in words. */
export function SearchNotes() {
  const t = useT()
  return (
    <>
      <section className={styles.about} aria-labelledby="search-typing">
        <h2 id="search-typing">{t('search.typing')}</h2>
        <p>{t('search.typing_text')}</p>
        <p className={styles.typed}>
          <code>{t('search.typing_example')}</code> <code>{t('search.typing_example_two')}</code>
        </p>
      </section>
      <section className={styles.about} aria-labelledby="search-where">
        <h2 id="search-where">{t('search.where')}</h2>
        <p>{t('search.where_text')}</p>
      </section>
      <section className={styles.about} aria-labelledby="search-how">
        <h2 id="search-how">{t('search.how')}</h2>
        <p>{t('search.how_text')}</p>
      </section>
    </>
  )
}
