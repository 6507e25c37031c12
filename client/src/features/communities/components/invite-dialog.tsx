import { useState } from 'react'
import { Check } from 'lucide-react'
import type { Community } from '@osmose/shared/communities/communities.contract'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { useT } from '../../../lib/i18n'
import { PersonPicker } from '../../directory/directory.public'
import { useCare } from '../use-care'
import styles from './community.module.css'

/** Finds colleagues and invites them, one by one; they decide. */
export function InviteDialog({ community, onClose }: { community: Community; onClose: () => void }) {
  const t = useT()
  const { invite } = useCare(community)
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState<string>()
  const send = async (personId: string) => {
    setBusy(personId)
    const gone = await invite(personId)
    setBusy(undefined)
    if (gone) setSent((was) => new Set(was).add(personId))
  }
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t('communities.invite_title', { name: community.name })}
    >
      <p>{t('communities.invite_why')}</p>
      <PersonPicker
        label={t('communities.invite_search')}
        hint={t('communities.invite_hint')}
        start={t('communities.invite_start')}
        act={({ id, name }) =>
          sent.has(id) ? (
            <span className={styles.sent}>
              <Check aria-hidden />
              {t('communities.invite_sent')}
            </span>
          ) : (
            <Button
              size="small"
              loading={busy === id}
              aria-label={t('communities.invite_name', { name })}
              onClick={() => void send(id)}
            >
              {t('communities.invite_act')}
            </Button>
          )
        }
      />
    </Dialog>
  )
}
