import { type ReactNode, useState } from 'react'
import { Languages } from 'lucide-react'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { TextButton } from '../../ui/text-button'
import { useLocale, useT } from '../../lib/i18n'
import { RichText } from '../text/rich-text.public'
import styles from './languages.module.css'

type Other = NonNullable<NonNullable<Post['standing']>['other']>

/** The text in the reader's language, and one press away in the other; each is said to be in its language. */
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
  const [turned, setTurned] = useState(false)
  const next = turned ? post.lang : other.lang
  return (
    <>
      <p className={styles.switch}>
        <TextButton kind="quiet" aria-pressed={turned} onClick={() => setTurned(!turned)}>
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
          {other.title && (
            <p className={styles.title} dir="auto">
              {other.title}
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
