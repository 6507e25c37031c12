import type { Page } from '@osmose/shared/pages/pages.contract'
import type { TextDocument } from '@osmose/shared/text/document'
import { Button } from '../../../ui/button'
import { useT } from '../../../lib/i18n'
import { whenText } from '../../../lib/time'
import { compare } from '../diff'
import { DiffView } from './diff-view'
import styles from './history.module.css'

export interface Conflict {
  /** What both had read. */
  base: TextDocument
  /** What the other saved. */
  theirs: Page
  /** What I had written when it was refused. */
  mine: TextDocument
}

type Props = { conflict: Conflict; onTake: () => void; hasTaken: boolean }

/** Two people wrote on one version: what each changed, side by side. The field below keeps mine. */
export function Merge({ conflict: { base, theirs, mine }, onTake, hasTaken }: Props) {
  const t = useT()
  const name = theirs.writtenBy?.name ?? t('pages.somebody')
  return (
    <section className={styles.merge} role="alert" aria-labelledby="page-conflict">
      <h2 id="page-conflict">{t('pages.conflict_title')}</h2>
      <p>{t('pages.conflict_why', { name, time: whenText(theirs.writtenAt) })}</p>
      <div className={styles.sides}>
        <div className={styles.side}>
          <h3>{t('pages.conflict_theirs', { name })}</h3>
          <div
            className={styles.sideText}
            tabIndex={0}
            role="group"
            aria-label={t('pages.conflict_theirs', { name })}
          >
            <DiffView lines={compare(base, theirs.document)} lang={theirs.lang} />
          </div>
        </div>
        <div className={styles.side}>
          <h3>{t('pages.conflict_mine')}</h3>
          <div className={styles.sideText} tabIndex={0} role="group" aria-label={t('pages.conflict_mine')}>
            <DiffView lines={compare(base, mine)} lang={theirs.lang} />
          </div>
        </div>
      </div>
      <div className={styles.mergeActs}>
        {hasTaken ? (
          <p role="status">{t('pages.conflict_took')}</p>
        ) : (
          <>
            <Button onClick={onTake}>{t('pages.conflict_take')}</Button>
            <p>{t('pages.conflict_keep_why')}</p>
          </>
        )}
      </div>
    </section>
  )
}
