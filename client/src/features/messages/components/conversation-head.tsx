import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import {
  Bell,
  BellOff,
  Ellipsis,
  Info,
  LogOut,
  PenLine,
  Undo2,
  UserPlus,
  UserX,
  UsersRound,
} from 'lucide-react'
import { type Conversation, muteConversation } from '@osmose/shared/messages/messages.contract'
import { stopRefusing } from '@osmose/shared/messages/showing.contract'
import { Button } from '../../../ui/button'
import { IconButton } from '../../../ui/icon-button'
import { Menu, type MenuItem } from '../../../ui/menu'
import { Sheet } from '../../../ui/sheet'
import { showToast } from '../../../ui/toasts'
import { call } from '../../../lib/call'
import { errorText, useLocale, useT } from '../../../lib/i18n'
import { useNow, whenText } from '../../../lib/time'
import { phone, useMedia } from '../../../lib/use-media'
import { messageKeys } from '../messages.queries'
import { peopleLine } from '../names'
import { ConversationAside } from './conversation-aside'
import { type Asked, ConversationDialogs } from './conversation-dialogs'
import styles from './conversation.module.css'

type Props = {
  conversation: Conversation
  name: string
  /** The name is the title of the page. */
  titled: boolean
  onStart: (start?: { personIds: string[] }) => void
}

/** Whose conversation it is, its silence, and the rest behind one button. */
export function ConversationHead({ conversation, name, titled, onStart }: Props) {
  const t = useT()
  const locale = useLocale()
  const client = useQueryClient()
  const narrow = useMedia(phone)
  const [asked, setAsked] = useState<Asked>()
  const [details, setDetails] = useState(false)
  const Title = titled ? 'h1' : 'h2'
  const { can } = conversation
  const other = conversation.people[0]?.person
  const receive = async () => {
    if (!other) return
    await call(stopRefusing, { params: { personId: other.id } }).catch((error) =>
      showToast(errorText(error as { code: string })),
    )
    await client.invalidateQueries({ queryKey: messageKeys.conversation(conversation.id) })
  }
  const item = (id: string, shown: boolean, entry: Omit<MenuItem, 'id'>): MenuItem[] =>
    shown ? [{ id, ...entry }] : []
  const items = [
    ...item('details', true, { label: t('messages.details'), icon: Info, onSelect: () => setDetails(true) }),
    ...item('add', can.add, { label: t('messages.add'), icon: UserPlus, onSelect: () => setAsked('add') }),
    ...item('group', conversation.kind === 'pair' && other !== undefined && can.write, {
      label: t('messages.add_pair'),
      icon: UsersRound,
      onSelect: () => other && onStart({ personIds: [other.id] }),
    }),
    ...item('rename', can.rename, {
      label: t('messages.rename'),
      icon: PenLine,
      onSelect: () => setAsked('rename'),
    }),
    ...item('receive', conversation.refused, {
      label: t('messages.stop_refusing'),
      icon: Undo2,
      onSelect: () => void receive(),
    }),
    ...item('refuse', can.refuse && !conversation.refused, {
      label: t('messages.refuse'),
      icon: UserX,
      apart: true,
      danger: true,
      onSelect: () => setAsked('refuse'),
    }),
    ...item('leave', can.leave, {
      label: t('messages.leave'),
      icon: LogOut,
      apart: true,
      danger: true,
      onSelect: () => setAsked('leave'),
    }),
  ]
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <Title tabIndex={-1} dir="auto">
          {name}
        </Title>
        <p>{peopleLine(t, locale, conversation)}</p>
      </div>
      <div className={styles.headActs}>
        <Mute conversation={conversation} short={narrow} />
        <Menu
          label={t('messages.more_acts_in', { name })}
          align="end"
          items={items}
          trigger={(trigger) => (
            <IconButton
              icon={Ellipsis}
              label={t('messages.more_acts_in', { name })}
              tipAlign="end"
              {...trigger}
            />
          )}
        />
      </div>
      <ConversationDialogs conversation={conversation} asked={asked} onClose={() => setAsked(undefined)} />
      <Sheet
        open={details}
        onClose={() => setDetails(false)}
        closeLabel={t('messages.close')}
        title={t('messages.details')}
      >
        <ConversationAside conversation={conversation} onStart={onStart} />
      </Sheet>
    </header>
  )
}

const ALWAYS_FROM = Date.UTC(9000, 0)

function Mute({ conversation, short }: { conversation: Conversation; short: boolean }) {
  const t = useT()
  const client = useQueryClient()
  const now = useNow()
  const until = conversation.mutedUntil ? Date.parse(conversation.mutedUntil) : 0
  const muted = until > now
  const mute = async (time: 'hour' | 'tomorrow' | 'always' | null) => {
    try {
      await call(muteConversation, { params: { conversationId: conversation.id }, body: { for: time } })
      await Promise.all(
        [messageKeys.conversation(conversation.id), messageKeys.list, messageKeys.unread].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      )
    } catch (error) {
      showToast(errorText(error as { code: string }))
    }
  }
  const said = !muted
    ? t('messages.mute')
    : until > ALWAYS_FROM
      ? t('messages.muted_always')
      : t('messages.muted_until', { time: whenText(conversation.mutedUntil ?? '', now) })
  return (
    <Menu
      label={t('messages.mute_label')}
      align="end"
      items={[
        ...(['hour', 'tomorrow', 'always'] as const).map((time) => ({
          id: time,
          label: t(`messages.mute_${time}`),
          onSelect: () => void mute(time),
        })),
        ...(muted
          ? [
              {
                id: 'none',
                label: t('messages.unmute'),
                icon: Bell,
                apart: true,
                onSelect: () => void mute(null),
              },
            ]
          : []),
      ]}
      trigger={(trigger) =>
        short ? (
          <IconButton icon={BellOff} label={said} pressed={muted} tipAlign="end" {...trigger} />
        ) : (
          <Button kind="quiet" icon={BellOff} {...trigger} title={said}>
            {t(muted ? 'messages.muted' : 'messages.mute')}
          </Button>
        )
      }
    />
  )
}
