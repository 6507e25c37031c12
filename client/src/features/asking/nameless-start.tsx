import { Suspense, lazy, useState } from 'react'
import { VenetianMask } from 'lucide-react'
import { canBlind } from '@osmose/shared/asking/blind-signature'
import { Button } from '../../ui/button'
import { showToast } from '../../ui/toasts'
import { ApiError } from '../../lib/call'
import { errorText, useT } from '../../lib/i18n'
import { blankWords, type NamelessWords } from './nameless-words'
import { useTokens } from './nameless.queries'
import styles from './session.module.css'

const NamelessDialog = lazy(() =>
  import('./nameless-dialog').then((module) => ({ default: module.NamelessDialog })),
)

type Props = {
  communityId: string
  /** While something else than a question is written it says nothing; tokens are drawn all the same. */
  asking: boolean
  /** What is typed so far, in plain words. */
  words: () => NamelessWords
  /** Takes what is typed off this device and the server; a promise that fails while any of it stays. */
  withdraw: () => Promise<void>
  onSent: () => void
}

/**
 * From the composer to the question without a name. What was kept under one's name is deleted first; from then on the
 * words are in this page alone, also while the dialog is closed.
 */
export function NamelessStart({ communityId, asking, words, withdraw, onSent }: Props) {
  const t = useT()
  const { place, tokens } = useTokens(communityId)
  const [taken, setTaken] = useState<NamelessWords>(blankWords)
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  if (!asking || !place?.can.draw || !canBlind()) return null
  const typed = words()
  const start = async () => {
    if (tokens.length === 0 && place.left === 0) {
      showToast(t('asking.nameless_none_left'))
      return
    }
    setBusy(true)
    try {
      await withdraw()
      if (typed.title !== '' || typed.text !== '') setTaken(typed)
      setOpen(true)
    } catch (error) {
      showToast(errorText(error instanceof ApiError ? error : new ApiError('internal')))
    }
    setBusy(false)
  }
  const waits = taken.title !== '' || taken.text !== ''
  return (
    <div className={styles.start}>
      <Button kind="quiet" icon={VenetianMask} loading={busy} onClick={() => void start()}>
        {t('asking.nameless_ask')}
      </Button>
      <p className={styles.small}>{t(waits ? 'asking.nameless_waits' : 'asking.nameless_draft')}</p>
      {open && (
        <Suspense>
          <NamelessDialog
            communityId={communityId}
            words={taken}
            onClose={(left) => {
              setOpen(false)
              setTaken(left ?? blankWords)
              if (!left) onSent()
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
