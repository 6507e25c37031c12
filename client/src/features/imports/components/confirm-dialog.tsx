import { formatCount } from '@osmose/shared/core/format'
import type { Import } from '@osmose/shared/imports/imports.contract'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { useLocale, useT } from '../../../lib/i18n'
import styles from './imports.module.css'

const kinds = ['person', 'community', 'message', 'file'] as const

type Props = { of: Import; open: boolean; onClose: () => void; onConfirm: () => void }

/** What would be written, asked once before it is. */
export function ConfirmDialog({ of: { report }, open, onClose, onConfirm }: Props) {
  const t = useT()
  const locale = useLocale()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('imports.run_title')}
      acts={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button kind="primary" onClick={onConfirm}>
            {t('imports.run_now')}
          </Button>
        </>
      }
    >
      <p>{t('imports.run_what')}</p>
      {report && (
        <dl className={styles.figures}>
          {kinds.map((kind) => (
            <div key={kind}>
              <dt>{t(`imports.kind_${kind}`)}</dt>
              <dd>{formatCount(locale, report[kind].imported)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p>{t('imports.run_silence')}</p>
    </Dialog>
  )
}
