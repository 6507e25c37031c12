import { lazy, Suspense, useState } from 'react'
import { VenetianMask } from 'lucide-react'
import { canBlind } from '@osmose/shared/asking/blind-signature'
import { Button } from '../../ui/button'
import { useT } from '../../lib/i18n'
import { useTokens } from './nameless.queries'

const NamelessDialog = lazy(() =>
  import('./nameless-dialog').then((module) => ({ default: module.NamelessDialog })),
)

/** The way to ask without one's name, where it is allowed and this browser can do it. */
export function NamelessWay({ communityId, sessionId }: { communityId: string; sessionId?: string }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const { place } = useTokens(communityId)
  if (!place?.can.draw || !canBlind()) return null
  return (
    <>
      <Button kind="quiet" icon={VenetianMask} onClick={() => setOpen(true)}>
        {t('asking.nameless_ask')}
      </Button>
      {open && (
        <Suspense>
          <NamelessDialog communityId={communityId} sessionId={sessionId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
