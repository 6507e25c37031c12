import type { Rule } from '@osmose/shared/nudges/nudges.contract'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { showToast } from '../../../ui/toasts'
import { useT } from '../../../lib/i18n'
import { go } from '../../../lib/navigate'
import { paths } from '../../../lib/paths'
import { useLaunch } from '../nudges.queries'
import { settingOf, valueWords, wordOf } from '../words'
import styles from './rule-editor.module.css'

type Props = { rule: Rule; hypothesis: string; onClose: () => void }

/** Shows once more what will be frozen, then starts. */
export function LaunchDialog({ rule, hypothesis, onClose }: Props) {
  const t = useT()
  const launch = useLaunch(rule.key)
  const { key, unit, preview } = rule
  const weeks = settingOf(rule, 'weeks')
  const value = (name: string) => valueWords(t, unit, name, settingOf(rule, name))
  const start = () =>
    launch.mutate(hypothesis.replace(/\s+/g, ' ').trim(), {
      onSuccess: ({ id }) => {
        showToast(t('nudges.launched'))
        go(paths.experiment(id))
      },
    })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('nudges.launch_title')}
      acts={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button kind="primary" loading={launch.isPending} onClick={start}>
            {t('nudges.launch_confirm')}
          </Button>
        </>
      }
    >
      <p>{t('nudges.launch_why')}</p>
      <p>
        {t('nudges.plan_quote', { unit, expected: preview.expected, detectable: preview.detectable, weeks })}
      </p>
      <dl className={styles.frozen}>
        <Fact name={t('nudges.row_hope')}>{hypothesis}</Fact>
        <Fact name={t('nudges.plan_goal')}>
          {t(`nudges.plan_goal_${wordOf(key)}`, { window: settingOf(rule, 'window') })}
        </Fact>
        <Fact name={t('nudges.plan_holdout')}>{value('holdoutShare')}</Fact>
        <Fact name={t('nudges.plan_stop')}>
          {t('nudges.plan_stop_text', { limit: settingOf(rule, 'refusedLimit') / 100 })}
        </Fact>
      </dl>
    </Dialog>
  )
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
