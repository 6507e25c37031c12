import { useState } from 'react'
import { acceptAnswer, type Post } from '@osmose/shared/posts/posts.contract'
import { Button } from '../../../ui/button'
import { TextButton } from '../../../ui/text-button'
import { TextField } from '../../../ui/text-field'
import { call } from '../../../lib/call'
import { useT } from '../../../lib/i18n'
import { gathered } from '../question'
import { usePostAct } from '../use-post-act'
import { WhyKept } from './question'
import styles from './thread.module.css'

/** Under the accepted answer: why it was kept, and for who keeps answers here the place to say it. */
export function AnswerReason({ post, commentId }: { post: Post; commentId: string }) {
  const t = useT()
  const known = gathered(post)?.reason ?? ''
  const [written, setWritten] = useState<string>()
  const save = usePostAct((reason: string) =>
    call(acceptAnswer, { params: { postId: post.id }, body: { commentId, reason } }),
  )
  if (written === undefined)
    return known || post.can.accept ? (
      <p className={styles.reason}>
        <WhyKept post={post} />{' '}
        {post.can.accept && (
          <TextButton kind="quiet" onClick={() => setWritten(known)}>
            {t(known ? 'posts.edit' : 'posts.say_why')}
          </TextButton>
        )}
      </p>
    ) : null
  return (
    <form
      className={styles.whyForm}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(written, { onSuccess: () => setWritten(undefined) })
      }}
    >
      <TextField
        autoFocus
        label={t('posts.why_label')}
        maxLength={280}
        value={written}
        onChange={(event) => setWritten(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && setWritten(undefined)}
      />
      <Button type="submit" size="small" kind="primary" loading={save.isPending}>
        {t('posts.save')}
      </Button>
      <Button size="small" kind="quiet" onClick={() => setWritten(undefined)}>
        {t('posts.cancel')}
      </Button>
    </form>
  )
}
