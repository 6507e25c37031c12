import { useState } from 'react'
import type { Experiment } from '@osmose/shared/nudges/nudges.contract'
import { Button, LinkButton } from '../../../ui/button'
import { Card, CardTitle } from '../../../ui/card'
import { Dialog } from '../../../ui/dialog'
import { TextArea } from '../../../ui/text-area'
import { TextButton } from '../../../ui/text-button'
import { showToast } from '../../../ui/toasts'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { useNow } from '../../../lib/time'
import { useExperimentState } from '../nudges.queries'
import styles from './experiment-view.module.css'

/** What can be done now: end and note, pause or resume, or try again. */
export function Decisions({ experiment }: { experiment: Experiment }) {
  const t = useT()
  const [noting, setNoting] = useState(false)
  const change = useExperimentState(experiment.id)
  const { can, state, rule, note } = experiment
  const over = new Date(experiment.plannedEndAt).getTime() <= useNow()
  const move = (to: 'running' | 'paused') =>
    change.mutate({ state: to }, { onSuccess: () => showToast(t('nudges.changed')) })
  return (
    <Card flush as="div" className={styles.halves}>
      {can.end && (
        <section className={styles.decision}>
          <h2>{t('nudges.end_title')}</h2>
          <p>{t(over ? 'nudges.end_why' : 'nudges.end_why_early')}</p>
          <Button kind={over ? 'primary' : 'normal'} onClick={() => setNoting(true)}>
            {t('nudges.end')}
          </Button>
        </section>
      )}
      {(can.pause || can.resume) && (
        <section className={styles.decision}>
          <h2>{t('nudges.pause_title')}</h2>
          <p>{t(can.pause ? 'nudges.pause_why' : 'nudges.resume_why')}</p>
          <Button loading={change.isPending} onClick={() => move(can.pause ? 'paused' : 'running')}>
            {t(can.pause ? 'nudges.pause' : 'nudges.resume')}
          </Button>
        </section>
      )}
      {state === 'ended' && (
        <section className={styles.decision}>
          <h2>{t('nudges.again_title')}</h2>
          <p>{t('nudges.again_why')}</p>
          <LinkButton kind="primary" href={paths.nudge(rule)}>
            {t('nudges.again')}
          </LinkButton>
        </section>
      )}
      {state === 'ended' && note === '' && (
        <section className={styles.decision}>
          <h2>{t('nudges.note_title')}</h2>
          <p>{t('nudges.note_why')}</p>
          <Button onClick={() => setNoting(true)}>{t('nudges.note_write')}</Button>
        </section>
      )}
      {noting && <NoteDialog experiment={experiment} onClose={() => setNoting(false)} />}
    </Card>
  )
}

/** What was learned, as it was written. */
export function Note({ experiment }: { experiment: Experiment }) {
  const t = useT()
  const [noting, setNoting] = useState(false)
  return (
    <Card aria-labelledby="note" className={styles.note}>
      <CardTitle id="note">{t('nudges.note_title')}</CardTitle>
      <p dir="auto">{experiment.note}</p>
      <TextButton onClick={() => setNoting(true)}>{t('nudges.note_edit')}</TextButton>
      {noting && <NoteDialog experiment={experiment} onClose={() => setNoting(false)} />}
    </Card>
  )
}

function NoteDialog({ experiment, onClose }: { experiment: Experiment; onClose: () => void }) {
  const t = useT()
  const [note, setNote] = useState(experiment.note)
  const change = useExperimentState(experiment.id)
  const now = useNow()
  const ends = experiment.can.end
  const early = ends && new Date(experiment.plannedEndAt).getTime() > now
  const done = () => {
    showToast(t('nudges.note_saved'))
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(ends ? 'nudges.end_title' : 'nudges.note_title')}
      acts={
        <>
          <Button onClick={onClose}>{t('nudges.keep')}</Button>
          <Button
            kind="primary"
            loading={change.isPending}
            onClick={() => change.mutate({ state: 'ended', note: note.trim() }, { onSuccess: done })}
          >
            {t(ends ? 'nudges.end' : 'nudges.note_save')}
          </Button>
        </>
      }
    >
      {early && <p>{t('nudges.end_early')}</p>}
      <TextArea
        label={t('nudges.note_label')}
        rows={4}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </Dialog>
  )
}
