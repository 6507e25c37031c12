import { useId, useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { limits } from '@osmose/shared/moderation/moderation.contract'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { TextArea } from '../../../ui/text-area'
import { TextButton } from '../../../ui/text-button'
import { showToast } from '../../../ui/toasts'
import { type ApiError, newIntent } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { useDraft } from '../../posts/writing.public'
import styles from './appeal.module.css'

type Props = {
  /** Sends what is written, once for one `intent`. */
  send: (text: string, intent: string) => Promise<void>
  /** The decision it answers: what is written waits on this device under its name. */
  about: string
}

/** The one answer of an author to the decision that hid or removed what they wrote. */
export function Appeal({ send: onSend, about }: Props) {
  const t = useT()
  const why = useId()
  const [open, setOpen] = useState(false)
  const { draft, change, clear } = useDraft(`appeal.${about}`, { text: '' })
  const { text } = draft
  const [missing, setMissing] = useState(false)
  const [intent] = useState(newIntent)
  const send = useMutation({
    mutationFn: () => onSend(text.trim(), intent),
    onSuccess: () => {
      clear()
      showToast(t('moderation.appeal_sent'))
    },
  })
  if (!open)
    return (
      <div>
        <TextButton onClick={() => setOpen(true)}>{t('moderation.appeal')}</TextButton>
      </div>
    )
  return (
    <form
      className={styles.appeal}
      aria-label={t('moderation.appeal')}
      aria-describedby={why}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '') return setMissing(true)
        send.mutate()
      }}
    >
      <p id={why} className={styles.why}>
        {t('moderation.appeal_why')}
      </p>
      <TextArea
        label={t('moderation.appeal_text')}
        autoFocus
        rows={3}
        value={text}
        maxLength={limits.appeal}
        error={missing ? t('moderation.appeal_missing') : undefined}
        onChange={(event) => {
          change({ text: event.target.value })
          setMissing(false)
        }}
      />
      {send.error && (
        <Banner tone="danger" role="alert">
          {errorText(send.error as ApiError)}
        </Banner>
      )}
      <div className={styles.acts}>
        <Button type="submit" kind="primary" loading={send.isPending}>
          {t('moderation.appeal_send')}
        </Button>
        <TextButton kind="quiet" onClick={() => setOpen(false)}>
          {t('moderation.cancel')}
        </TextButton>
      </div>
    </form>
  )
}
