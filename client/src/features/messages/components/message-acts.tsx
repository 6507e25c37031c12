import { lazy, Suspense, useState } from 'react'
import { CornerUpLeft, Ellipsis, FileClock, Flag, PenLine, Share2, SmilePlus, Trash2 } from 'lucide-react'
import { reactionKinds } from '@osmose/shared/posts/posts.contract'
import { IconButton } from '../../../ui/icon-button'
import { Menu, type MenuItem } from '../../../ui/menu'
import { useT } from '../../../lib/i18n'
import { ReportDialog } from '../../moderation/message-acts.public'
import { reactionIcons } from '../../posts/writing.public'
import { useMessageActs } from '../use-message-acts'
import type { MessageProps } from './message-props'
import styles from './log.module.css'

const MessageHistory = lazy(() =>
  import('./message-history').then((module) => ({ default: module.MessageHistory })),
)

type Props = MessageProps & { name: string; mine: boolean; floating: boolean }

/** React, reply, and the rest behind one button. */
export function MessageActs(props: Props) {
  const { conversationId, message, me, name, mine, floating, onReply, onEdit, onPropose } = props
  const t = useT()
  const { react, takeBack } = useMessageActs(conversationId)
  const [history, setHistory] = useState(false)
  const [reporting, setReporting] = useState(false)
  const felt = message.reactions.find(({ personIds }) => personIds.includes(me))?.kind
  const more: MenuItem[] = [
    ...(message.can.edit
      ? [{ id: 'edit', label: t('messages.edit'), icon: PenLine, onSelect: () => onEdit(message) }]
      : []),
    ...(message.editedAt
      ? [{ id: 'history', label: t('messages.history'), icon: FileClock, onSelect: () => setHistory(true) }]
      : []),
    ...(message.can.propose
      ? [
          {
            id: 'propose',
            label: t(mine ? 'messages.propose_mine' : 'messages.propose'),
            icon: Share2,
            onSelect: () => onPropose(message),
          },
        ]
      : []),
    ...(!mine && !message.deleted && message.author
      ? [
          {
            id: 'report',
            label: t('moderation.report'),
            icon: Flag,
            apart: true,
            onSelect: () => setReporting(true),
          },
        ]
      : []),
    ...(message.can.delete
      ? [
          {
            id: 'delete',
            label: t('messages.delete'),
            icon: Trash2,
            danger: true,
            apart: true,
            onSelect: () => void takeBack(message),
          },
        ]
      : []),
  ]
  return (
    <div
      className={styles.acts}
      data-floating={floating || undefined}
      role="group"
      aria-live="off"
      aria-label={t('messages.acts_on', { name })}
    >
      <Menu
        label={t('messages.react')}
        items={reactionKinds.map((kind) => ({
          id: kind,
          label: t(`posts.react_${kind}`),
          icon: reactionIcons[kind],
          checked: felt === kind,
          onSelect: () => void react(message, felt === kind ? null : kind, me),
        }))}
        trigger={(trigger) => (
          <IconButton icon={SmilePlus} label={t('messages.react')} tip="above" {...trigger} />
        )}
      />
      <IconButton
        icon={CornerUpLeft}
        label={t('messages.reply')}
        tip="above"
        onClick={() => onReply(message)}
      />
      {more.length > 0 && (
        <Menu
          label={t('messages.more_acts')}
          align="end"
          items={more}
          trigger={(trigger) => (
            <IconButton
              icon={Ellipsis}
              label={t('messages.more_acts')}
              tip="above"
              tipAlign="end"
              {...trigger}
            />
          )}
        />
      )}
      {reporting && (
        <Suspense>
          <ReportDialog
            conversationId={conversationId}
            message={message}
            onClose={() => setReporting(false)}
          />
        </Suspense>
      )}
      {history && (
        <Suspense>
          <MessageHistory
            conversationId={conversationId}
            messageId={message.id}
            onClose={() => setHistory(false)}
          />
        </Suspense>
      )}
    </div>
  )
}
