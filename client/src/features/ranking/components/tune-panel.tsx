import { useQueryClient } from '@tanstack/react-query'
import { Minus, Plus, X } from 'lucide-react'
import { worthOf } from '@osmose/shared/feed/for-you.rules'
import { feedTerms } from '@osmose/shared/feed/terms'
import { Card, CardTitle } from '../../../ui/card'
import { IconButton } from '../../../ui/icon-button'
import { TextButton } from '../../../ui/text-button'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { setTuning } from '../choices.public'
import { useLevels } from '../use-levels'
import { signed } from '../words'
import styles from './ranking.module.css'

/** « Régler mon fil »: each term with what it is worth, turned up or down beside the order it makes. */
export function TunePanel() {
  const t = useT()
  const client = useQueryClient()
  const { levelOf, levels, turn, reset, said } = useLevels()
  const worth = worthOf(levels)
  return (
    <Card aria-labelledby="tune-title" className={styles.panel}>
      <CardTitle
        id="tune-title"
        level={2}
        end={
          <IconButton
            icon={X}
            label={t('ranking.close')}
            tipAlign="end"
            onClick={() => setTuning(client, false)}
          />
        }
      >
        {t('ranking.panel_title')}
      </CardTitle>
      <p className={styles.note}>{t('ranking.panel_why')}</p>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <ul className={styles.levels}>
        {feedTerms.map((term, at) => {
          const level = levelOf(term)
          const name = t(`ranking.term_${term}`)
          const points = t('ranking.points', { points: signed(worth[at] ?? 0) })
          return (
            <li key={term}>
              <span>{name}</span>
              <div className={styles.steps} role="group" aria-label={name}>
                <IconButton
                  icon={Minus}
                  tip="none"
                  label={t('ranking.less_of', { term: name })}
                  aria-disabled={level === 0}
                  onClick={() => turn(term, -1)}
                />
                <span className={styles.level}>
                  {level === 0
                    ? t('ranking.level_0')
                    : t('ranking.value', { level: t(`ranking.level_${level}`), points })}
                </span>
                <IconButton
                  icon={Plus}
                  tip="none"
                  label={t('ranking.more_of', { term: name })}
                  aria-disabled={level === 3}
                  onClick={() => turn(term, 1)}
                />
              </div>
            </li>
          )
        })}
      </ul>
      <details>
        <summary>{t('ranking.how')}</summary>
        <p className={styles.note}>{t('ranking.how_text')}</p>
        <dl className={styles.how}>
          {feedTerms.map((term) => (
            <div key={term}>
              <dt>{t(`ranking.term_${term}`)}</dt>
              <dd>{t(`ranking.hint_${term}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
      <div className={styles.acts}>
        {Object.keys(levels).length > 0 && <TextButton onClick={reset}>{t('ranking.reset')}</TextButton>}
        <a href={paths.following}>{t('ranking.following')}</a>
      </div>
    </Card>
  )
}
