import { useRef } from 'react'
import { ImagePlus, Paperclip } from 'lucide-react'
import { Button } from '../../../ui/button'
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
      <Button kind="quiet" size="small" icon={ImagePlus} onClick={() => images.current?.click()}>
        {t('editor.image')}
      </Button>
      <Button kind="quiet" size="small" icon={Paperclip} onClick={() => files.current?.click()}>
        {t('editor.file')}
      </Button>
      <input {...input} ref={images} accept="image/*" onChange={(event) => take(event.target)} />
      <input {...input} ref={files} onChange={(event) => take(event.target)} />
    </>
  )
}
