import { useState } from 'react'
import { bare } from '@osmose/shared/nudges/figures'
import type { Rule } from '@osmose/shared/nudges/nudges.contract'
import { Button } from '../../../ui/button'
import { Card, CardTitle } from '../../../ui/card'
import { TrendLine } from '../../../ui/charts/trend-line'
import { useLocale, useT } from '../../../lib/i18n'
import { settingOf } from '../words'
import { ArmDots } from './arm-dots'
import { Defined } from './defined'
import { LaunchDialog } from './launch-dialog'
import styles from './rule-editor.module.css'

/** Above this a test shows next to nothing, and says so before it starts. */
const muchTooLarge = 0.2
const mostDots = 250

/** What a test of this length could show, from real numbers, before anything is sent. */
export function BeforeLaunch({ rule, hypothesis }: { rule: Rule; hypothesis: string }) {
  const t = useT()
  const [asking, setAsking] = useState(false)
  const { unit, preview, can } = rule
  const { now, perWeek, expected, treated, holdout, detectable, baseline, forTenPoints } = preview
  const weeks = settingOf(rule, 'weeks')
  const arms = t('nudges.arms', { unit, treated, holdout })
  const blind = detectable === null || detectable > muchTooLarge
  return (
    <div className={styles.side}>
      <Card aria-labelledby="before" className={styles.before}>
        <CardTitle id="before">{t('nudges.before')}</CardTitle>
        {expected > 0 && expected <= mostDots && holdout > 0 && (
          <ArmDots treated={treated} holdout={holdout} />
        )}
        <p className={styles.small}>{holdout > 0 ? arms : t('nudges.arms_none')}</p>
        <div className={styles.part}>
          <Defined title={t('nudges.exposures')} text={t('nudges.define_exposures_text')} />
          <p>{t('nudges.exposures_text', { unit, now, perWeek })}</p>
        </div>
        <div className={styles.part}>
          <Defined title={t('nudges.detectable')} text={t('nudges.define_detectable_text')}>
            {t('nudges.detectable_at_end', { weeks })}
          </Defined>
          <p>
            {detectable === null
              ? t('nudges.detectable_unknown')
              : t('nudges.detectable_text', { effect: detectable, ...baseline })}
          </p>
        </div>
        <div className={styles.part}>
          <span>{t('nudges.ten_points')}</span>
          <p>{t('nudges.ten_points_text', { unit, n: forTenPoints.units, weeks: forTenPoints.weeks })}</p>
        </div>
        <Curve rule={rule} />
      </Card>
      {blind && (
        <Card as="div" ground="sunken" className={styles.reminder}>
          <p>
            {detectable === null
              ? t('nudges.reminder_none')
              : t('nudges.reminder', { unit, n: expected, effect: detectable })}
          </p>
          <p>{t('nudges.reminder_why')}</p>
        </Card>
      )}
      {can.launch && (
        <>
          <Button
            kind="primary"
            size="large"
            wide
            refused={hypothesis.trim() === ''}
            aria-describedby={hypothesis.trim() === '' ? 'hope-missing' : undefined}
            onClick={() => setAsking(true)}
          >
            {t(blind ? 'nudges.launch_reminder' : 'nudges.launch')}
          </Button>
          {hypothesis.trim() === '' && (
            <p id="hope-missing" className={styles.small}>
              {t('nudges.hope_missing')}
            </p>
          )}
          {asking && <LaunchDialog rule={rule} hypothesis={hypothesis} onClose={() => setAsking(false)} />}
        </>
      )}
    </div>
  )
}

function Curve({ rule: { preview } }: { rule: Rule }) {
  const t = useT()
  const locale = useLocale()
  const known = preview.byWeek.filter((point) => point.detectable !== null)
  const last = known.at(-1)
  if (!last || known.length < 2) return null
  const values = known.map((point) => (point.detectable ?? 0) * 100)
  return (
    <div className={styles.curve}>
      <TrendLine
        title={t('nudges.curve_title')}
        sentence={t('nudges.curve_text')}
        height={200}
        periods={known.map(({ week }) => String(week))}
        max={Math.ceil(Math.max(...values) / 10) * 10}
        format={(value) => String(value)}
        target={{ value: 1.4, label: t('nudges.curve_average') }}
        trends={[{ name: t('nudges.curve_visible'), values, last: bare(locale, last.detectable ?? 0) }]}
        table={{
          caption: t('nudges.curve_title'),
          show: t('nudges.show_table'),
          hide: t('nudges.hide_table'),
          columns: [
            { id: 'week', label: t('nudges.curve_week') },
            { id: 'effect', label: t('nudges.detectable'), align: 'end' },
          ],
          rows: known.map(({ week, detectable }) => ({
            id: String(week),
            head: String(week),
            cells: [bare(locale, detectable ?? 0)],
          })),
        }}
      />
    </div>
  )
}
