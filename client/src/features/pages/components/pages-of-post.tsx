import { useQuery } from '@tanstack/react-query'
import { FileText } from 'lucide-react'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { LinkButton } from '../../../ui/button'
import { Card, CardTitle } from '../../../ui/card'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { pagesOfPostQuery } from '../pages.queries'
import styles from './page.module.css'

/** A page takes the words of a post: of these it would leave out whom, when, or what people chose and asked. */
const isMoreThanWords = new Set<Post['kind']>(['poll', 'kudos', 'event', 'session'])

/** Beside a discussion: the pages it became, or the offer to keep it as one. */
export function PagesOfPost({ post }: { post: Post }) {
  const t = useT()
  const { data } = useQuery(pagesOfPostQuery(post.id))
  if (!data) return null
  const { items, can } = data
  const isKept = items.length > 0
  const offersAnswer =
    can.answer && post.answer && !items.some((page) => page.commentId === post.answer?.commentId)
  const offersPost = !isKept && can.post && !offersAnswer && !isMoreThanWords.has(post.kind)
  if (!isKept && !offersAnswer && !offersPost) return null
  return (
    <Card className={styles.ofPost} aria-labelledby="post-pages">
      <CardTitle id="post-pages">{t(isKept ? 'pages.thread_pages' : 'pages.thread_make')}</CardTitle>
      {isKept && (
        <ul className={styles.links}>
          {items.map((page) => (
            <li key={page.id}>
              <a href={paths.page(page)} lang={page.lang}>
                {page.title}
              </a>
            </li>
          ))}
        </ul>
      )}
      {(offersAnswer || offersPost) && (
        <>
          {!isKept && <p>{t('pages.thread_make_why')}</p>}
          <LinkButton
            icon={FileText}
            href={paths.newPage(post.community.slug, {
              from: post.id,
              answer: offersAnswer ? '1' : undefined,
            })}
          >
            {t(offersAnswer ? 'pages.thread_make_answer' : 'pages.thread_make_post')}
          </LinkButton>
        </>
      )}
    </Card>
  )
}
