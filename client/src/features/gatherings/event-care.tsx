import { useState } from 'react'
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
import { usePostAct } from '../posts/posts.public'
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
  }
}

function Change({ post, event, onClose }: Props & { onClose: () => void }) {
  const t = useT()
  const [value, setValue] = useState(() => givenOf(event))
  const [errors, setErrors] = useState<FieldErrors>({})
  const change = usePostAct((body: Omit<EventDraft, 'kind'>) =>
    call(changeEvent, { params: { postId: post.id }, body }),
  )
  const save = () => {
    const checked = check(changeEvent, value)
    setErrors(checked.errors)
    if (!checked.ok) return
    change.mutate(checked.body as Omit<EventDraft, 'kind'>, {
      onSuccess: () => {
        onClose()
        showToast(t('gatherings.saved'))
      },
    })
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
          <Button kind="primary" loading={change.isPending} onClick={save}>
            {t('gatherings.save')}
          </Button>
        </>
      }
    >
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
