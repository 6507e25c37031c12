import type { ReactNode } from 'react'
import { Languages } from 'lucide-react'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { TextButton } from '../../ui/text-button'
import { useLocale, useT } from '../../lib/i18n'
import { showIn, useShown } from '../posts/languages.public'
import { RichText } from '../text/rich-text.public'
import styles from './languages.module.css'

type Other = NonNullable<NonNullable<Post['standing']>['other']>

/** The text in the reader's language, and one press away in the other, its title with it; each is said to be in its language. */
export function InTwoLanguages({
  post,
  other,
  children,
}: {
  post: Post
  other: Other
  /** The text as it is shown first. */
  children: ReactNode
}) {
  const t = useT()
  const locale = useLocale()
  const turned = useShown(post).lang === other.lang
  const next = turned ? post.lang : other.lang
  return (
    <>
      <p className={styles.switch}>
        <TextButton kind="quiet" aria-pressed={turned} onClick={() => showIn(post.id, next)}>
          <Languages aria-hidden />
          {t(`languages.read_${next}`)}
        </TextButton>
      </p>
      {turned ? (
        <div lang={other.lang}>
          {other.stale && !other.original && (
            <p className={styles.stale} lang={locale}>
              {t('languages.stale')}
            </p>
          )}
          <RichText document={other.document} lang={other.lang} />
        </div>
      ) : (
        children
      )}
    </>
  )
}
