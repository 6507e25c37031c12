import { FileX, RotateCw, X } from 'lucide-react'
import { IconButton } from '../../../ui/icon-button'
import { Progress } from '../../../ui/progress'
import { useT } from '../../../lib/i18n'
import { sizeText } from '../file-words'
import { isFinal, type Sending } from '../../../lib/use-sending'
import styles from './files.module.css'

type Props = {
  sending: readonly Sending[]
  onResume: (one: Sending) => void
  onGiveUp: (one: Sending) => void
}

/** What is on its way: how far each is, why one stands still, a way to go on and one to give up. */
export function SendingList({ sending, onResume, onGiveUp }: Props) {
  const t = useT()
  if (sending.length === 0) return null
  return (
    <ul className={styles.sending} aria-label={t('files.sending')}>
      {sending.map((one) => (
        <li key={one.id} data-refused={isFinal(one) || undefined}>
          {isFinal(one) && <FileX aria-hidden />}
          <div className={styles.going}>
            {isFinal(one) ? (
              <p dir="auto">{one.file.name}</p>
            ) : (
              <Progress
                label={<span dir="auto">{one.file.name}</span>}
                end={one.refusal ? undefined : <State one={one} />}
                value={one.share}
                max={1}
              />
            )}
            {one.refusal && (
              <p className={styles.refusal} role="alert">
                {one.refusal}
              </p>
            )}
          </div>
          {one.refusal && !isFinal(one) && (
            <IconButton
              icon={RotateCw}
              label={t('files.resume_name', { name: one.file.name })}
              onClick={() => onResume(one)}
            />
          )}
          <IconButton
            icon={X}
            label={t(one.refusal ? 'files.put_away' : 'files.give_up_name', { name: one.file.name })}
            onClick={() => onGiveUp(one)}
            tipAlign="end"
          />
        </li>
      ))}
    </ul>
  )
}

function State({ one: { share, file } }: { one: Sending }) {
  const t = useT()
  if (share === 0) return t('files.waiting')
  if (share === 1) return t('files.checking')
  return t('files.sending_of', { sent: sizeText(share * file.size), whole: sizeText(file.size) })
}
