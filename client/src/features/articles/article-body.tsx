import { Clock } from 'lucide-react'
import { useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import type { KindBodyProps } from '../posts/kinds.public'
import { ArticleCover } from './article-cover'
import styles from './article.module.css'

/** A picture at its head where it has one; in a list the summary stands for the text, on its page it opens it. */
export function ArticleBody({ post, details, place, children }: KindBodyProps<'article'>) {
  const t = useT()
  const { summary, cover, readingMinutes } = details
  return (
    <>
      {cover && <ArticleCover post={post} cover={cover} place={place} />}
      <p className={styles.time}>
        <Clock aria-hidden />
        {t('articles.reading', { minutes: readingMinutes })}
      </p>
      {summary && (
        <p className={place === 'thread' ? styles.lead : styles.summary} lang={post.lang} dir="auto">
          {summary}
        </p>
      )}
      {place === 'card' && summary ? (
        <a href={paths.post(post.id)} className={styles.more}>
          {t('articles.read')}
        </a>
      ) : (
        children
      )}
    </>
  )
}
