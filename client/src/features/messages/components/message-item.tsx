import { memo, type ReactNode, useRef, useState } from 'react'
import { CornerDownRight, TriangleAlert } from 'lucide-react'
import { formatList } from '@osmose/shared/core/format'
import type { Message } from '@osmose/shared/messages/messages.contract'
import { Avatar } from '../../../ui/avatar'
import { Button } from '../../../ui/button'
import { TextButton } from '../../../ui/text-button'
import { useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { faceOf } from '../../../lib/person'
import { fullTime } from '../../../lib/time'
import { FileList } from '../../files/files.public'
import { RichText } from '../../text/rich-text.public'
import { useMessageActs } from '../use-message-acts'
import { timeOf } from '../when'
import { MessageActs } from './message-acts'
import { Felt } from './felt'
import type { MessageProps } from './message-props'
import { ProposalNote } from './proposal-note'
import styles from './log.module.css'

/** Something said: who, when, the words, what others felt, and, once pointed at, what can be done with it. */
export const MessageItem = memo(function MessageItem(props: MessageProps) {
  const { conversationId, message, me, names, follows, last, highlighted, size, onGo } = props
  const t = useT()
  const locale = useLocale()
  const [hovered, setHovered] = useState(false)
  const [focused, setFocused] = useState(false)
  /** Focus goes out for a moment on its way into a menu of this message, which must not be taken away by that. */
  const leaving = useRef(0)
  const mine = message.author?.id === me
  const name = mine ? t('messages.you') : (message.author?.name ?? t('messages.former'))
  const { important } = message
  return (
    <article
      id={`message-${message.id}`}
      data-message={message.place}
      className={styles.message}
      data-follows={(follows && !important) || undefined}
      data-important={important ? true : undefined}
      data-highlighted={highlighted || undefined}
      tabIndex={0}
      aria-label={`${name}, ${timeOf(locale, message.sentAt)}`}
      onPointerEnter={(event) => event.pointerType === 'mouse' && setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => {
        cancelAnimationFrame(leaving.current)
        setFocused(true)
      }}
      onBlur={({ currentTarget }) => {
        leaving.current = requestAnimationFrame(() => {
          // What is read in a dialog has no focus of its own.
          if (!currentTarget.querySelector('dialog[open]')) setFocused(false)
        })
      }}
    >
      {(!follows || important) && (
        <span className={styles.face}>
          <Avatar {...faceOf(message.author)} size={32} />
        </span>
      )}
      <div className={styles.content}>
        {(!follows || important) && (
          <p className={styles.by}>
            {important && (
              <span className={styles.mark}>
                <TriangleAlert aria-hidden />
                {t('messages.important')} ·
              </span>
            )}
            {mine || !message.author ? (
              <strong>{name}</strong>
            ) : (
              <a href={paths.person(message.author.id)} dir="auto">
                {name}
              </a>
            )}
            ,{' '}
            <time dateTime={message.sentAt} title={fullTime(message.sentAt)}>
              {timeOf(locale, message.sentAt)}
            </time>
            {message.editedAt && !message.deleted && <> · {t('messages.edited')}</>}
          </p>
        )}
        {message.quoted && <Quoted quoted={message.quoted} onGo={onGo} />}
        <Folded refused={message.refused && !message.deleted}>
          {message.deleted ? (
            <p className={styles.gone}>{t('messages.deleted')}</p>
          ) : (
            <>
              <RichText document={message.document} lang={message.lang} />
              <FileList files={message.files} />
            </>
          )}
          {follows && !important && message.editedAt && !message.deleted && (
            <p className={styles.edited}>{t('messages.edited')}</p>
          )}
          {important && (
            <Importance
              conversationId={conversationId}
              message={message}
              names={names}
              size={size}
              mine={mine}
            />
          )}
        </Folded>
        <Felt conversationId={conversationId} message={message} me={me} names={names} />
        {message.proposal && (
          <ProposalNote
            conversationId={conversationId}
            message={message}
            proposal={message.proposal}
            me={me}
            names={names}
          />
        )}
        {(hovered || focused || last) && !message.deleted && (
          <MessageActs {...props} name={name} mine={mine} floating={!last} />
        )}
      </div>
    </article>
  )
})

/** What a person wrote whose messages I refuse is not forced on me. */
function Folded({ refused, children }: { refused: boolean; children: ReactNode }) {
  const t = useT()
  const [shown, setShown] = useState(false)
  if (!refused || shown) return children
  return (
    <p className={styles.gone}>
      {t('messages.refused_folded')}{' '}
      <TextButton onClick={() => setShown(true)}>{t('messages.refused_show')}</TextButton>
    </p>
  )
}

function Quoted({ quoted, onGo }: { quoted: NonNullable<Message['quoted']>; onGo: (place: number) => void }) {
  const t = useT()
  return (
    <button type="button" className={styles.quoted} onClick={() => onGo(quoted.place)}>
      <CornerDownRight aria-hidden />
      <span>
        <span className={styles.quotedBy}>
          {t('messages.quoted_from', { name: quoted.authorName ?? t('messages.former') })}
        </span>
        <span lang={quoted.lang} dir="auto">
          {quoted.deleted ? t('messages.quoted_gone') : quoted.excerpt}
        </span>
      </span>
    </button>
  )
}

type ImportanceProps = Pick<MessageProps, 'conversationId' | 'message' | 'names' | 'size'> & { mine: boolean }

function Importance({ conversationId, message, names, size, mine }: ImportanceProps) {
  const t = useT()
  const locale = useLocale()
  const { acknowledge } = useMessageActs(conversationId)
  const { important } = message
  if (!important) return null
  const by = important.by?.map((id) => names.get(id) ?? t('messages.former')) ?? []
  return (
    <>
      <p className={styles.reason}>
        <b>{t('messages.her_reason')}</b> <span dir="auto">{important.reason}</span>
      </p>
      {important.asks && (
        <p className={styles.understanding}>
          {message.can.acknowledge && (
            <Button kind="primary" onClick={() => void acknowledge(message)}>
              {t('messages.understood')}
            </Button>
          )}
          {important.acknowledged && <span>{t('messages.understood_done')}</span>}
          {mine && (
            <span>
              {t('messages.understood_by', {
                names: formatList(locale, by),
                waiting: Math.max(0, size - 1 - by.length),
              })}
            </span>
          )}
        </p>
      )}
    </>
  )
}
