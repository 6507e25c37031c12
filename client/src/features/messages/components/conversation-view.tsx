import { useCallback, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type Conversation, type Message } from '@osmose/shared/messages/messages.contract'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { useLocale, useT } from '../../../lib/i18n'
import { go } from '../../../lib/navigate'
import { usePage } from '../../../lib/page'
import { paths } from '../../../lib/paths'
import { phone, useMedia } from '../../../lib/use-media'
import { useMe } from '../../identity/identity.public'
import { QueryFailure } from '../../failure/query-failure.public'
import { conversationQuery, type LogPage, messageKeys } from '../messages.queries'
import { nameOf, peopleLine } from '../names'
import { ConversationAside } from './conversation-aside'
import { ConversationHead } from './conversation-head'
import { Dock } from './dock'
import { Log } from './log'
import { ProposeDialog } from './propose-dialog'
import styles from './conversation.module.css'

type Props = {
  conversationId: string
  at: string | undefined
  onStart: (start?: { personIds: string[] }) => void
}

/** One conversation: who is in it, what was said, where one writes. */
export function ConversationView({ conversationId, at, onStart }: Props) {
  const t = useT()
  const { data, error, refetch } = useQuery(conversationQuery(conversationId))
  if (error)
    return (
      <div className={styles.pane}>
        <QueryFailure error={error} onRetry={() => void refetch()} level={2} />
      </div>
    )
  if (!data)
    return (
      <div className={styles.pane}>
        <Loading label={t('messages.loading')}>
          <RowsSkeleton rows={5} />
        </Loading>
      </div>
    )
  return <Opened conversation={data} at={at} onStart={onStart} />
}

function Opened({
  conversation,
  at,
  onStart,
}: Omit<Props, 'conversationId'> & { conversation: Conversation }) {
  const t = useT()
  const locale = useLocale()
  const client = useQueryClient()
  const me = useMe().person.id
  const narrow = useMedia(phone)
  const name = nameOf(t, locale, conversation)
  const [opening] = useState(conversation.unread ? 'unread' : 'latest')
  const [asked, setAsked] = useState<string>()
  const start = asked ?? at ?? opening
  const [answered, setAnswered] = useState<Message>()
  const [edited, setEdited] = useState<Message>()
  const [proposed, setProposed] = useState<Message>()
  usePage({ title: name, up: paths.messages, short: name, under: peopleLine(t, locale, conversation) })

  const done = useCallback(() => {
    setAnswered(undefined)
    setEdited(undefined)
  }, [])
  const reply = useCallback((message: Message) => {
    setEdited(undefined)
    setAnswered(message)
  }, [])
  const edit = useCallback((message: Message) => {
    setAnswered(undefined)
    setEdited(message)
  }, [])
  const loaded = () =>
    client
      .getQueryData<{ pages: LogPage[] }>(messageKeys.log(conversation.id, start))
      ?.pages.flatMap((page) => page.items) ?? []
  const editLast = () => {
    const mine = loaded().findLast((message) => message.author?.id === me && message.can.edit)
    if (mine) edit(mine)
  }
  const begin = useCallback(
    (next: string) => {
      setAsked(next)
      if (at) go(paths.conversation(conversation.id))
    },
    [at, conversation.id],
  )
  return (
    <>
      <section className={styles.pane} aria-label={name}>
        <ConversationHead conversation={conversation} name={name} titled={narrow} onStart={onStart} />
        <Log
          key={`${conversation.id} ${start}`}
          conversation={conversation}
          start={start}
          onStart={begin}
          onReply={reply}
          onEdit={edit}
          onPropose={setProposed}
        />
        <Dock
          key={conversation.id}
          conversation={conversation}
          answered={answered}
          edited={edited}
          onDone={done}
          onEditLast={editLast}
          ready={!at}
          onSent={() => start !== 'latest' && setAsked('latest')}
        />
      </section>
      <aside className={styles.aside} aria-label={t('messages.details')}>
        <ConversationAside conversation={conversation} onStart={onStart} />
      </aside>
      {proposed && (
        <ProposeDialog
          conversationId={conversation.id}
          message={proposed}
          nearby={loaded()}
          onClose={() => setProposed(undefined)}
        />
      )}
    </>
  )
}
