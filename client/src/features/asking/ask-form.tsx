import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { askInSession } from '@osmose/shared/asking/asking.contract'
import { sessionLimits } from '@osmose/shared/asking/session.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/text-area'
import { showToast } from '../../ui/toasts'
import { type ApiError, call, isApiError, newIntent } from '../../lib/call'
import { errorText, useT } from '../../lib/i18n'
import { CharterAsk } from '../communities/communities.public'
import { useDraft } from '../posts/writing.public'
import { askingKeys } from './asking.queries'
import { NamelessWay } from './nameless-way'
import styles from './session.module.css'

/** One question, in one sentence; what was typed stays until it has arrived. */
export function AskForm({ post }: { post: Post }) {
  const t = useT()
  const client = useQueryClient()
  const { draft, change, clear } = useDraft(`asked.${post.id}`, { text: '' })
  const { text } = draft
  const [intent, setIntent] = useState(newIntent)
  const [missing, setMissing] = useState(false)
  const ask = useMutation({
    mutationFn: () =>
      call(askInSession, {
        params: { postId: post.id },
        body: { text: text.replace(/\s+/g, ' ') },
        intent,
      }),
    onSuccess: async () => {
      clear()
      setIntent(newIntent())
      showToast(t('asking.asked'))
      await client.invalidateQueries({ queryKey: askingKeys.questions(post.id) })
    },
  })
  const owesCharter = isApiError<typeof askInSession>(ask.error, 'posts.charter_due')
  const send = () => {
    setMissing(text.trim() === '')
    if (text.trim() !== '' && !ask.isPending) ask.mutate()
  }
  return (
    <form
      className={styles.ask}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <TextArea
        label={t('asking.your_question')}
        hint={t('asking.one_sentence')}
        error={
          missing
            ? t('asking.empty_question')
            : ask.isError && !owesCharter
              ? errorText(ask.error as unknown as ApiError)
              : undefined
        }
        rows={2}
        maxLength={sessionLimits.question}
        value={text}
        onChange={(event) => change({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          send()
        }}
      />
      {owesCharter && <CharterAsk level={2} communityId={post.community.id} onAgreed={send} />}
      <div className={styles.acts}>
        <Button type="submit" kind="primary" loading={ask.isPending}>
          {t('asking.ask')}
        </Button>
        <NamelessWay communityId={post.community.id} sessionId={post.id} />
      </div>
    </form>
  )
}
