import { useState } from 'react'
import type { CommunityCard } from '@osmose/shared/communities/communities.contract'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { formatList } from '@osmose/shared/core/format'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { TextArea } from '../../../ui/text-area'
import { useLocale, useT } from '../../../lib/i18n'
import { useBelonging } from '../use-belonging'

type Props = {
  community: Pick<CommunityCard, 'id' | 'name' | 'visibility'> & { leaders?: readonly PersonRef[] }
  onClose: () => void
}

const most = 280

/** Asks to enter, with a word for those who will answer. */
export function AskDialog({ community, onClose }: Props) {
  const t = useT()
  const locale = useLocale()
  const [message, setMessage] = useState('')
  const [busy, setBusy] = useState(false)
  const { ask } = useBelonging()
  const leaders = community.leaders?.map(({ name }) => name) ?? []
  const send = async () => {
    setBusy(true)
    const sent = await ask(community, message)
    if (sent) onClose()
    else setBusy(false)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('communities.ask_title', { name: community.name })}
      acts={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('communities.cancel')}
          </Button>
          <Button kind="primary" loading={busy} onClick={() => void send()}>
            {t('communities.ask_send')}
          </Button>
        </>
      }
    >
      <p>
        {leaders.length > 0
          ? t('communities.ask_why', { name: formatList(locale, leaders) })
          : t('communities.ask_why_leaders')}
      </p>
      <TextArea
        label={t('communities.ask_message')}
        hint={t('communities.ask_message_hint')}
        counter={t('communities.counter', { length: message.length, most })}
        value={message}
        maxLength={most}
        rows={3}
        autoFocus
        onChange={(event) => setMessage(event.target.value)}
      />
    </Dialog>
  )
}
