import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { useT } from '../../../lib/i18n'

type Props = { community: { name: string }; onClose: () => void; onArchive: () => void }

/** Says what will follow before a community is closed for writing. */
export function ArchiveDialog({ community: { name }, onClose, onArchive }: Props) {
  const t = useT()
  return (
    <Dialog
      open
      alert
      onClose={onClose}
      title={t('communities.archive_title', { name })}
      acts={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('communities.archive_not')}
          </Button>
          <Button kind="danger" onClick={onArchive}>
            {t('communities.archive')}
          </Button>
        </>
      }
    >
      <p>{t('communities.archive_closes')}</p>
      <p>{t('communities.archive_keeps')}</p>
      <p>{t('communities.archive_revives')}</p>
    </Dialog>
  )
}
