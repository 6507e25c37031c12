import { type KeyboardEvent, memo } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { MessageCircle } from 'lucide-react'
import type { FeedReason } from '@osmose/shared/feed/feed.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { AcceptedAnswer } from '../../../ui/accepted-answer'
import { Card } from '../../../ui/card'
import { KindChip } from '../../../ui/kind-chip'
import { ReactionBar } from '../../../ui/reaction-bar'
import { VisuallyHidden } from '../../../ui/visually-hidden'
import { useLocale, useT } from '../../../lib/i18n'
import { go } from '../../../lib/navigate'
import { paths } from '../../../lib/paths'
import { useShortcutsOn } from '../../../lib/shortcuts'
import { phone, useMedia } from '../../../lib/use-media'
import { When } from '../../../lib/time'
import { heldTogether } from '../../text/held-together.public'
import { RichText } from '../../text/rich-text.public'
import { calledPost } from '../called'
import { excerptOf } from '../excerpt'
import { usePostActs } from '../post-actions.public'
import { useReact } from '../posts.mutations'
import { gathered } from '../question'
import { useShown } from '../shown-language'
import { Byline } from './byline'
import { Edited } from './edited'
import { KindBody } from './kind-body'
import { PostMenu } from './post-menu'
import { OriginalQuestion, SameQuestion, WhyKept } from './question'
import { Reactions } from './reactions'
import { Standing } from './standing'
import { WhyThis } from './why-this'
import styles from './post-card.module.css'

type Props = {
  post: Post
  /** Within one community its name needs no repeating, and the reason is plain. */
  withinCommunity?: boolean
  /** In a feed: why it is there, and whether that made its place. */
  reason?: FeedReason
  ranked?: boolean
}

/** A post in a list: who, what kind, the words or their beginning, the accepted answer, what others felt. */
export const PostCard = memo(function PostCard({
  post,
  withinCommunity = false,
  reason,
  ranked = false,
}: Props) {
  const t = useT()
  const locale = useLocale()
  const question = post.kind === 'question'
  /** How many kinds of reaction leave room for the other acts on one line. */
  const most = !question ? 3 : gathered(post)?.same ? 1 : 2
  const shown = useShown(post)
  const text = excerptOf(shown.document, post.answer ? 0 : 420)
  const answer = post.answer && excerptOf(post.answer.document, 280)
  const kind = t(`posts.kind_${post.kind}`)
  const called = calledPost(t, post, shown.title)
  const client = useQueryClient()
  const { keepNow } = usePostActs()
  const react = useReact({ ...post, postId: post.id })
  /** One's own words come before what they share. */
  const isSharing = post.standing?.shared !== undefined
  const keys = useShortcutsOn()
  const narrow = useMedia(phone)
  const press = (event: KeyboardEvent) => {
    if (!keys || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return
    const acts: Readonly<Record<string, (() => void) | false>> = {
      o: () => go(paths.post(post.id)),
      Enter: () => go(paths.post(post.id)),
      r: post.can.comment && (() => go(`${paths.post(post.id)}#reply`)),
      s: keepNow !== undefined && (() => void keepNow(client, post.id)),
      l: post.can.react && (() => react.mutate(post.myReaction === 'like' ? null : 'like')),
    }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <Card
      as="article"
      data-post={post.id}
      mustRead={post.details?.kind === 'announcement' && post.details.mustRead}
      tabIndex={-1}
      aria-labelledby={`title-${post.id}`}
      className={styles.card}
      onKeyDown={press}
    >
      <Byline
        {...post}
        edited={<Edited post={post} />}
        language={shown.lang === locale ? undefined : t(`posts.written_in_${shown.lang}`)}
        place={
          withinCommunity ? undefined : (
            <a href={paths.community(post.community.slug)}>{post.community.name}</a>
          )
        }
        end={
          <>
            <span className={styles.kind} data-plain={post.kind === 'discussion' || undefined}>
              <KindChip kind={post.kind}>{kind}</KindChip>
            </span>
            <span className={styles.menu}>
              <PostMenu post={post} />
            </span>
          </>
        }
      />
      <h2
        id={`title-${post.id}`}
        className={styles.title}
        lang={shown.title ? shown.lang : undefined}
        dir="auto"
      >
        {shown.title ? (
          <a href={paths.post(post.id)}>{heldTogether(shown.title)}</a>
        ) : (
          <VisuallyHidden>{called}</VisuallyHidden>
        )}
      </h2>
      <OriginalQuestion post={post} />
      {!isSharing && <Standing post={post} place="card" />}
      <KindBody post={post} place="card">
        {answer && post.answer ? (
          <AcceptedAnswer
            label={t('posts.accepted')}
            foot={gathered(post)?.reason ? <WhyKept post={post} /> : undefined}
            by={
              <>
                {post.answer.author &&
                  t('posts.accepted_by', {
                    name: [post.answer.author.name, post.answer.author.department].filter(Boolean).join(', '),
                  })}
                , <When at={post.answer.publishedAt} />
              </>
            }
          >
            <RichText document={answer.document} lang={post.answer.lang} />
          </AcceptedAnswer>
        ) : (
          <div className={styles.text}>
            <RichText document={text.document} lang={shown.lang} />
            {text.cut && (
              <a
                href={paths.post(post.id)}
                className={styles.more}
                aria-label={t('posts.read_more_of', { about: called })}
              >
                {t('posts.read_more')}
              </a>
            )}
          </div>
        )}
      </KindBody>
      {isSharing && <Standing post={post} place="card" />}
      <ReactionBar
        label={t('posts.acts', { about: called })}
        end={
          reason && (
            <WhyThis
              post={post}
              reason={reason}
              ranked={ranked}
              brief={Object.keys(post.reactions).length >= most}
            />
          )
        }
      >
        <Reactions target={{ ...post, postId: post.id }} canReact={post.can.react} most={narrow ? 1 : most} />
        <SameQuestion post={post} />
        <a
          href={`${paths.post(post.id)}${post.commentCount === 0 ? '#reply' : ''}`}
          className={styles.comments}
        >
          <MessageCircle aria-hidden />
          <span>{t(question ? 'posts.answers' : 'posts.comments', { count: post.commentCount })}</span>
        </a>
      </ReactionBar>
    </Card>
  )
})
