import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import type { Profile } from '@osmose/shared/directory/directory.contract'
import { listPostsOf, type Post } from '@osmose/shared/posts/posts.contract'
import { excerpt, toPlain } from '@osmose/shared/text/to-plain'
import { Card } from '../../../ui/card'
import { KindChip } from '../../../ui/kind-chip'
import { MoreButton } from '../../../ui/more-button'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { call } from '../../../lib/call'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { When } from '../../../lib/time'
import { QueryFailure } from '../../failure/query-failure.public'
import { holdsPosts } from '../../posts/posts.public'
import { addressOf } from '../address'
import { writingsKey } from '../search.queries'
import styles from './writings.module.css'

const atFirst = 6

/** What a person published that the reader may see, newest first: a few at first, the rest for whoever asks. */
export function Writings({ profile: { person, can } }: { profile: Profile }) {
  const t = useT()
  const [whole, setWhole] = useState(false)
  const list = useInfiniteQuery({
    queryKey: writingsKey(person.id),
    queryFn: ({ pageParam, signal }) =>
      call(listPostsOf, { params: { personId: person.id }, query: { cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    meta: holdsPosts,
  })
  const posts = list.data?.pages.flatMap((page) => page.items) ?? []
  const shown = whole ? posts : posts.slice(0, atFirst)
  return (
    <section className={styles.writings} aria-labelledby="profile-writings">
      <div className={styles.head}>
        <h2 id="profile-writings">
          {can.edit ? t('search.writings_me') : t('search.writings_of', { name: person.name })}
        </h2>
        {posts.length > 0 && (
          <a href={addressOf({ q: '', author: person.id })}>{t('search.writings_search')}</a>
        )}
      </div>
      {list.isPending && (
        <Loading label={t('app.loading')}>
          <RowsSkeleton rows={4} />
        </Loading>
      )}
      {list.isError && posts.length === 0 && (
        <QueryFailure error={list.error} level={2} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && posts.length === 0 && (
        <p className={styles.note}>{t(can.edit ? 'search.writings_none_me' : 'search.writings_none')}</p>
      )}
      {posts.length > 0 && (
        <Card as="div" flush>
          <ol>
            {shown.map((post) => (
              <Writing key={post.id} post={post} />
            ))}
          </ol>
          <p className={styles.foot}>{t(can.edit ? 'search.writings_note_me' : 'search.writings_note')}</p>
        </Card>
      )}
      {(shown.length < posts.length || list.hasNextPage) && (
        <MoreButton
          onClick={() => (whole ? void list.fetchNextPage() : setWhole(true))}
          loading={list.isFetchingNextPage}
        >
          {t('search.more')}
        </MoreButton>
      )}
    </section>
  )
}

function Writing({ post }: { post: Post }) {
  const t = useT()
  const plain = toPlain(post.document)
  const [first = '', ...rest] = plain.split('\n')
  const title = post.title || excerpt(first, 200)
  const text = post.title ? plain : rest.join('\n')
  return (
    <li className={styles.writing}>
      <h3 lang={post.lang} dir="auto">
        <a href={paths.post(post.id)}>{title || t(`posts.kind_${post.kind}`)}</a>
      </h3>
      {text.trim() && (
        <p className={styles.text} lang={post.lang} dir="auto">
          {excerpt(text, 220)}
        </p>
      )}
      <p className={styles.meta}>
        <KindChip kind={post.kind}>{t(`posts.kind_${post.kind}`)}</KindChip>
        <span>
          <a href={paths.community(post.community.slug)} dir="auto">
            {post.community.name}
          </a>{' '}
          · <When at={post.publishedAt} />
        </span>
        {post.answer && (
          <span className={styles.answered}>
            <CircleCheck aria-hidden />
            {t('search.answered')}
          </span>
        )}
      </p>
    </li>
  )
}
