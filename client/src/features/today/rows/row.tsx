import type { ComponentProps } from 'react'
import type { Situation } from '@osmose/shared/today/today.contract'
import { SituationRow } from '../../../ui/situation-row'
import { TextButton } from '../../../ui/text-button'
import { VisuallyHidden } from '../../../ui/visually-hidden'
import { useT } from '../../../lib/i18n'
import styles from './row.module.css'

/** What every row of the page is given. */
export interface RowProps<S extends Situation = Situation> {
  situation: S
  settled: boolean
  /** The reader settled it. */
  mine: boolean
  /** The first act of the page is the primary one. */
  first: boolean
  onLater: () => void
  onDrop: () => void
  onPutBack: () => void
}

type Props = Omit<ComponentProps<typeof SituationRow>, 'later' | 'tone' | 'title'> &
  Pick<RowProps, 'situation' | 'settled' | 'mine' | 'onLater'> & { title: string; lang?: string }

/** A situation with its « Pas maintenant »; one that somebody settled meanwhile stays, without acts. */
export function Row({ situation, settled, mine, onLater, title, lang, act, ...rest }: Props) {
  const t = useT()
  const { kind, late } = situation
  const settledWords = !mine
    ? 'today.settled'
    : kind === 'flag' || kind === 'requests'
      ? 'today.settled_decided'
      : kind === 'page'
        ? 'today.settled_confirmed'
        : 'today.settled_answered'
  const tone = kind === 'flag' || (late && kind !== 'requests' && kind !== 'page') ? 'copper' : 'brand'
  return (
    <SituationRow
      {...rest}
      title={<span lang={lang}>{title}</span>}
      tone={tone}
      settled={settled}
      act={settled ? <p className={styles.settled}>{t(settledWords)}</p> : act}
      later={
        !settled && (
          <TextButton kind="quiet" onClick={onLater}>
            {t('today.not_now')}
            <VisuallyHidden> : {title}</VisuallyHidden>
          </TextButton>
        )
      }
    />
  )
}
