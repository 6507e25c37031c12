import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Paperclip, SendHorizontal, TriangleAlert, X } from 'lucide-react'
import {
  type Conversation,
  editMessage,
  type Message,
  messageLimits,
  readMessageSource,
} from '@osmose/shared/messages/messages.contract'
import type { Locale } from '@osmose/shared/core/fields'
import type { FileInfo } from '@osmose/shared/files/files.contract'
import { detectLanguage } from '@osmose/shared/text/detect-language'
import { Button } from '../../../ui/button'
import { Checkbox } from '../../../ui/checkbox'
import { cx } from '../../../ui/cx'
import { GrowingField } from '../../../ui/growing-field'
import { IconButton } from '../../../ui/icon-button'
import { MentionsAbove } from '../../../ui/mention-list'
import { TextField } from '../../../ui/text-field'
import { VisuallyHidden } from '../../../ui/visually-hidden'
import { type ApiError, call } from '../../../lib/call'
import { errorText, useLocale, useT } from '../../../lib/i18n'
import { useTypesInto } from '../../../lib/shortcuts'
import { hasPointer, phone, useMedia } from '../../../lib/use-media'
import { Attachments } from '../../files/files.public'
import { fromSource, type Named, toSource, useDraft } from '../../posts/writing.public'
import { patchMessage } from '../messages.cache'
import { messageSettingsQuery } from '../messages.queries'
import { addressees } from '../names'
import { say } from '../outbox'
import { iAmTyping } from '../typing'
import { useMemberMentions } from '../use-member-mentions'
import { RestNote } from './rest-note'
import styles from './dock.module.css'

type Props = {
  conversation: Conversation
  answered: Message | undefined
  edited: Message | undefined
  onDone: () => void
  /** My last message, for the arrow up. */
  onEditLast: () => void
  onSent: () => void
  /** Whether one comes to write rather than to look at a message. */
  ready: boolean
}
interface Draft {
  text: string
  named: Named
}
interface Importance {
  reason: string
  asks: boolean
}

