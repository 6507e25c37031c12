import { Check, CircleCheck } from 'lucide-react'
import type { AnnouncementDetails } from '@osmose/shared/announcements/announcement.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { Button } from '../../ui/button'
import { AcknowledgementBar, AcknowledgementLine } from '../../ui/progress'
import { useT } from '../../lib/i18n'
import { momentText, deviceZone, fullTime, useNow, whenText } from '../../lib/time'
import { useAcknowledge } from './use-acknowledge'
import styles from './announcement.module.css'

type Props = { post: Post; details: AnnouncementDetails; onDone?: () => void }

/** How far it is read, for those who may see that, and what the reader has said. */
export function Acknowledgement({ post, details, onDone }: Props) {
  const t = useT()
  const now = useNow()
  const { mine, can, readBy, progress } = details
  const over = readBy !== null && Date.parse(readBy) <= now
  const time = readBy && momentText(readBy, deviceZone, now)
  const deadline = time && (
    <time dateTime={readBy} title={fullTime(readBy)}>
      {t(over ? 'announcements.was_before' : 'announcements.before', { time })}
    </time>
  )
  const act = can.acknowledge ? (
    <AcknowledgeButton post={post} details={details} onDone={onDone} />
  ) : (
    mine && (
      <p className={styles.done}>
        <CircleCheck aria-hidden />
        {t('announcements.read_by_you', { time: whenText(mine.at, now) })}
      </p>
    )
  )
  const stale = mine?.stale && <p className={styles.stale}>{t('announcements.changed_since')}</p>
  const { acknowledged, addressed, all = false } = progress ?? {}
  return (
    <div className={styles.acknowledgement}>
      {stale}
      {acknowledged != null && addressed != null ? (
        <AcknowledgementBar
          label={
            <>
              <HaveRead acknowledged={acknowledged} addressed={addressed} all={all} />{' '}
              {deadline && <>{deadline}.</>}
            </>
          }
          value={all ? addressed : Math.min(acknowledged, addressed - 1)}
          max={addressed}
          act={act}
        />
      ) : (
        <AcknowledgementLine act={act}>
          {deadline || t(can.acknowledge ? 'announcements.to_read' : 'announcements.asks')}
          {progress && <span className={styles.note}>{t('announcements.too_few')}</span>}
        </AcknowledgementLine>
      )}
    </div>
  )
}

/** Of about as many as were said before it was sent. */
function HaveRead(progress: { acknowledged: number; addressed: number; all: boolean }) {
  const t = useT()
  const { acknowledged, addressed, all } = progress
  if (all) return <strong>{t('announcements.all_read', { addressed })}</strong>
  if (acknowledged >= addressed) return <strong>{t('announcements.nearly_all_read', { addressed })}</strong>
  return (
    <>
      <strong>{t('announcements.progress', progress)}</strong>{' '}
      {t('announcements.have_read', { acknowledged })}
    </>
  )
}

function AcknowledgeButton({ post, details, onDone }: Props) {
  const t = useT()
  const acknowledge = useAcknowledge(post, details, onDone)
  return (
    <Button
      icon={Check}
      loading={acknowledge.isPending}
      aria-label={`${t(details.mine ? 'announcements.read_again' : 'announcements.read')}, ${post.title}`}
      onClick={() => acknowledge.mutate()}
    >
      {t(details.mine ? 'announcements.read_again' : 'announcements.read')}
    </Button>
  )
}
