import type { Community } from '@osmose/shared/communities/communities.contract'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { useT } from '../../../lib/i18n'

type Props = {
  community: Pick<Community, 'name' | 'visibility'>
  onClose: () => void
  onLeave: () => Promise<void>
}

/** Asked only where coming back is not in one's own hands. */
export function LeaveDialog({ community: { name, visibility }, onClose, onLeave }: Props) {
  const t = useT()
  return (
    <Dialog
      open
      alert
      onClose={onClose}
      title={t('communities.leave_title', { name })}
      acts={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('communities.stay')}
          </Button>
          <Button kind="danger" onClick={() => void onLeave()}>
            {t('communities.leave_act')}
          </Button>
        </>
      }
    >
      <p>{t(visibility === 'secret' ? 'communities.leave_why_secret' : 'communities.leave_why')}</p>
    </Dialog>
  )
}
