import { useState } from 'react'
import { Play } from 'lucide-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { cancelImport, type Import, runImport } from '@osmose/shared/imports/imports.contract'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Card, CardTitle } from '../../../ui/card'
import { Progress } from '../../../ui/progress'
import { Stepper } from '../../../ui/stepper'
import { Switch } from '../../../ui/switch'
import { type ApiError, call } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { failureText, headlineOf, stepsOf } from '../import-words'
import { importQuery, importsKeys, isUnderWay } from '../imports.queries'
import { Arrived } from './arrived'
import { ConfirmDialog } from './confirm-dialog'
import styles from './imports.module.css'
import { LossReport } from './loss-report'

/** One import from its rehearsal to its report, followed while it is under way. */
export function CurrentImport({ shown }: { shown: Import }) {
  const t = useT()
  const { data } = useQuery({ ...importQuery(shown.id), initialData: shown })
  const { report } = data
  return (
    <>
      <Card className={styles.stack}>
        <CardTitle>{headlineOf(t, data)}</CardTitle>
        <p className={styles.quiet} dir="auto">
          {t(`imports.format_${data.format}`)} · {data.fileName}
        </p>
        <Steps of={data} />
        {isUnderWay(data) && <Reading of={data} />}
        {data.failure && <Banner tone="warn">{failureText(t, data.failure)}</Banner>}
        <Acts of={data} />
      </Card>
      {data.status === 'done' && !data.dryRun && <Arrived of={data} />}
      {report && <LossReport of={{ ...data, report }} />}
    </>
  )
}

function Steps({ of }: { of: Import }) {
  const t = useT()
  const states = {
    done: t('imports.step_done'),
    current: t(of.status === 'rehearsed' ? 'imports.step_awaited' : 'imports.step_under_way'),
    todo: t('imports.step_to_come'),
    branch: '',
  }
  const steps = stepsOf(of).map(({ id, state }) => ({
    id,
    state,
    title: t(`imports.step_${id}`),
    detail: id === 'rehearse' ? t('imports.step_nothing_written') : undefined,
  }))
  return (
    <div className={styles.steps}>
      <Stepper label={t('imports.title')} steps={steps} stateLabels={states} />
    </div>
  )
}

function Reading({ of: { progress } }: { of: Import }) {
  const t = useT()
  const total = Math.max(progress.total, 1)
  return (
    <Progress
      label={t('imports.progress', { percent: Math.floor((progress.done / total) * 100) })}
      value={progress.done}
      max={total}
    />
  )
}

function Acts({ of }: { of: Import }) {
  const t = useT()
  const client = useQueryClient()
  const [countHistory, setCountHistory] = useState(of.countHistory)
  const [asking, setAsking] = useState(false)
  const params = { importId: of.id }
  const settle = {
    onSuccess: (changed: Import) => client.setQueryData(importsKeys.one(of.id), changed),
    onSettled: () => client.invalidateQueries({ queryKey: importsKeys.all }),
  }
  const run = useMutation({
    mutationFn: () => call(runImport, { params, body: { countHistory } }),
    ...settle,
  })
  const cancel = useMutation({ mutationFn: () => call(cancelImport, { params }), ...settle })
  const error = run.error ?? cancel.error
  const began = !of.dryRun
  return (
    <>
      {of.can.run && (
        <Switch
          checked={countHistory}
          onToggle={setCountHistory}
          hint={t(countHistory ? 'imports.count_history_yes' : 'imports.count_history_no')}
        >
          {t('imports.count_history')}
        </Switch>
      )}
      {of.can.run && began && <p className={styles.hint}>{t('imports.resume_hint')}</p>}
      {(of.can.run || of.can.cancel) && (
        <div className={styles.acts}>
          {of.can.run && (
            <Button
              kind="primary"
              icon={Play}
              loading={run.isPending}
              onClick={() => (began ? run.mutate() : setAsking(true))}
            >
              {t(began ? 'imports.resume' : of.status === 'failed' ? 'imports.read_anyway' : 'imports.run')}
            </Button>
          )}
          {of.can.cancel && (
            <Button loading={cancel.isPending} onClick={() => cancel.mutate()}>
              {t(isUnderWay(of) ? 'imports.stop' : 'imports.discard')}
            </Button>
          )}
        </div>
      )}
      <ConfirmDialog
        open={asking}
        of={of}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          run.mutate()
        }}
      />
      {error && (
        <Banner tone="danger" role="alert">
          {errorText(error as ApiError)}
        </Banner>
      )}
    </>
  )
}
