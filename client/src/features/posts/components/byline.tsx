import type { ReactNode } from 'react'
import { EyeOff } from 'lucide-react'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { Avatar } from '../../../ui/avatar'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { faceOf, placeOf, positionOf } from '../../../lib/person'
import { When } from '../../../lib/time'
import styles from './byline.module.css'

type Props = {
  author: PersonRef | null
  /** Asked without a name: nobody knows by whom. */
  nameless?: boolean
  /** Who published it in the author's name. */
  by?: { id: string; name: string }
  publishedAt: string
  editedAt: string | null
  /** Says that it was edited; leads to what it said before. */
  edited?: ReactNode
  imported: boolean
  hidden: boolean
  /** Before the time on the second line: the community. */
  place?: ReactNode
  /** In which language, where it is not the reader's. */
  language?: string
  /** At the end: the kind, the menu. */
  end?: ReactNode
  size?: 32 | 40
}

/** Who wrote it, from where, when; two lines beside a face. */
export function Byline({
  author,
  nameless,
  by,
  publishedAt,
  editedAt,
  edited,
  imported,
  hidden,
  place,
  language,
  end,
  size = 40,
}: Props) {
  const t = useT()
  return (
    <div className={styles.byline} data-compact={size === 32 || undefined}>
      <Avatar {...faceOf(author)} {...(nameless && { nobody: 'nameless' })} size={size} />
      <div className={styles.words}>
        <p className={styles.who}>
          {author ? (
            <>
              <a href={paths.person(author.id)} className={styles.name} dir="auto">
                {author.name}
              </a>
              {by && (
                <>
                  {', '}
                  {t('posts.by')} <a href={paths.person(by.id)}>{by.name}</a>
                </>
              )}
            </>
          ) : (
            <span className={styles.name}>{t(nameless ? 'posts.nameless' : 'posts.former_colleague')}</span>
          )}
          {author && (
            <span className={styles.position}>
              {(size === 40 ? positionOf(author) : placeOf(author)) &&
                `, ${size === 40 ? positionOf(author) : placeOf(author)}`}
            </span>
          )}
        </p>
        <p className={styles.when}>
          {place && (
            <>
              {place}
              {'\u00a0· '}
            </>
          )}
          <When at={publishedAt} />
          {editedAt && <> · {edited ?? t('posts.edited')}</>}
          {language && (
            <>
              {' · '}
              <span className={styles.language}>{language}</span>
            </>
          )}
          {imported && <> · {t('posts.imported')}</>}
          {hidden && (
            <>
              {' · '}
              <span className={styles.concealed}>
                <EyeOff aria-hidden />
                {t('posts.hidden')}
              </span>
            </>
          )}
        </p>
      </div>
      {end && <div className={styles.end}>{end}</div>}
    </div>
  )
}
