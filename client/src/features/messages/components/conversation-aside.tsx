import { useState } from 'react'
import type { Conversation } from '@osmose/shared/messages/messages.contract'
import { Avatar } from '../../../ui/avatar'
import { Card, CardTitle } from '../../../ui/card'
import { TextButton } from '../../../ui/text-button'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { faceOf, placeOf } from '../../../lib/person'
import { ConversationDialogs } from './conversation-dialogs'
import styles from './conversation.module.css'

type Props = { conversation: Conversation; onStart: (start?: { personIds: string[] }) => void }

/** Who is in it, what somebody added would read, and what is promised. */
export function ConversationAside({ conversation, onStart }: Props) {
  const t = useT()
  const [adding, setAdding] = useState(false)
  const [other] = conversation.people
  return (
    <>
      <Card>
        <CardTitle>{t('messages.people_title', { count: conversation.size })}</CardTitle>
        <ul className={styles.members}>
          {conversation.people.map(({ person, active, here }) => (
            <li key={person.id}>
              <Avatar {...faceOf(person)} size={40} />
              <span>
                <a href={paths.person(person.id)} dir="auto">
                  {person.name}
                </a>
                <small>{active ? placeOf(person) : t('messages.gone')}</small>
                {here && <span className={styles.here}>{t('messages.here')}</span>}
              </span>
            </li>
          ))}
        </ul>
        {conversation.can.add ? (
          <p className={styles.note}>
            {t(conversation.history === 'all' ? 'messages.add_all' : 'messages.add_after')}{' '}
            <TextButton onClick={() => setAdding(true)}>{t('messages.add')}</TextButton>
          </p>
        ) : (
          other &&
          conversation.can.write && (
            <p className={styles.note}>
              <TextButton onClick={() => onStart({ personIds: [other.person.id] })}>
                {t('messages.add_pair')}
              </TextButton>
            </p>
          )
        )}
      </Card>
      <Card ground="sunken">
        <CardTitle>{t('messages.between_title', { count: conversation.size })}</CardTitle>
        <p className={styles.note}>{t('messages.between_figures')}</p>
        <p className={styles.note}>{t('messages.between_hidden')}</p>
        <p className={styles.note}>
          <a href={`${paths.settings}#messages`}>{t('messages.between_settings')}</a>
        </p>
      </Card>
      <ConversationDialogs
        conversation={conversation}
        asked={adding ? 'add' : undefined}
        onClose={() => setAdding(false)}
      />
    </>
  )
}
