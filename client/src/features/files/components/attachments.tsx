import { useEffect, useRef } from 'react'
import type { FileInfo } from '@osmose/shared/files/files.contract'
import { useT } from '../../../lib/i18n'
import { useFileSending } from '../use-file-sending'
import { ChooseFiles, DropPlace } from './drop-place'
import { FileList, type ShownFile } from './file-list'
import { SendingList } from './sending-list'
import styles from './files.module.css'

type Props<Kept> = {
  value: readonly Kept[]
  onChange: (files: readonly (Kept | FileInfo)[]) => void
  /** Whether some are still on their way: what they go with waits for them. */
  onBusy?: (busy: boolean) => void
  /** Whether some did not come through: they stay named here, whatever goes without them. */
  onStopped?: (some: boolean) => void
  /** At most so many. */
  most?: number
  /** Chosen elsewhere, just now: sent as if they had been chosen here, where nothing is to be chosen then. */
  given?: readonly File[]
}

const none: readonly File[] = []

/** The files of a message that is being written: chosen or dropped, sent at once, listed, taken away again. */
export function Attachments<Kept extends ShownFile = FileInfo>({
  value,
  onChange,
  onBusy,
  onStopped,
  most = 20,
  given = none,
}: Props<Kept>) {
  const t = useT()
  const current = useRef<readonly (Kept | FileInfo)[]>(value)
  useEffect(() => {
    current.current = value
  }, [value])
  const { sending, add, resume, giveUp } = useFileSending((file) => {
    current.current = [...current.current, file]
    onChange(current.current)
  })
  const busy = sending.some(({ refusal }) => refusal === undefined)
  useEffect(() => onBusy?.(busy), [busy, onBusy])
  const stopped = sending.some(({ refusal }) => refusal !== undefined)
  useEffect(() => onStopped?.(stopped), [stopped, onStopped])
  const take = (files: readonly File[]) =>
    add(files.slice(0, Math.max(0, most - value.length - sending.length)))
  const takeLatest = useRef(take)
  takeLatest.current = take
  const taken = useRef(none)
  useEffect(() => {
    if (taken.current === given) return
    taken.current = given
    takeLatest.current(given)
  }, [given])
  return (
    <DropPlace onFiles={take}>
      <div className={styles.attachments}>
        <FileList files={value} onRemove={(file) => onChange(value.filter(({ id }) => id !== file.id))} />
        <SendingList sending={sending} onResume={resume} onGiveUp={giveUp} />
        {given === none && (
          <ChooseFiles kind="quiet" size="small" onFiles={take}>
            {t('files.attach')}
          </ChooseFiles>
        )}
      </div>
    </DropPlace>
  )
}
