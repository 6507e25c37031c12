import { useState } from 'react'
import { MessageCircle } from 'lucide-react'
import { Button } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { useT } from '../../../lib/i18n'
import { usePage } from '../../../lib/page'
import { phone, useMedia } from '../../../lib/use-media'
import { Removals } from '../../moderation/removals.public'
import { ConversationList } from './conversation-list'
import { ConversationView } from './conversation-view'
import { StartDialog } from './start-dialog'
import styles from './conversation.module.css'

type Props = {
  conversationId?: string
  /** The place to show, as the address says it. */
  at?: string
  /** Somebody to write to, as the address says it. */
  to?: string
}

/** On a desk the list and a conversation side by side; on a phone one or the other. */
export function MessagesView({ conversationId, at, to }: Props) {
  const t = useT()
  const narrow = useMedia(phone)
  const [starting, setStarting] = useState<readonly string[] | undefined>(to ? [to] : undefined)
  const start = (given?: { personIds: string[] }) => setStarting(given?.personIds ?? [])
  return (
    <div className={styles.page} data-wide>
      {!(narrow && conversationId) && (
        <div className={styles.side}>
          {narrow && !conversationId && <Removals />}
          <ConversationList current={conversationId} onStart={() => start()} />
          {narrow && <p className={styles.note}>{t('messages.promise')}</p>}
        </div>
      )}
      {conversationId ? (
        <ConversationView key={conversationId} conversationId={conversationId} at={at} onStart={start} />
      ) : (
        <Nobody onStart={() => start()} shown={!narrow} />
      )}
      {starting && <StartDialog with={starting} onClose={() => setStarting(undefined)} />}
    </div>
  )
}

function Nobody({ onStart, shown }: { onStart: () => void; shown: boolean }) {
  const t = useT()
  usePage({ title: t('messages.title') })
  if (!shown) return null
  return (
    <div className={styles.nobody}>
      <Removals />
      <EmptyState
        title={t('messages.pick')}
        act={
          <Button icon={MessageCircle} onClick={onStart}>
            {t('messages.write_to')}
          </Button>
        }
      >
        <p>{t('messages.pick_why')}</p>
        <p>{t('messages.promise')}</p>
      </EmptyState>
    </div>
  )
}
