import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type Bookmark, bookmarkLimits, keepBookmark } from '@osmose/shared/bookmarks/bookmarks.contract'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { RadioGroup } from '../../ui/radio-group'
import { Loading, RowsSkeleton } from '../../ui/skeleton'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { showToast } from '../../ui/toasts'
import { type ApiError, call } from '../../lib/call'
import { errorText, useT } from '../../lib/i18n'
import { momentText, deviceZone, useNow } from '../../lib/time'
import { zoneText } from '../../lib/time-zones'
import { bookmarkKeys, bookmarkQuery } from './bookmarks.queries'
import { takeAway } from './keep-now'
import { instantOf, type Moment, offered } from './moments'
import styles from './components/bookmarks.module.css'

type Props = { target: { postId: string; commentId: string | null; about: string }; onClose: () => void }

/** Keeps a post or a comment with a note and a reminder, or changes what was noted. */
export function KeepDialog({ target, onClose }: Props) {
  const t = useT()
  const { data, error } = useQuery(bookmarkQuery(target.postId, target.commentId))
  if (data) return <Form target={target} kept={data.bookmark} onClose={onClose} />
  return (
    <Dialog open onClose={onClose} closeLabel={t('app.close')} title={t('bookmarks.keep_title')}>
      {error ? (
        <p>{errorText(error as ApiError)}</p>
      ) : (
        <Loading label={t('app.loading')}>
          <RowsSkeleton rows={2} />
        </Loading>
      )}
    </Dialog>
  )
}

type Choice = Moment | 'never' | 'at' | 'remains'

function Form({ target, kept, onClose }: Props & { kept: Bookmark | null }) {
  const t = useT()
  const client = useQueryClient()
  const now = useNow()
  const planned = kept?.remindAt && !kept.due ? kept.remindAt : null
  const [note, setNote] = useState(kept?.note ?? '')
  const [choice, setChoice] = useState<Choice>(planned ? 'remains' : 'never')
  const [at, setAt] = useState('')
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)

  const remindAt = (): string | null | undefined => {
    if (choice === 'remains') return undefined
    if (choice === 'never') return null
    return (choice === 'at' ? new Date(at) : instantOf(choice, new Date())).toISOString()
  }
  const save = async () => {
    if (choice === 'at' && Number.isNaN(new Date(at).getTime())) return setError(t('errors.field_empty'))
    setBusy(true)
    try {
      const reminder = remindAt()
      await call(keepBookmark, {
        params: { postId: target.postId },
        body: { commentId: target.commentId ?? undefined, note: note.trim(), remindAt: reminder },
      })
      await client.invalidateQueries({ queryKey: bookmarkKeys.all })
      showToast(
        reminder
          ? t('bookmarks.kept_until', { time: momentText(reminder, deviceZone, now) })
          : t(kept ? 'bookmarks.saved' : 'bookmarks.kept'),
      )
      onClose()
    } catch (thrown) {
      setError(errorText(thrown as ApiError))
      setBusy(false)
    }
  }
  const remove = () => {
    if (kept) void takeAway(client, kept)
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t(kept ? 'bookmarks.change_title' : 'bookmarks.keep_title')}
      acts={
        <>
          {kept && (
            <Button kind="quiet" onClick={remove}>
              {t('bookmarks.remove')}
            </Button>
          )}
          <Button kind="quiet" onClick={onClose}>
            {t('bookmarks.cancel')}
          </Button>
          <Button kind="primary" loading={busy} onClick={() => void save()}>
            {t('bookmarks.save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {target.about && (
          <blockquote className={styles.about} dir="auto">
            {target.about}
          </blockquote>
        )}
        <TextArea
          label={t('bookmarks.note')}
          hint={t('bookmarks.note_hint')}
          rows={2}
          maxLength={bookmarkLimits.note}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <RadioGroup
          legend={t('bookmarks.remind')}
          value={choice}
          onSelect={(value) => setChoice(value as Choice)}
          options={[
            ...(planned
              ? [
                  {
                    value: 'remains',
                    label: t('bookmarks.remains', { time: momentText(planned, deviceZone, now) }),
                  },
                ]
              : []),
            { value: 'never', label: t('bookmarks.never') },
            ...offered(new Date(now)).map((moment) => ({ value: moment, label: t(`bookmarks.${moment}`) })),
            { value: 'at', label: t('bookmarks.at') },
          ]}
        />
        {choice === 'at' && (
          <TextField
            type="datetime-local"
            label={t('bookmarks.at_when')}
            hint={t('bookmarks.at_note', { zone: zoneText(deviceZone) })}
            value={at}
            onChange={(event) => setAt(event.target.value)}
          />
        )}
        {error && (
          <p role="alert" className={styles.error}>
            {error}
          </p>
        )}
      </div>
    </Dialog>
  )
}
