import { CircleCheck } from 'lucide-react'
import type { SearchHit } from '@osmose/shared/search/search.contract'
import { KindShape } from '../../../ui/kind-chip'
import { useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { When } from '../../../lib/time'
import { FoundWords } from '../../text/found-words.public'
import { afterTitle } from '../after-title'
import styles from './search.module.css'

type Props = { hit: SearchHit; terms: readonly string[]; best?: boolean; onOpen: () => void }

/** A post or one of its comments: its title, the passage with the words found, what it is, who wrote it, where, when. */
export function Hit({ hit, terms, best, onOpen }: Props) {
  const t = useT()
  const locale = useLocale()
  const { postId, commentId, title, titleLang, excerpt, lang, author, community, accepted } = hit
  const passage = afterTitle(excerpt, title)
  const name = author?.name ?? t('search.somebody')
  return (
    <li className={styles.hit} data-best={best || undefined}>
      <h3 lang={title && titleLang !== locale ? titleLang : undefined} dir="auto">
        <a href={paths.post(postId, commentId)} data-result onClick={onOpen}>
          <FoundWords text={title || t(`posts.kind_${hit.kind}`)} terms={terms} />
        </a>
      </h3>
      {accepted && (
        <p className={styles.accepted}>
          <CircleCheck aria-hidden />
          {t(commentId ? 'search.accepted' : 'search.answered')}
        </p>
      )}
      {passage.length > 0 && (
        <p
          className={styles.excerpt}
          lang={lang === locale ? undefined : lang}
          dir="auto"
          data-answer={(accepted && commentId !== null) || undefined}
        >
          {passage.map((part, at) => (part.found ? <mark key={at}>{part.text}</mark> : part.text))}
        </p>
      )}
      <p className={styles.meta}>
        {commentId === null && (
          <>
            <KindShape kind={hit.kind} className={styles.kind} />
            {t(`posts.kind_${hit.kind}`)} ·{' '}
          </>
        )}
        {commentId ? t('search.comment_by', { name }) : name}, <When at={hit.at} /> ·{' '}
        <span dir="auto">{community.name}</span>
        {hit.imported && ` · ${t('search.imported')}`}
      </p>
    </li>
  )
}
