import { memo } from 'react'
import type { ConversationCard } from '@osmose/shared/messages/messages.contract'
import { Avatar } from '../../../ui/avatar'
import { UnreadDot } from '../../../ui/new-pill'
import { VisuallyHidden } from '../../../ui/visually-hidden'
import { useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { faceOf } from '../../../lib/person'
import { fullTime, useNow } from '../../../lib/time'
import { useMe } from '../../identity/identity.public'
import { nameOf } from '../names'
import { shortWhen } from '../when'
import styles from './list.module.css'

type Props = { conversation: ConversationCard; current: boolean }

/** One conversation in two lines: who, when, and the last thing said. */
export const ConversationRow = memo(function ConversationRow({ conversation, current }: Props) {
  const t = useT()
  const locale = useLocale()
  const now = useNow()
  const { last, activeAt } = conversation
  const unread = conversation.unread && !current
  return (
    <li className={styles.row} data-unread={unread || undefined} data-current={current || undefined}>
      <Faces conversation={conversation} />
      <div className={styles.words}>
        <p className={styles.top}>
          <a
            href={paths.conversation(conversation.id)}
            className={styles.link}
            aria-current={current ? 'page' : undefined}
            dir="auto"
          >
            {nameOf(t, locale, conversation)}
            {unread && <VisuallyHidden>, {t('messages.unread')}</VisuallyHidden>}
          </a>
          {last && (
            <time dateTime={activeAt} title={fullTime(activeAt)}>
              {shortWhen(locale, activeAt, now)}
            </time>
          )}
        </p>
        <p className={styles.preview}>
          <span className={styles.said} lang={last?.deleted ? undefined : last?.lang} dir="auto">
            <Preview conversation={conversation} />
          </span>
          {unread && <UnreadDot />}
        </p>
      </div>
    </li>
  )
})

function Preview({ conversation: { last, kind } }: { conversation: ConversationCard }) {
  const t = useT()
  const me = useMe().person.id
  if (!last) return t(kind === 'group' ? 'messages.preview_nothing' : 'messages.preview_none')
  const said = last.deleted ? t('messages.preview_deleted') : last.excerpt || t('messages.preview_file')
  const by = last.authorId === me ? 'you' : kind === 'group' ? 'other' : 'none'
  const name = last.authorName.split(' ')[0] ?? ''
  return (
    <>
      {(last.awaitsMe || last.important) && (
        <strong className={styles.mark}>
          {t(last.awaitsMe ? 'messages.preview_awaits' : 'messages.preview_important')}{' '}
        </strong>
      )}
      {by === 'you'
        ? t('messages.preview_you', { text: said })
        : by === 'other'
          ? t('messages.preview_by', { name, text: said })
          : said}
    </>
  )
}

/** One face, or two that overlap. */
function Faces({ conversation: { people, kind } }: { conversation: ConversationCard }) {
  const [one, two] = people
  if (kind === 'pair' || !two)
    return (
      <span className={styles.faces}>
        <Avatar {...faceOf(one ?? null)} size={40} />
      </span>
    )
  return (
    <span className={styles.faces} data-two>
      <Avatar {...faceOf(one ?? null)} size={32} />
      <Avatar {...faceOf(two)} size={32} className={styles.second} />
    </span>
  )
}
