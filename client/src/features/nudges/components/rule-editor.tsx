import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { ChevronRight, Eye } from 'lucide-react'
import type { Rule, RuleKey } from '@osmose/shared/nudges/nudges.contract'
import { Banner } from '../../../ui/banner'
import { Button, LinkButton } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Dialog } from '../../../ui/dialog'
import { PageTitle } from '../../../ui/page-title'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { useT } from '../../../lib/i18n'
import { usePage } from '../../../lib/page'
import { paths } from '../../../lib/paths'
import { useNow, whenText } from '../../../lib/time'
import { QueryFailure } from '../../failure/query-failure.public'
import { ruleQuery } from '../nudges.queries'
import { ruleName, shareOf } from '../words'
import { BeforeLaunch } from './before-launch'
import { HopeRow } from './hope-row'
import { MessageRow } from './message-row'
import { PastTests } from './past-tests'
import { RuleRows } from './rule-rows'
import { Sample } from './sample'
import styles from './rule-editor.module.css'

/** A nudge as sentences with values in them, and beside it what a test of it could show. */
export function RuleEditor({ rule: key }: { rule: RuleKey }) {
  const t = useT()
  const { data, error, refetch } = useQuery(ruleQuery(key))
  usePage({ title: ruleName(t, key), up: paths.nudges, short: ruleName(t, key) })
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} />
  if (!data)
    return (
      <Loading label={t('app.loading')}>
        <RowsSkeleton rows={6} />
      </Loading>
    )
  return <Editor rule={data} />
}

function Editor({ rule }: { rule: Rule }) {
  const t = useT()
  const now = useNow()
  const [trying, setTrying] = useState(false)
  const [hypothesis, setHypothesis] = useState(rule.hypothesis)
  const { key, can, current, savedAt } = rule
  const saved = !can.edit
    ? t('nudges.frozen')
    : savedAt
      ? t('nudges.draft_saved', { when: whenText(savedAt, Math.max(now, Date.parse(savedAt))) })
      : t('nudges.draft_new')
  return (
    <div className={styles.page} data-wide>
      <PageTitle
        over={
          <span className={styles.path}>
            <a href={paths.nudges}>{t('nudges.title')}</a> <ChevronRight aria-hidden />{' '}
            <span aria-live="polite">{saved}</span>
          </span>
        }
        acts={
          <Button icon={Eye} onClick={() => setTrying(true)}>
            {t('nudges.try_on_me')}
          </Button>
        }
      >
        {ruleName(t, key)}
      </PageTitle>
      <div className={styles.columns}>
        <div className={styles.main}>
          {current && (
            <Banner
              tone="brand"
              act={
                <LinkButton size="small" href={paths.experiment(current.id)}>
                  {t('nudges.open_experiment')}
                </LinkButton>
              }
            >
              {t('nudges.running_note')}
            </Banner>
          )}
          <Card flush as="div">
            <RuleRows rule={rule} message={<MessageRow rule={key} />} />
            <HopeRow rule={rule} value={hypothesis} onChange={setHypothesis} />
          </Card>
          {rule.past.length > 0 && (
            <Card as="div">
              <PastTests past={rule.past} />
            </Card>
          )}
        </div>
        <BeforeLaunch rule={rule} hypothesis={hypothesis} />
      </div>
      <Dialog
        open={trying}
        onClose={() => setTrying(false)}
        closeLabel={t('app.close')}
        title={t('nudges.try_title')}
      >
        <div className={styles.trial}>
          <p>{t('nudges.try_why')}</p>
          <Sample rule={key} template="a" share={shareOf(rule)} level={3} />
          <Sample rule={key} template="b" share={shareOf(rule)} level={3} />
        </div>
      </Dialog>
    </div>
  )
}
