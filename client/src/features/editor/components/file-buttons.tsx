import { useRef } from 'react'
import { ImagePlus, Paperclip } from 'lucide-react'
import { IconButton } from '../../../ui/icon-button'
import { useT } from '../../../lib/i18n'

export function FileButtons({ onFiles }: { onFiles: (files: File[]) => void }) {
  const t = useT()
  const images = useRef<HTMLInputElement>(null)
  const files = useRef<HTMLInputElement>(null)
  const input = { type: 'file', hidden: true, multiple: true, tabIndex: -1 } as const
  const take = (from: HTMLInputElement) => {
    onFiles([...(from.files ?? [])])
    from.value = ''
  }
  return (
    <>
      <IconButton icon={ImagePlus} label={t('editor.image')} onClick={() => images.current?.click()} />
      <IconButton icon={Paperclip} label={t('editor.file')} onClick={() => files.current?.click()} />
      <input {...input} ref={images} accept="image/*" onChange={(event) => take(event.target)} />
      <input {...input} ref={files} onChange={(event) => take(event.target)} />
    </>
  )
}
