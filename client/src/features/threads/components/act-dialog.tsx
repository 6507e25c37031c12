import { type ReactNode, useState } from 'react'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { type ApiError } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { CharterAsk } from '../../communities/communities.public'
import styles from './threads.module.css'

type Props = {
  title: string
  why: string
  send: string
  onClose: () => void
  /** Does it; what it throws is said, and the dialog stays. A sentence it returns is said as well. */
  onSend: () => Promise<string | undefined>
  /** Where it writes: its charter is asked for when that is all that is missing. */
  communityId?: string
  children: ReactNode
}

/** One act on a thread: what it does, what it asks, one button. */
export function ActDialog({ title, why, send, onClose, onSend, communityId, children }: Props) {
  const t = useT()
  const [error, setError] = useState<string>()
  const [owesCharter, setOwesCharter] = useState(false)
  const [busy, setBusy] = useState(false)
  const act = async () => {
    setBusy(true)
    setOwesCharter(false)
    setError(undefined)
    try {
      const refused = await onSend()
      setError(refused)
      if (refused === undefined) onClose()
    } catch (thrown) {
      if ((thrown as ApiError).code === 'posts.charter_due' && communityId) setOwesCharter(true)
      else setError(errorText(thrown as ApiError))
    }
    setBusy(false)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('app.close')}
      title={title}
      acts={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('threads.cancel')}
          </Button>
          <Button kind="primary" loading={busy} onClick={() => void act()}>
            {send}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{why}</p>
        {children}
        {owesCharter && communityId && (
          <CharterAsk key={communityId} communityId={communityId} onAgreed={() => void act()} />
        )}
        {error && (
          <p role="alert" className={styles.error}>
            {error}
          </p>
        )}
      </div>
    </Dialog>
  )
}
