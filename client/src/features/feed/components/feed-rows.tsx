import { Fragment, lazy, type ReactNode, type RefObject, Suspense, useState } from 'react'
import type { FeedReason } from '@osmose/shared/feed/feed.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { useT } from '../../../lib/i18n'
import { mutedNow, useFresh } from '../../following/fresh.public'
import { PostCard } from '../../posts/posts.public'
import styles from './feed.module.css'

const Folded = lazy(() =>
  import('../../ranking/panels.public').then((module) => ({ default: module.Folded })),
)

type Props = {
  posts: readonly Post[]
  reasons: Readonly<Record<string, FeedReason>>
  ranked: boolean
  withinCommunity: boolean
  /** Before which post the line stands that says one is up to date; -1 is nowhere. */
  line: { at: number; line: RefObject<HTMLLIElement | null> }
  amid: ReactNode
}
/** After so many rows stands what is `amid` the posts; where there are fewer, below them. */
const BEFORE_AMID = 2
type Muted = FeedReason['muted']
interface Row {
  posts: Post[]
  muted: Muted
  at: number
}

/** The posts of a feed; those of something muted that follow one another take one line, which opens. */
export function FeedRows({ posts, reasons, ranked, withinCommunity, line, amid }: Props) {
  const t = useT()
  const fresh = useFresh()
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const rows: Row[] = []
  for (const [at, post] of posts.entries()) {
    const muted = withinCommunity || opened.has(post.id) ? null : mutedNow(post, reasons[post.id], fresh)
    const last = rows.at(-1)
    if (muted && last && at !== line.at && isSame(last.muted, muted)) last.posts.push(post)
    else rows.push({ posts: [post], muted, at })
  }
  const drawn = (
    <li ref={line.line} className={styles.read}>
      {t(line.at === 0 ? 'feed.up_to_date' : ranked ? 'feed.up_to_date_for_you' : 'feed.up_to_date_then')}
    </li>
  )
  const rowOf = ({ posts: these, muted, at }: Row) => {
    const [post] = these
    if (!post) return null
    return (
      <Fragment key={post.id}>
        {at === line.at && drawn}
        <li>
          {muted ? (
            <Suspense>
              <Folded
                posts={these}
                muted={muted}
                onShow={() => setOpened(new Set([...opened, ...these.map(({ id }) => id)]))}
              />
            </Suspense>
          ) : (
            <PostCard
              post={post}
              withinCommunity={withinCommunity}
              reason={reasons[post.id]}
              ranked={ranked}
            />
          )}
        </li>
      </Fragment>
    )
  }
  return (
    <ol className={styles.list} aria-label={t('feed.region')}>
      {[
        ...rows.slice(0, BEFORE_AMID).map(rowOf),
        amid && (
          <li key="amid" className={styles.amid}>
            {amid}
          </li>
        ),
        ...rows.slice(BEFORE_AMID).map(rowOf),
      ]}
      {posts.length > 0 && line.at === posts.length && drawn}
    </ol>
  )
}

const isSame = (a: Muted, b: Muted) => a?.kind === b?.kind && a?.target === b?.target
