import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type Post, recordView } from '@osmose/shared/posts/posts.contract'
import { LinkButton } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { EmptyState } from '../../../ui/empty-state'
import { KindChip } from '../../../ui/kind-chip'
import { ReactionBar } from '../../../ui/reaction-bar'
import { Loading, PostSkeleton } from '../../../ui/skeleton'
import { VisuallyHidden } from '../../../ui/visually-hidden'
import { call, isApiError } from '../../../lib/call'
import { useLocale, useT } from '../../../lib/i18n'
import { usePage } from '../../../lib/page'
import { paths } from '../../../lib/paths'
import { useWatch } from '../../../lib/socket'
import { heldTogether } from '../../text/held-together.public'
import { RichText } from '../../text/rich-text.public'
import { excerpt, toPlain } from '@osmose/shared/text/to-plain'
import { calledPost } from '../called'
import { findInLists } from '../posts.cache'
import { usePostActs } from '../post-actions.public'
import { postQuery } from '../posts.queries'
import { useShown } from '../shown-language'
import { Byline } from './byline'
import { Edited } from './edited'
import { KindBody } from './kind-body'
import { PostMenu } from './post-menu'
import { QueryFailure } from '../../failure/query-failure.public'
import { LinkPreviews } from '../../link-previews/link-previews.public'
import { OriginalQuestion, SameQuestion } from './question'
import { Reactions } from './reactions'
import { Standing } from './standing'
import { Thread } from './thread'
import { Words } from './words'
import { WhyHidden } from './why-hidden'
import styles from './post-view.module.css'

const Neighbours = lazy(() => import('./neighbours').then((module) => ({ default: module.Neighbours })))

type Props = {
  postId: string
  /** The comment that the address points to. */
  commentId?: string
  /** The address asks for the place to reply. */
  replying?: boolean
  onRemoved: () => void
}

/** A post and its conversation, live. */
export function PostView({ postId, onRemoved, ...place }: Props) {
  const t = useT()
  const client = useQueryClient()
  const {
    data: post,
    error,
    refetch,
  } = useQuery({ ...postQuery(postId), placeholderData: () => findInLists(client, postId) })
  useWatch('post', postId)
  const seen = post !== undefined
  useEffect(() => {
    if (seen) void call(recordView, { params: { postId } }).catch(() => undefined)
  }, [postId, seen])

  if (post && !error) return <Loaded post={post} onRemoved={onRemoved} {...place} />
  const lost = post ? <Gone /> : <QueryFailure error={error} onRetry={() => void refetch()} />
  if (isApiError(error, 'not_found')) return <Elsewhere postId={postId} otherwise={lost} />
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} />
  return (
    <Loading label={t('app.loading')}>
      <PostSkeleton />
    </Loading>
  )
}

/** It cannot be read, or not any more: perhaps it went to a place that I may know. */
function Elsewhere({ postId, otherwise }: { postId: string; otherwise: ReactNode }) {
  const { went: Went } = usePostActs()
  return Went ? (
    <Suspense>
      <Went postId={postId} otherwise={otherwise} />
    </Suspense>
  ) : (
    otherwise
  )
}

/** It was on screen and is no longer to be read: nothing of what it was stays, its title neither. */
function Gone() {
  const t = useT()
  usePage({ title: t('posts.gone_title'), up: paths.home })
  return (
    <Card as="div">
      <EmptyState
        title={t('posts.gone_title')}
        drawing="rest"
        act={<LinkButton href={paths.home}>{t('posts.gone_home')}</LinkButton>}
      >
        {t('posts.gone_why')}
      </EmptyState>
    </Card>
  )
}

function Loaded({ post, onRemoved, commentId, replying }: { post: Post } & Omit<Props, 'postId'>) {
  const t = useT()
  const locale = useLocale()
  const kind = t(`posts.kind_${post.kind}`)
  const shown = useShown(post)
  const title = calledPost(t, post, shown.title)
  usePage({
    title: shown.title || excerpt(toPlain(shown.document), 60) || title,
    up: paths.community(post.community.slug),
    short: post.community.name,
    under: kind,
  })
  return (
    <>
      <article className={styles.post} aria-labelledby="post-title">
        <div className={styles.over}>
          <div className={styles.places}>
            <KindChip kind={post.kind}>{kind}</KindChip>
            <span className={styles.place}>
              {t('posts.in_community')}{' '}
              <a href={paths.community(post.community.slug)}>{post.community.name}</a>
            </span>
            {shown.lang !== locale && (
              <span className={styles.place}>{t(`posts.written_in_${shown.lang}`)}</span>
            )}
          </div>
          <PostMenu post={post} onRemoved={onRemoved} />
        </div>
        <h1
          id="post-title"
          tabIndex={-1}
          lang={shown.title ? shown.lang : undefined}
          dir="auto"
          className={styles.title}
        >
          {heldTogether(shown.title) || <VisuallyHidden>{title}</VisuallyHidden>}
        </h1>
        <Byline {...post} edited={<Edited post={post} />} />
        <OriginalQuestion post={post} />
        <KindBody post={post} place="thread">
          <Words post={post}>
            <RichText document={post.document} lang={post.lang} />
          </Words>
          <LinkPreviews postId={post.id} document={post.document} />
        </KindBody>
        <Standing post={post} place="thread" />
        {post.hidden && post.can.edit && <WhyHidden postId={post.id} commentId={null} />}
        <ReactionBar label={t('posts.acts', { about: title })}>
          <Reactions target={{ ...post, postId: post.id }} canReact={post.can.react} />
          <SameQuestion post={post} />
        </ReactionBar>
      </article>
      {post.imported && (
        <Suspense>
          <Neighbours post={post} />
        </Suspense>
      )}
      <Thread post={post} commentId={commentId} replying={replying} />
    </>
  )
}
