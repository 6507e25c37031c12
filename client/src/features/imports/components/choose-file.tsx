import { useRef, useState } from 'react'
import { FileUp } from 'lucide-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Import, uploadImport } from '@osmose/shared/imports/imports.contract'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Card, CardTitle } from '../../../ui/card'
import { type ApiError, call, newIntent } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { importsKeys } from '../imports.queries'
import styles from './imports.module.css'

/** The first step: a file is sent and its import rehearsed. */
export function ChooseFile({ onChosen }: { onChosen: (chosen: Import) => void }) {
  const t = useT()
  const client = useQueryClient()
  const send = useMutation({
    mutationFn: (file: File) =>
      call(uploadImport, { query: { fileName: file.name }, upload: file, intent: newIntent() }),
    onSuccess: (chosen) => {
      client.setQueryData(importsKeys.one(chosen.id), chosen)
      void client.invalidateQueries({ queryKey: importsKeys.list })
      onChosen(chosen)
    },
  })
  return (
    <Card className={styles.stack}>
      <CardTitle>{t('imports.choose')}</CardTitle>
      <p className={styles.quiet}>{t('imports.intro')}</p>
      <FileButton
        label={t('imports.choose')}
        accept=".zip,.ndjson,.jsonl"
        busy={send.isPending}
        onFile={(file) => send.mutate(file)}
      />
      <p className={styles.hint} aria-live="polite">
        {send.isPending ? t('imports.uploading') : t('imports.choose_hint')}
      </p>
      {send.error && (
        <Banner tone="danger" role="alert">
          {errorText(send.error as ApiError)}
        </Banner>
      )}
    </Card>
  )
}

type Props = {
  label: string
  accept: string
  busy: boolean
  onFile: (file: File) => void
  kind?: 'primary' | 'normal'
}

/** A button that opens the device's own choice of a file. */
export function FileButton({ label, accept, busy, onFile, kind = 'primary' }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [round, setRound] = useState(0)
  return (
    <div>
      <Button kind={kind} icon={FileUp} loading={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        key={round}
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) onFile(file)
          setRound((last) => last + 1)
        }}
      />
    </div>
  )
}
