import { useState } from 'react'
import { type PollDetails, pollLimits } from '@osmose/shared/polls/poll.contract'
import { concludePoll } from '@osmose/shared/polls/polls.contract'
import { type Post, readPost } from '@osmose/shared/posts/posts.contract'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'
import { call, isApiError } from '../../lib/call'
import { useT } from '../../lib/i18n'
import { MergeFrame } from '../pages/merge.public'
import { usePostAct } from '../posts/posts.public'
import { FieldsMeanwhile } from '../posts/writing.public'

type Props = { post: Post; poll: PollDetails; onClose: () => void }

/** What its author makes of the answers. */
export function Conclude({ post, poll, onClose }: Props) {
  const t = useT()
  const [text, setText] = useState(poll.conclusion)
  const [before, setBefore] = useState(poll.conclusion)
  const [conflict, setConflict] = useState<Record<'theirs' | 'mine', { conclusion: string }>>()
  const [hasTaken, setTaken] = useState(false)
  const params = { postId: post.id }
  /** Written in another window too: both are shown, and what I typed goes on from what was saved. */
  const meet = async () => {
    const saved = await call(readPost, { params })
    const { conclusion } = saved.details as PollDetails
    setConflict({ theirs: { conclusion }, mine: { conclusion: text } })
    setTaken(false)
    setBefore(conclusion)
    return saved
  }
  const conclude = usePostAct(() =>
    call(concludePoll, { params, body: { text, before } }).then(
      (saved) => {
        onClose()
        return saved
      },
      (error: unknown) =>
        isApiError<typeof concludePoll>(error, 'posts.conflict') ? meet() : Promise.reject(error),
    ),
  )
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t('polls.conclude')}
      acts={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('posts.cancel')}
          </Button>
          <Button kind="primary" loading={conclude.isPending} onClick={() => conclude.mutate()}>
            {t(conflict && !hasTaken ? 'posts.conflict_keep' : 'polls.save')}
          </Button>
        </>
      }
    >
      {conflict && (
        <MergeFrame
          since={conflict}
          hasTaken={hasTaken}
          onTake={() => {
            setTaken(true)
            setText(conflict.theirs.conclusion)
          }}
          words={{
            title: t('posts.conflict_title'),
            why: t('polls.conflict_why'),
            take: t('posts.conflict_take'),
            took: t('posts.conflict_took'),
          }}
        >
          <FieldsMeanwhile {...conflict} />
        </MergeFrame>
      )}
      <TextField
        label={t('polls.conclusion')}
        hint={t('polls.conclusion_hint')}
        value={text}
        maxLength={pollLimits.conclusion}
        onChange={(event) => setText(event.target.value)}
      />
    </Dialog>
  )
}
