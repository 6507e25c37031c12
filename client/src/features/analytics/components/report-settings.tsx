import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { changeReportSettings, type ReportSettings } from '@osmose/shared/analytics/analytics.contract'
import { formatPercent } from '@osmose/shared/core/format'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Dialog } from '../../../ui/dialog'
import { Select } from '../../../ui/select'
import { showToast } from '../../../ui/toasts'
import { call } from '../../../lib/call'
import { useForm } from '../../../lib/form'
import { errorText, useLocale, useT } from '../../../lib/i18n'
import { analyticsKeys } from '../analytics.queries'
import styles from './report.module.css'

type Props = { settings: ReportSettings; canChange: boolean }

const thresholds = [5, 8, 10, 12, 15, 20, 25, 30, 40, 50, 75, 100]
const targets = Array.from({ length: 19 }, (_, at) => 5 + 5 * at)

/** What the next report will be made with, in words; who may change it does so here. */
export function ReportSettingsCard({ settings: { k, target }, canChange }: Props) {
  const t = useT()
  const locale = useLocale()
  const [changing, setChanging] = useState(false)
  return (
    <Card aria-labelledby="report-settings" className={styles.settings}>
      <h2 id="report-settings">{t('analytics.settings')}</h2>
      {changing ? (
        <SettingsForm settings={{ k, target }} onClose={() => setChanging(false)} />
      ) : (
        <>
          <p>{t('analytics.settings_k', { k })}</p>
          <p>
            {target === null
              ? t('analytics.settings_no_target')
              : t('analytics.settings_target', { value: formatPercent(locale, target / 100) })}
          </p>
          <p>{t('analytics.settings_next')}</p>
          {canChange ? (
            <p>
              <Button onClick={() => setChanging(true)}>{t('analytics.settings_change')}</Button>
            </p>
          ) : (
            <p>{t('analytics.settings_who')}</p>
          )}
        </>
      )}
    </Card>
  )
}

function SettingsForm({ settings, onClose }: { settings: ReportSettings; onClose: () => void }) {
  const t = useT()
  const locale = useLocale()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const form = useForm(changeReportSettings, {
    initial: settings,
    send: async (body) => {
      setAsking(false)
      await call(changeReportSettings, { body })
      await client.invalidateQueries({ queryKey: analyticsKeys.months })
      await client.invalidateQueries({ queryKey: analyticsKeys.settings })
      showToast(t('analytics.settings_done'))
      onClose()
    },
  })
  const { k, target } = form.values
  const rises = k > settings.k
  return (
    <form
      {...form.formProps}
      onSubmit={(event) => {
        event.preventDefault()
        if (rises) setAsking(true)
        else void form.submit()
      }}
    >
      <Select
        label={t('analytics.settings_k_label')}
        hint={t('analytics.settings_k_hint')}
        error={form.errors.k}
        value={String(k)}
        options={[settings.k, ...thresholds.filter((each) => each > settings.k)].map((each) => ({
          value: String(each),
          label: t('analytics.settings_k_option', { k: each }),
        }))}
        onSelect={(value) => form.set('k', Number(value))}
      />
      <Select
        label={t('analytics.settings_target_label')}
        hint={t('analytics.settings_target_hint')}
        error={form.errors.target}
        value={target === null ? '' : String(target)}
        options={[
          { value: '', label: t('analytics.settings_target_none') },
          ...[...new Set([...targets, ...(settings.target === null ? [] : [settings.target])])]
            .toSorted((a, b) => a - b)
            .map((each) => ({ value: String(each), label: formatPercent(locale, each / 100) })),
        ]}
        onSelect={(value) => form.set('target', value === '' ? null : Number(value))}
      />
      {form.error && (
        <Banner tone="danger" role="alert">
          {errorText(form.error)}
        </Banner>
      )}
      <div className={styles.settingsActs}>
        <Button kind="primary" type="submit" loading={form.busy}>
          {t('analytics.settings_save')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('analytics.settings_cancel')}
        </Button>
      </div>
      <Dialog
        alert
        open={asking}
        onClose={() => setAsking(false)}
        title={t('analytics.settings_raise', { k })}
        acts={
          <>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              {t('analytics.settings_cancel')}
            </Button>
            <Button kind="primary" onClick={() => void form.submit()}>
              {t('analytics.settings_raise_act')}
            </Button>
          </>
        }
      >
        {t('analytics.settings_raise_text', { k })}
      </Dialog>
    </form>
  )
}
