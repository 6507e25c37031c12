import type { QuotedArticle } from '@osmose/shared/moderation/moderation.contract'
import { useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import styles from './cited-article.module.css'

/** The sentence of the charter that is quoted, as it stood in its version. */
export function CitedArticle({ article: { number, version, sentence } }: { article: QuotedArticle }) {
  const t = useT()
  const locale = useLocale()
  return (
    <div className={styles.cited}>
      <p className={styles.sentence}>{t('moderation.cited_sentence', { sentence: sentence[locale] })}</p>
      <p className={styles.source}>
        <a href={`${paths.charter}?version=${version}`}>{t('moderation.cited', { number })}</a>
        <span>{t('moderation.cited_version', { version })}</span>
      </p>
    </div>
  )
}
