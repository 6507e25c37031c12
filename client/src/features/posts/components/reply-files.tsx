import { textLimits } from '@osmose/shared/text/bounds'
import { TextField } from '../../../ui/text-field'
import { useT } from '../../../lib/i18n'
import { Attachments } from '../../files/files.public'
import type { ReplyFile } from '../reply-text'
import styles from './thread.module.css'

type Props = {
  value: readonly ReplyFile[]
  /** What was just chosen, pasted or dropped elsewhere; absent: it is chosen here. */
  given?: readonly File[]
  onChange: (files: readonly ReplyFile[]) => void
  onBusy: (busy: boolean) => void
  onStopped?: (some: boolean) => void
}

/** The images and files of a reply: on their way, then here, each image with the question what is to be seen on it. */
export function ReplyFiles({ value, given, onChange, onBusy, onStopped }: Props) {
  const t = useT()
  const named = value.map((file) => ({ ...file, name: file.name || t('files.kind_image') }))
  const describe = (id: string, alt: string) =>
    onChange(value.map((file) => (file.id === id ? { ...file, alt } : file)))
  return (
    <div className={styles.files}>
      <Attachments<ReplyFile>
        value={named}
        given={given}
        onChange={onChange}
        onBusy={onBusy}
        onStopped={onStopped}
      />
      {named.map(
        ({ id, name, image, alt }) =>
          image && (
            <TextField
              key={id}
              dir="auto"
              label={`${t('editor.alt_label')} ${name}`}
              hint={t('editor.alt_hint')}
              value={alt ?? ''}
              maxLength={textLimits.alt}
              onChange={(event) => describe(id, event.target.value)}
            />
          ),
      )}
    </div>
  )
}
