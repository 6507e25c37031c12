import { Check, Smartphone } from 'lucide-react'
import { errorText, useT } from '../../../lib/i18n'
import { clock, hourOf } from '../../../lib/time'
import type { Kept } from '../use-writing'
import styles from './composer.module.css'

type Props = { kept: Kept | undefined; elsewhere: 'changed' | 'gone' | undefined }

/** That what is written is safe, and where. */
export function KeptLine({ kept, elsewhere }: Props) {
  const t = useT()
  const time = kept && clock(hourOf(kept.at))
  return (
    <p className={styles.kept} role="status">
      {kept && (kept.where === 'server' ? <Check aria-hidden /> : <Smartphone aria-hidden />)}
      <span>
        {!kept || !time
          ? t('drafts.empty')
          : t(kept.where === 'server' ? 'drafts.kept' : 'drafts.kept_here', { time })}
        {kept?.code && ` ${errorText({ code: kept.code })}`}
        {elsewhere && ` ${t(`drafts.${elsewhere}`)}`}
      </span>
    </p>
  )
}
