import { useState } from 'react'
import type { RequestOf } from '@osmose/shared/core/endpoint'
import { type EventDetails, type EventDraft, eventLimits } from '@osmose/shared/gatherings/event.contract'
import { cancelEvent, changeEvent } from '@osmose/shared/gatherings/gatherings.contract'
import { wallOf } from '@osmose/shared/gatherings/gatherings.rules'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextButton } from '../../ui/text-button'
import { TextField } from '../../ui/text-field'
import { showToast } from '../../ui/toasts'
import { call } from '../../lib/call'
import { check, type FieldErrors } from '../../lib/form'
import { useT } from '../../lib/i18n'
import { MergeFrame } from '../pages/merge.public'
import { usePostAct } from '../posts/posts.public'
import { FieldsMeanwhile, useMeetingAct } from '../posts/writing.public'
import { WhenAndWhere } from './when-and-where'
import styles from './gatherings.module.css'

type Props = { post: Post; event: EventDetails }

/** What its author and moderators may do: another hour or place, or calling it off. */
export function EventCare({ post, event }: Props) {
  const t = useT()
  const [open, setOpen] = useState<'change' | 'cancel'>()
  const close = () => setOpen(undefined)
  if (!event.can.change) return null
  return (
    <>
      <TextButton kind="quiet" onClick={() => setOpen('change')}>
        {t('gatherings.edit')}
      </TextButton>
      <TextButton kind="quiet" onClick={() => setOpen('cancel')}>
        {t('gatherings.cancel')}
      </TextButton>
      {open === 'change' && <Change post={post} event={event} onClose={close} />}
      {open === 'cancel' && <CallOff post={post} onClose={close} />}
    </>
  )
}

/** As it was given: hours on the clocks that were meant. */
function givenOf({ startsAt, endsAt, answerBy, timeZone, ...event }: EventDetails): Partial<EventDraft> {
  const wall = (iso: string) => wallOf(Date.parse(iso), timeZone)
  return {
    startsAt: wall(startsAt),
    endsAt: wall(endsAt),
    answerBy: answerBy === null ? null : wall(answerBy),
    timeZone,
    place: event.place,
    link: event.link,
    capacity: event.capacity,
    version: event.version,
  }
}

function Change({ post, event, onClose }: Props & { onClose: () => void }) {
  const t = useT()
  const [value, setValue] = useState(() => givenOf(event))
  const [errors, setErrors] = useState<FieldErrors>({})
  const {
    sending,
    met: conflict,
    ...meeting
  } = useMeetingAct(
    post.id,
    (body: RequestOf<typeof changeEvent>['body']) => call(changeEvent, { params: { postId: post.id }, body }),
    {
      onSaved: () => {
        onClose()
        showToast(t('gatherings.saved'))
      },
      onMet: (details) => {
        const theirs = givenOf(details as EventDetails)
        setValue({ ...value, version: theirs.version })
        return { theirs, mine: value }
      },
    },
  )
  const save = () => {
    const checked = check(changeEvent, value)
    setErrors(checked.errors)
    if (checked.ok) sending.mutate(checked.body)
  }
  return (
    <Dialog
      open
      width="wide"
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t('gatherings.edit')}
      acts={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('gatherings.back')}
          </Button>
          <Button kind="primary" loading={sending.isPending} onClick={save}>
            {t(meeting.isOpen ? 'posts.conflict_keep' : 'gatherings.save')}
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
            setValue(conflict.theirs)
          }}
          words={{
            title: t('gatherings.conflict_title'),
            why: t('gatherings.conflict_why'),
            take: t('posts.conflict_take'),
            took: t('posts.conflict_took'),
          }}
        >
          <FieldsMeanwhile {...conflict} />
        </MergeFrame>
      )}
      <p className={styles.note}>{t('gatherings.edit_note')}</p>
      <WhenAndWhere
        value={value}
        errors={errors}
        onChange={(fields) => setValue((was) => ({ ...was, ...fields }))}
      />
    </Dialog>
  )
}

function CallOff({ post, onClose }: { post: Post; onClose: () => void }) {
  const t = useT()
  const [reason, setReason] = useState('')
  const cancel = usePostAct(() =>
    call(cancelEvent, { params: { postId: post.id }, body: { reason: reason.trim() } }),
  )
  return (
    <Dialog
      alert
      open
      onClose={onClose}
      title={t('gatherings.cancel_ask')}
      acts={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('gatherings.back')}
          </Button>
          <Button
            kind="danger"
            loading={cancel.isPending}
            refused={reason.trim() === ''}
            onClick={() =>
              cancel.mutate(undefined, {
                onSuccess: () => {
                  onClose()
                  showToast(t('gatherings.is_now_cancelled'))
                },
              })
            }
          >
            {t('gatherings.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('gatherings.cancel_why')}</p>
      <TextField
        label={t('gatherings.reason')}
        hint={t('gatherings.reason_hint')}
        value={reason}
        maxLength={eventLimits.reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  )
}
