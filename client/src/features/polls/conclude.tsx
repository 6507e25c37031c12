import { useState } from 'react'
import { type PollDetails, pollLimits } from '@osmose/shared/polls/poll.contract'
import { concludePoll } from '@osmose/shared/polls/polls.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'
import { call } from '../../lib/call'
import { useT } from '../../lib/i18n'
import { MergeFrame } from '../pages/merge.public'
import { FieldsMeanwhile, useMeetingAct } from '../posts/writing.public'

type Props = { post: Post; poll: PollDetails; onClose: () => void }

/** What its author makes of the answers. */
export function Conclude({ post, poll, onClose }: Props) {
  const t = useT()
  const [text, setText] = useState(poll.conclusion)
  const [before, setBefore] = useState(poll.conclusion)
  const {
    sending,
    met: conflict,
    ...meeting
  } = useMeetingAct(
    post.id,
    () => call(concludePoll, { params: { postId: post.id }, body: { text, before } }),
    {
      onSaved: onClose,
      onMet: (details) => {
        const { conclusion } = details as PollDetails
        setBefore(conclusion)
        return { theirs: { conclusion }, mine: { conclusion: text } }
      },
    },
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
          <Button kind="primary" loading={sending.isPending} onClick={() => sending.mutate()}>
            {t(meeting.isOpen ? 'posts.conflict_keep' : 'polls.save')}
          </Button>
        </>
      }
    >
      {conflict && (
        <MergeFrame
          since={conflict}
          hasTaken={meeting.hasTaken}
          onTake={() => {
            meeting.take()
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
