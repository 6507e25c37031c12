import { FileUp, RotateCw, X } from 'lucide-react'
import { IconButton } from '../../../ui/icon-button'
import { Progress } from '../../../ui/progress'
import { useT } from '../../../lib/i18n'
import { isFinal } from '../../../lib/use-sending'
import type { useUploads } from '../use-uploads'
import styles from './editor.module.css'

/** Files on their way, under the text. */
export function SendingList({ sending, resume, giveUp }: ReturnType<typeof useUploads>) {
  const t = useT()
  if (sending.length === 0) return null
  return (
    <ul className={styles.sending} aria-label={t('editor.sending')}>
      {sending.map((one) => (
        <li key={one.id} data-failed={one.refusal !== undefined || undefined}>
          <FileUp aria-hidden />
          {one.refusal !== undefined ? (
            <span role="alert">
              {t('editor.sending_failed', { name: one.file.name })} {one.refusal}
            </span>
          ) : (
            <Progress label={one.file.name} value={Math.round(one.share * 100)} max={100} />
          )}
          {one.refusal !== undefined && !isFinal(one) && (
            <IconButton icon={RotateCw} label={t('editor.retry')} tip="none" onClick={() => resume(one)} />
          )}
          <IconButton
            icon={X}
            label={t(one.refusal === undefined ? 'editor.cancel' : 'files.put_away')}
            tip="none"
            onClick={() => giveUp(one)}
          />
        </li>
      ))}
    </ul>
  )
}
