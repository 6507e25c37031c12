import { lazy, Suspense, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import {
  BellOff,
  Bookmark,
  CornerUpRight,
  EyeOff,
  Flag,
  GitMerge,
  History,
  Languages,
  Link2,
  MessageCircleOff,
  MoveRight,
  PencilLine,
  Pin,
  SlidersHorizontal,
  Trash2,
} from 'lucide-react'
import type { Comment, Post } from '@osmose/shared/posts/posts.contract'
import { ActsMenu } from '../../../ui/acts-menu'
import type { MenuItem } from '../../../ui/menu'
import { copy } from '../../../ui/copy'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { excerpt, toPlain } from '@osmose/shared/text/to-plain'
import { calledComment, calledPost } from '../called'
import { originalOf } from '../question'
import { keyOf, useFresh } from '../../following/fresh.public'
import { type PostTarget, type ThreadAct, usePostActs } from '../post-actions.public'
import { takeAwayComment, takeAwayPost } from '../posts.mutations'

const HistoryDialog = lazy(() =>
  import('./history-dialog').then((module) => ({ default: module.HistoryDialog })),
)
const EditPostDialog = lazy(() =>
  import('./edit-post-dialog').then((module) => ({ default: module.EditPostDialog })),
)

const MoreOrLessDialog = lazy(() =>
  import('../../following/acts.public').then((module) => ({ default: module.MoreOrLessDialog })),
)

const JoinDialog = lazy(() => import('./join-dialog').then((module) => ({ default: module.JoinDialog })))

type Props = {
  post: Post
  comment?: Comment
  /** For a comment: it is edited where it stands. */
  onEdit?: () => void
  onRemoved?: () => void
}

/** What one may do with a post or a comment, as the server said it (`can`). */
export function PostMenu({ post, comment, onEdit, onRemoved }: Props) {
  const t = useT()
  const client = useQueryClient()
  const acts = usePostActs()
  const [open, setOpen] = useState<
    'history' | 'edit' | 'join' | 'keep' | 'languages' | 'less' | 'flag' | 'moderate' | ThreadAct
  >()
  const thing = comment ?? post
  const close = () => setOpen(undefined)
  const link = () => void copy(location.origin + paths.post(post.id, comment?.id), t('posts.link_copied'))
  const fresh = useFresh()
  const isMuted = fresh[keyOf('post', post.id)] === 'mute'
  const subject = { kind: 'post', target: post.id, name: '' } as const
  const recall = async () => {
    if (comment) return
    const { recallStance } = await import('../../following/acts.public')
    await recallStance(client, subject)
  }
  const leave = async () => {
    const { take } = await import('../../following/acts.public')
    await take(client, subject, isMuted ? null : 'mute', isMuted ? 'mute' : null)
  }
  const threadItems = (): MenuItem[] => {
    const { pinnedUntil, closed } = post.standing ?? {}
    const undo = (act: 'pin' | 'close') => () => void acts.undoThread?.(client, act, post)
    const does = (act: ThreadAct) => () => setOpen(act)
    return [
      ...(post.can.translate
        ? [
            {
              id: 'languages',
              label: t('posts.translate'),
              icon: Languages,
              onSelect: () => setOpen('languages'),
            },
          ]
        : []),
      ...(post.can.share
        ? [{ id: 'share', label: t('posts.share'), icon: CornerUpRight, onSelect: does('share') }]
        : []),
      ...(post.can.pin
        ? [
            {
              id: 'pin',
              label: t(pinnedUntil ? 'posts.unpin' : 'posts.pin'),
              icon: Pin,
              onSelect: pinnedUntil ? undo('pin') : does('pin'),
            },
          ]
        : []),
      ...(post.can.close
        ? [
            {
              id: 'close',
              label: t(closed ? 'posts.reopen' : 'posts.close'),
              icon: MessageCircleOff,
              onSelect: closed ? undo('close') : does('close'),
            },
          ]
        : []),
      ...(post.can.move
        ? [{ id: 'move', label: t('posts.move'), icon: MoveRight, onSelect: does('move') }]
        : []),
    ]
  }
  // The words of another are hidden first, with a reason they can read; only then can they be taken away.
  const items: MenuItem[] = [
    { id: 'link', label: t('posts.copy_link'), icon: Link2, onSelect: link },
    ...(acts.keep
      ? [{ id: 'keep', label: t('posts.keep'), icon: Bookmark, onSelect: () => setOpen('keep') }]
      : []),
    ...(thing.can.history
      ? [{ id: 'history', label: t('posts.history'), icon: History, onSelect: () => setOpen('history') }]
      : []),
    ...(thing.can.edit
      ? [
          {
            id: 'edit',
            label: t('posts.edit'),
            icon: PencilLine,
            onSelect: () => (comment ? onEdit?.() : setOpen('edit')),
          },
        ]
      : []),
    ...(!comment && post.kind === 'question' && post.can.accept && !originalOf(post)
      ? [{ id: 'join', label: t('posts.join'), icon: GitMerge, onSelect: () => setOpen('join') }]
      : []),
    ...(comment
      ? []
      : [
          {
            id: 'leave',
            label: t(isMuted ? 'feed.unmute_post' : 'feed.mute_post'),
            icon: BellOff,
            onSelect: () => void leave(),
          },
          {
            id: 'less',
            label: t('feed.more_or_less'),
            icon: SlidersHorizontal,
            onSelect: () => setOpen('less'),
          },
        ]),
    ...(comment ? [] : threadItems()),
    ...(thing.can.flag && acts.flag
      ? [{ id: 'flag', label: t('posts.flag'), icon: Flag, onSelect: () => setOpen('flag') }]
      : []),
    ...(post.can.moderate && acts.moderate
      ? [{ id: 'moderate', label: t('posts.moderate'), icon: EyeOff, onSelect: () => setOpen('moderate') }]
      : []),
    ...(thing.can.delete
      ? [
          {
            id: 'remove',
            label: t('posts.remove'),
            icon: Trash2,
            danger: true,
            apart: true,
            onSelect: () =>
              void (comment ? takeAwayComment(client, comment) : takeAwayPost(client, post, onRemoved)),
          },
        ]
      : []),
  ]
  const target: PostTarget = {
    postId: post.id,
    commentId: comment?.id ?? null,
    communityId: post.community.id,
    about: (comment ? '' : post.title) || excerpt(toPlain(thing.document), 140),
    lang: thing.lang,
    authorName: thing.author?.name ?? (thing === post && post.nameless ? '' : t('posts.former_colleague')),
  }
  const Act = open === 'keep' || open === 'flag' || open === 'moderate' ? acts[open] : undefined
  const { thread: Thread, languages: InOther } = acts
  const called = comment ? calledComment(t, post, comment) : calledPost(t, post)
  return (
    <>
      <ActsMenu label={t('posts.more_acts', { about: called })} items={items} onOpen={() => void recall()} />
      {open && (
        <Suspense>
          {open === 'history' && <HistoryDialog post={post} comment={comment} onClose={close} />}
          {open === 'edit' && <EditPostDialog post={post} onClose={close} />}
          {open === 'less' && <MoreOrLessDialog post={post} onClose={close} />}
          {open === 'join' && <JoinDialog post={post} onClose={close} />}
          {InOther && open === 'languages' && <InOther post={post} onClose={close} />}
          {Thread && isThreadAct(open) && <Thread act={open} post={post} onClose={close} />}
          {Act && <Act target={target} onClose={close} />}
        </Suspense>
      )}
    </>
  )
}

const isThreadAct = (open: string): open is ThreadAct =>
  open === 'pin' || open === 'close' || open === 'move' || open === 'share'
