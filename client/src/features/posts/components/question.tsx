import { CircleQuestionMark, GitMerge } from 'lucide-react'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { askToo, joinQuestions } from '@osmose/shared/posts/questions.contract'
import { Banner } from '../../../ui/banner'
import { Noted, Reaction } from '../../../ui/reaction-bar'
import { TextButton } from '../../../ui/text-button'
import { showToast } from '../../../ui/toasts'
import { call } from '../../../lib/call'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { useMe } from '../../identity/identity.public'
import { gathered, originalOf } from '../question'
import { usePostAct } from '../use-post-act'

/** « Même question »: one press, and who asked knows that they are not alone. */
export function SameQuestion({ post }: { post: Post }) {
  const t = useT()
  const me = useMe()
  const { same = 0, mine = false } = gathered(post) ?? {}
  const change = usePostAct((wanted: boolean) =>
    call(askToo, { params: { postId: post.id }, body: { same: wanted } }),
  )
  if (post.kind !== 'question') return null
  if (post.author?.id === me.person.id || !post.can.react)
    return same > 0 ? (
      <Noted icon={CircleQuestionMark}>{t('posts.asked_by_others', { count: same })}</Noted>
    ) : null
  return (
    <Reaction icon={CircleQuestionMark} given={mine} onClick={() => change.mutate(!mine)}>
      {mine
        ? t('posts.same_question_mine', { count: same })
        : same > 0
          ? t('posts.same_question_count', { count: same })
          : t('posts.same_question')}
    </Reaction>
  )
}

/** Where the page of a question that was joined with another leads. */
export function OriginalQuestion({ post }: { post: Post }) {
  const t = useT()
  const original = originalOf(post)
  const part = usePostAct(() =>
    call(joinQuestions, { params: { postId: post.id }, body: { originalId: null } }),
  )
  if (!original) return null
  return (
    <Banner
      tone="brand"
      icon={GitMerge}
      act={
        post.can.accept && (
          <TextButton
            kind="quiet"
            onClick={() => part.mutate(undefined, { onSuccess: () => showToast(t('posts.parted')) })}
          >
            {t('posts.part')}
          </TextButton>
        )
      }
    >
      {t('posts.joined_with')}{' '}
      <a href={paths.post(original.id)} dir="auto">
        {original.title || t('posts.joined_go')}
      </a>
    </Banner>
  )
}

/** Why the accepted answer was kept, where it was said. */
export function WhyKept({ post }: { post: Post }) {
  const t = useT()
  const reason = gathered(post)?.reason
  if (!reason) return null
  return (
    <>
      <strong>{t('posts.why_kept')}</strong> <span dir="auto">{reason}</span>
    </>
  )
}