/** Where one writes, always at hand. Which key sends is each one's choice. */
export function Dock({ conversation, answered, edited, onDone, onEditLast, onSent, ready }: Props) {
  const t = useT()
  const locale = useLocale()
  const client = useQueryClient()
  const fieldId = useId()
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const narrow = useMedia(phone)
  const settings = useQuery(messageSettingsQuery).data
  const kept = useDraft<Draft>(`message.${conversation.id}`, { text: '', named: {} })
  const [editing, setEditing] = useState<Draft>()
  const [important, setImportant] = useState<Importance>()
  const [error, setError] = useState<string>()
  const [files, setFiles] = useState<readonly FileInfo[]>()
  const [busy, setBusy] = useState(false)
  const [stopped, setStopped] = useState(false)
  const draft = editing ?? kept.draft
  const change = (next: Draft) => {
    setError(undefined)
    if (editing) setEditing(next)
    else kept.change(next)
  }
  const mentions = useMemberMentions(conversation, field, draft, change)

  useTypesInto(field)
  // Where a keyboard would come up over the conversation, it waits to be asked for.
  useEffect(() => {
    if (ready && hasPointer()) field.current?.focus({ preventScroll: true })
    // oxlint-disable-next-line react/exhaustive-deps -- on arrival only
  }, [])
  useEffect(() => {
    if (answered) field.current?.focus()
  }, [answered])
  useEffect(() => {
    setEditing(undefined)
    if (!edited) return
    let current = true
    call(readMessageSource, { params: { conversationId: conversation.id, messageId: edited.id } }).then(
      ({ text }) => {
        if (!current) return
        setEditing(fromSource(text))
        requestAnimationFrame(() => {
          const input = field.current
          input?.focus()
          input?.setSelectionRange(input.value.length, input.value.length)
        })
      },
      (failure: ApiError) => current && setError(errorText(failure)),
    )
    return () => void (current = false)
  }, [edited, conversation.id])

  if (!conversation.can.write)
    return (
      <p className={styles.closed}>
        {conversation.can.why ? t(conversation.can.why) : t('messages.write_closed')}
      </p>
    )

  const submit = () => {
    const text = draft.text.trim()
    if (busy || (text === '' && !files?.length)) return
    const source = toSource(text, draft.named)
    if (source.length > messageLimits.text) return setError(t('messages.too_long', { most: source.length }))
    if (important && important.reason.trim() === '') return setError(t('messages.important_missing'))
    const lang = detectLanguage(text, locale)
    if (edited) return void save(edited, source, lang)
    say(client, {
      conversationId: conversation.id,
      text: source,
      lang,
      quotes: answered?.id,
      fileIds: files?.length ? files.map(({ id }) => id) : undefined,
      important: important && { reason: important.reason.trim(), asks: important.asks },
    })
    kept.clear()
    setImportant(undefined)
    setFiles(stopped ? [] : undefined)
    onDone()
    onSent()
    field.current?.focus()
  }
  const save = async (message: Message, text: string, lang: Locale) => {
    try {
      const params = { conversationId: conversation.id, messageId: message.id }
      patchMessage(client, conversation.id, await call(editMessage, { params, body: { text, lang } }))
      onDone()
      field.current?.focus()
    } catch (failure) {
      setError(errorText(failure as ApiError))
    }
  }
  const attach = () => {
    if (!files) flushSync(() => setFiles([]))
    form.current?.querySelector<HTMLInputElement>('input[type=file]')?.click()
  }
  const enterSends = (settings?.enterSends ?? true) && !narrow
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || mentions.onKeyDown(event)) return
    const command = event.ctrlKey || event.metaKey
    if (event.key === 'Enter' && (command || (enterSends && !event.shiftKey && !event.altKey))) {
      event.preventDefault()
      submit()
    } else if (event.key === 'ArrowUp' && draft.text === '' && !edited) {
      event.preventDefault()
      onEditLast()
    } else if (event.key === 'Escape' && (edited || answered || important)) {
      event.preventDefault()
      setImportant(undefined)
      onDone()
    }
  }
  return (
    <form
      ref={form}
      className={styles.dock}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {(answered || edited) && (
        <p className={styles.about}>
          <span id={`${fieldId}-about`}>
            {edited
              ? t('messages.editing')
              : t('messages.answering', { name: answered?.author?.name ?? t('messages.former') })}
          </span>
          <IconButton
            icon={X}
            label={t(edited ? 'messages.cancel_edit' : 'messages.cancel_answer')}
            tip="none"
            onClick={onDone}
          />
        </p>
      )}
      {!edited && draft.text.trim() !== '' && <RestNote conversation={conversation} />}
      {important && (
        <div className={styles.importance}>
          <TextField
            label={t('messages.important_reason')}
            placeholder={t('messages.important_reason_hint')}
            value={important.reason}
            maxLength={messageLimits.reason}
            onChange={(event) => {
              setError(undefined)
              setImportant({ ...important, reason: event.target.value })
            }}
          />
          <Checkbox
            checked={important.asks}
            onChange={(event) => setImportant({ ...important, asks: event.target.checked })}
          >
            {t('messages.important_asks')}
          </Checkbox>
        </div>
      )}
      {files && (
        <div hidden={edited !== undefined}>
          <Attachments
            value={files}
            onChange={setFiles}
            onBusy={setBusy}
            onStopped={setStopped}
            most={messageLimits.files}
          />
        </div>
      )}
      <div className={styles.box}>
        <VisuallyHidden>
          <label htmlFor={fieldId}>{t('messages.field')}</label>
        </VisuallyHidden>
        <GrowingField
          {...mentions.fieldProps}
          ref={field}
          id={fieldId}
          rows={1}
          className={styles.field}
          placeholder={t('messages.field_hint', { names: addressees(t, locale, conversation) })}
          value={draft.text}
          aria-invalid={error ? true : undefined}
          aria-describedby={cx(
            (answered || edited) && `${fieldId}-about`,
            `${fieldId}-${error ? 'error' : 'keys'}`,
          )}
          onChange={(event) => {
            change({ ...draft, text: event.target.value })
            mentions.look()
            if (settings?.presence) iAmTyping(conversation.id)
          }}
          onSelect={mentions.look}
          onBlur={mentions.close}
          onKeyDown={keys}
        />
        {!edited && <IconButton icon={Paperclip} label={t('messages.attach')} tip="above" onClick={attach} />}
        {!edited && (
          <IconButton
            icon={TriangleAlert}
            label={t(important ? 'messages.important_off' : 'messages.important_set')}
            pressed={important !== undefined}
            tip="above"
            onClick={() => setImportant(important ? undefined : { reason: '', asks: true })}
          />
        )}
        <Button kind="primary" type="submit" refused={busy} icon={narrow ? undefined : SendHorizontal}>
          {t(edited ? 'messages.save' : 'messages.send')}
        </Button>
        <MentionsAbove label={t('messages.people_found')} naming={mentions} />
      </div>
      <p id={`${fieldId}-keys`} className={styles.keys}>
        {!narrow && t(enterSends ? 'messages.send_enter' : 'messages.send_ctrl')}
      </p>
      {error && (
        <p id={`${fieldId}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </form>
  )
}
