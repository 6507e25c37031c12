import { type ReactNode, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import {
  addMembers,
  type Conversation,
  leaveConversation,
  messageLimits,
  renameConversation,
} from '@osmose/shared/messages/messages.contract'
import { refusePerson } from '@osmose/shared/messages/showing.contract'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { TextField } from '../../../ui/text-field'
import { showToast } from '../../../ui/toasts'
import { type ApiError, call } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { go } from '../../../lib/navigate'
import { paths } from '../../../lib/paths'
import { useMe } from '../../identity/identity.public'
import { messageKeys } from '../messages.queries'
import { PeopleChoice } from './people-choice'
import styles from './dialogs.module.css'

export type Asked = 'add' | 'rename' | 'leave' | 'refuse'
type Props = { conversation: Conversation; asked: Asked | undefined; onClose: () => void }

/** One question at a time about a conversation. */
export function ConversationDialogs({ asked, ...props }: Props) {
  if (asked === 'add') return <AddDialog {...props} />
  if (asked === 'rename') return <RenameDialog {...props} />
  if (asked === 'leave') return <LeaveDialog {...props} />
  if (asked === 'refuse') return <RefuseDialog {...props} />
  return null
}

type One = Omit<Props, 'asked'>

function AddDialog({ conversation, onClose }: One) {
  const t = useT()
  const me = useMe().person.id
  const [chosen, setChosen] = useState<PersonRef[]>([])
  return (
    <Asking
      {...{ conversation, onClose }}
      title={t('messages.add_title')}
      act={t('messages.add')}
      refused={chosen.length === 0}
      run={async () => {
        await call(addMembers, {
          params: { conversationId: conversation.id },
          body: { personIds: chosen.map(({ id }) => id) },
        })
        showToast(t('messages.add_done', { count: chosen.length }))
      }}
    >
      <p>{t(conversation.history === 'all' ? 'messages.add_all' : 'messages.add_after')}</p>
      <PeopleChoice
        chosen={chosen}
        taken={[me, ...conversation.people.map(({ person }) => person.id)]}
        start={t('messages.start_note')}
        onChange={setChosen}
      />
    </Asking>
  )
}

function RenameDialog({ conversation, onClose }: One) {
  const t = useT()
  const [name, setName] = useState(conversation.name ?? '')
  return (
    <Asking
      {...{ conversation, onClose }}
      title={t('messages.rename_title')}
      act={t('messages.save')}
      run={() => call(renameConversation, { params: { conversationId: conversation.id }, body: { name } })}
    >
      <TextField
        label={t('messages.start_name')}
        value={name}
        maxLength={messageLimits.name}
        onChange={(event) => setName(event.target.value)}
      />
    </Asking>
  )
}

function LeaveDialog({ conversation, onClose }: One) {
  const t = useT()
  return (
    <Asking
      {...{ conversation, onClose }}
      title={t('messages.leave_title')}
      act={t('messages.leave')}
      alert
      run={async () => {
        await call(leaveConversation, { params: { conversationId: conversation.id } })
        go(paths.messages)
        showToast(t('messages.left'))
      }}
    >
      <p>{t('messages.leave_why')}</p>
    </Asking>
  )
}

function RefuseDialog({ conversation, onClose }: One) {
  const t = useT()
  const [other] = conversation.people
  if (!other) return null
  return (
    <Asking
      {...{ conversation, onClose }}
      title={t('messages.refuse_title', { name: other.person.name })}
      act={t('messages.refuse_act')}
      alert
      run={async () => {
        await call(refusePerson, { params: { personId: other.person.id } })
        showToast(t('messages.refused_done'))
      }}
    >
      <p>{t('messages.refuse_why')}</p>
    </Asking>
  )
}

type AskingProps = One & {
  title: string
  act: string
  alert?: boolean
  refused?: boolean
  run: () => Promise<unknown>
  children: ReactNode
}

/** A dialog that does one thing, says what went wrong, and closes when it is done. */
function Asking({ conversation, onClose, title, act, alert, refused, run, children }: AskingProps) {
  const t = useT()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const submit = async () => {
    setBusy(true)
    setError(undefined)
    try {
      await run()
      onClose()
      await Promise.all(
        [messageKeys.conversation(conversation.id), messageKeys.list].map((queryKey) =>
          client.invalidateQueries({ queryKey, refetchType: 'active' }),
        ),
      )
    } catch (failure) {
      setError(errorText(failure as ApiError))
      setBusy(false)
    }
  }
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('messages.close')}
      title={title}
      alert={alert}
      acts={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('messages.cancel')}
          </Button>
          <Button
            kind={alert ? 'danger' : 'primary'}
            loading={busy}
            refused={refused}
            onClick={() => void submit()}
          >
            {act}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {children}
        {error && (
          <p className={styles.error} role="alert">
            {error}
          </p>
        )}
      </div>
    </Dialog>
  )
}
