import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { type IdeaDetails, type IdeaState, ideaStates } from '@osmose/shared/ideas/idea.contract'
import { decideIdea } from '@osmose/shared/ideas/ideas.contract'
import { type Post, readPost } from '@osmose/shared/posts/posts.contract'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { TextArea } from '../../ui/text-area'
import { showToast } from '../../ui/toasts'
import { call, isApiError } from '../../lib/call'
import { useT } from '../../lib/i18n'
import { patchPost, usePostAct } from '../posts/posts.public'
import styles from './idea.module.css'

type Props = { post: Post; idea: IdeaDetails; onClose: () => void }

/** What becomes of an idea, with the reason that is owed. */
export function DecideDialog({ post, idea, onClose }: Props) {
  const t = useT()
  const client = useQueryClient()
  const [from, setFrom] = useState(idea.state)
  const states = ideaStates.filter((state) => state !== idea.state)
  const next = ideaStates[ideaStates.indexOf(idea.state) + 1] ?? 'studied'
  const [state, setState] = useState<IdeaState>(next)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const decide = usePostAct(() =>
    call(decideIdea, {
      params: { postId: post.id },
      body: { state, reason: reason.replace(/\s+/g, ' '), from },
    }),
  )
  /** What was decided meanwhile is shown under the dialog; the next press goes on from it. */
  const look = async () => {
    const now = await call(readPost, { params: { postId: post.id } })
    patchPost(client, post.id, () => now)
    if (now.details?.kind === 'idea') setFrom(now.details.state)
  }
  const send = () => {
    setMissing(reason.trim() === '')
    if (reason.trim() === '') return
    decide.mutate(undefined, {
      onError: (error) => void (isApiError<typeof decideIdea>(error, 'ideas.decided_meanwhile') && look()),
      onSuccess: () => {
        onClose()
        showToast(t('ideas.decided'))
      },
    })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t('ideas.decide_title')}
      acts={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('posts.cancel')}
          </Button>
          <Button kind="primary" loading={decide.isPending} onClick={send}>
            {t('ideas.save')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <Select
          label={t('ideas.new_state')}
          value={state}
          onSelect={setState}
          options={states.map((value) => ({ value, label: t(`ideas.state_${value}`) }))}
        />
        <TextArea
          label={t('ideas.reason')}
          hint={t('ideas.reason_hint')}
          error={missing ? t('ideas.reason_needed') : undefined}
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Dialog>
  )
}
