import { useEffect, useState } from 'react'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import {
  type ConversationHistory,
  messageLimits,
  startConversation,
} from '@osmose/shared/messages/messages.contract'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { RadioGroup } from '../../../ui/radio-group'
import { TextField } from '../../../ui/text-field'
import { type ApiError, call, newIntent } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { go } from '../../../lib/navigate'
import { paths } from '../../../lib/paths'
import { profileQuery } from '../../directory/directory.public'
import { useMe } from '../../identity/identity.public'
import { messageKeys } from '../messages.queries'
import { PeopleChoice } from './people-choice'
import styles from './dialogs.module.css'

type Props = { with: readonly string[]; onClose: () => void }

/** Whom to write to: one person, or several; of a group, its name and what those added later will read. */
export function StartDialog({ with: given, onClose }: Props) {
  const t = useT()
  const client = useQueryClient()
  const me = useMe().person.id
  const [chosen, setChosen] = useState<PersonRef[]>([])
  const [name, setName] = useState('')
  const [history, setHistory] = useState<ConversationHistory>('after')
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [intent] = useState(newIntent)
  const known = useQueries({ queries: given.map((id) => profileQuery(id)) })
  const ready = known.length > 0 && known.every(({ data }) => data)
  useEffect(() => {
    if (ready) setChosen(known.flatMap(({ data }) => data?.person ?? []))
    // oxlint-disable-next-line react/exhaustive-deps -- once, when all are known
  }, [ready])
  const group = chosen.length > 1

  const begin = async () => {
    setBusy(true)
    try {
      const { id } = await call(startConversation, {
        body: {
          personIds: chosen.map((person) => person.id),
          ...(group ? { name: name.trim(), history } : {}),
        },
        intent: `${intent}-${chosen.length}-${name.length}`,
      })
      void client.invalidateQueries({ queryKey: messageKeys.list })
      onClose()
      go(paths.conversation(id))
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
      title={t('messages.start_title')}
      acts={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('messages.cancel')}
          </Button>
          <Button kind="primary" loading={busy} refused={chosen.length === 0} onClick={() => void begin()}>
            {t('messages.start')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <PeopleChoice
          chosen={chosen}
          taken={[me]}
          start={t('messages.start_note')}
          onChange={(people) => {
            setError(undefined)
            setChosen(people.slice(0, messageLimits.people - 1))
          }}
        />
        {group && (
          <>
            <TextField
              label={t('messages.start_name')}
              hint={t('messages.start_name_hint')}
              value={name}
              maxLength={messageLimits.name}
              onChange={(event) => setName(event.target.value)}
            />
            <RadioGroup
              legend={t('messages.start_history')}
              value={history}
              onSelect={setHistory}
              options={(['after', 'all'] as const).map((value) => ({
                value,
                label: t(`messages.start_history_${value}`),
              }))}
            />
            <p className={styles.note}>{t('messages.start_history_note')}</p>
          </>
        )}
        {error && (
          <p className={styles.error} role="alert">
            {error}
          </p>
        )}
      </div>
    </Dialog>
  )
}
