import { Button } from '../../../ui/button'
import { useT } from '../../../lib/i18n'
import styles from './thread.module.css'

type Props = { onStay: () => void; onLeave: () => void }

/** In the place of the acts of a dialog, when one leaves what is not saved. */
export function LeaveActs({ onStay, onLeave }: Props) {
  const t = useT()
  return (
    <>
      <p role="alert" className={styles.leaving}>
        {t('posts.edit_leave')}
      </p>
      <Button kind="quiet" onClick={onLeave}>
        {t('posts.edit_drop')}
      </Button>
      <Button kind="primary" autoFocus onClick={onStay}>
        {t('posts.edit_stay')}
      </Button>
    </>
  )
}
