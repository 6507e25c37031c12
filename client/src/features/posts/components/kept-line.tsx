import { Check, Smartphone } from 'lucide-react'
import { Said } from '../../../ui/said'
import { errorText, useT } from '../../../lib/i18n'
import { clock, hourOf } from '../../../lib/time'
import type { Kept } from '../use-writing'
import styles from './composer.module.css'

type Props = { kept: Kept | undefined; elsewhere: 'changed' | 'gone' | undefined }

/** That what is written is safe, and where; said aloud when that changes, not at every minute. */
export function KeptLine({ kept, elsewhere }: Props) {
  const t = useT()
  const time = kept && clock(hourOf(kept.at))
  const more = [kept?.code && errorText({ code: kept.code }), elsewhere && t(`drafts.${elsewhere}`)]
    .filter(Boolean)
    .map((sentence) => ` ${sentence}`)
    .join('')
  return (
    <p className={styles.kept}>
      {kept && (kept.where === 'server' ? <Check aria-hidden /> : <Smartphone aria-hidden />)}
      <span>
        {!kept || !time
          ? t('drafts.empty')
          : t(kept.where === 'server' ? 'drafts.kept' : 'drafts.kept_here', { time })}
        {kept && more && '.'}
        {more}
      </span>
      <Said>
        {kept && t(kept.where === 'server' ? 'drafts.is_kept' : 'drafts.is_kept_here')}
        {more}
      </Said>
    </p>
  )
}
