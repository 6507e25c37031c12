import { useEffect, useState } from 'react'
import type { FileInfo } from '@osmose/shared/files/files.contract'
import { textLimits } from '@osmose/shared/text/bounds'
import { TextField } from '../../../ui/text-field'
import { useT } from '../../../lib/i18n'
import { Attachments } from '../../files/files.public'
import { filesAsText } from '../reply-text'
import styles from './thread.module.css'

type Props = {
  /** What was just chosen, pasted or dropped. */
  given: readonly File[]
  /** The Markdown that shows what has arrived. */
  onChange: (source: string) => void
  onBusy: (busy: boolean) => void
}

/** The images and files of a reply: on their way, then here, each image with the question what is to be seen on it. */
export function ReplyFiles({ given, onChange, onBusy }: Props) {
  const t = useT()
  const [files, setFiles] = useState<readonly FileInfo[]>([])
  const [alts, setAlts] = useState<Readonly<Record<string, string>>>({})
  useEffect(() => onChange(filesAsText(files, alts)), [files, alts, onChange])
  return (
    <div className={styles.files}>
      <Attachments value={files} given={given} onChange={setFiles} onBusy={onBusy} />
      {files.map(
        ({ id, name, image }) =>
          image && (
            <TextField
              key={id}
              dir="auto"
              label={`${t('editor.alt_label')} ${name}`}
              hint={t('editor.alt_hint')}
              value={alts[id] ?? ''}
              maxLength={textLimits.alt}
              onChange={(event) => setAlts({ ...alts, [id]: event.target.value })}
            />
          ),
      )}
    </div>
  )
}
