import { useLayoutEffect, useRef, useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { AnnouncementDetails } from '@osmose/shared/announcements/announcement.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { Card } from '../../ui/card'
import { KindShape } from '../../ui/kind-chip'
import { TextButton } from '../../ui/text-button'
import { useLocale, useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import { excerptOf } from '../posts/posts.public'
import { RichText } from '../text/rich-text.public'
import { Acknowledgement } from './acknowledgement'
import { dueQuery } from './announcements.queries'
import { onTop } from './on-top'
import { whomText } from './whom'
import styles from './announcement.module.css'

/** In view before one asks for more: enough to act on, not a wall. */
const FIRST = 2

type Due = { post: Post; details: AnnouncementDetails }

/** What I am asked to read, above everything else, until I have. Draws nothing when there is nothing. */
export function MustReadStrip() {
  const t = useT()
  const [all, setAll] = useState(false)
  const list = useInfiniteQuery(dueQuery)
  const strip = useRef<HTMLElement>(null)
  const due: Due[] = (list.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .flatMap((post) =>
      post.details?.kind === 'announcement' && post.details.can.acknowledge
        ? [{ post, details: post.details }]
        : [],
    )
  const shown = all ? due : due.slice(0, FIRST)
  const ids = shown.map(({ post }) => post.id).join(' ')
  // Before anything is painted: the card among the posts grows shorter by what stands above.
  useLayoutEffect(() => {
    onTop.set(ids)
    return () => onTop.set('')
  }, [ids])
  if (due.length === 0) return null
  const hidden = due.length - shown.length
  const goOn = () => {
    const next = strip.current?.querySelector<HTMLElement>('h2')
    const feed = document.querySelector<HTMLElement>('main [data-post]')
    ;(due.length > 1 ? next : feed)?.focus({ preventScroll: true })
  }
  return (
    <Card mustRead ref={strip} aria-labelledby="must-read" className={styles.strip}>
      <h2 id="must-read" tabIndex={-1} className={styles.stripTitle}>
        <KindShape kind="announcement" />
        {list.hasNextPage
          ? t('announcements.due_title_many')
          : t('announcements.due_title', { count: due.length })}
      </h2>
      <ul className={styles.due}>
        {shown.map(({ post, details }) => (
          <li key={post.id}>
            <DueAnnouncement post={post} details={details} onDone={goOn} />
          </li>
        ))}
      </ul>
      {hidden > 0 ? (
        <TextButton onClick={() => setAll(true)}>{t('announcements.due_more', { count: hidden })}</TextButton>
      ) : (
        list.hasNextPage && (
          <TextButton onClick={() => void list.fetchNextPage()}>{t('announcements.due_next')}</TextButton>
        )
      )}
    </Card>
  )
}

function DueAnnouncement({ post, details, onDone }: Due & { onDone: () => void }) {
  const t = useT()
  const locale = useLocale()
  const text = excerptOf(post.document, 280)
  const whom = whomText(t, locale, details.audience) ?? post.community.name
  return (
    <article aria-labelledby={`due-${post.id}`} className={styles.dueOne}>
      <h3 id={`due-${post.id}`} lang={post.lang} dir="auto">
        <a href={paths.post(post.id)}>{post.title}</a>
      </h3>
      <p className={styles.from}>
        <span dir="auto">{post.author?.name ?? t('posts.former_colleague')}</span> ·{' '}
        {t('announcements.to', { whom })}
        {post.lang !== locale && ` · ${t(`posts.written_in_${post.lang}`)}`}
      </p>
      <div className={styles.text}>
        <RichText document={text.document} lang={post.lang} />
        {text.cut && <a href={paths.post(post.id)}>{t('announcements.read_whole')}</a>}
      </div>
      <Acknowledgement post={post} details={details} onDone={onDone} />
    </article>
  )
}
