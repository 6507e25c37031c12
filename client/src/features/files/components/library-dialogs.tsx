import { type FormEvent, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { addFolder, type Folder, type LibraryFile } from '@osmose/shared/files/library.contract'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { RadioGroup } from '../../../ui/radio-group'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { TextField } from '../../../ui/text-field'
import { ApiError, call } from '../../../lib/call'
import { useForm } from '../../../lib/form'
import { errorText, useT } from '../../../lib/i18n'
import { When } from '../../../lib/time'
import { CharterAsk } from '../../communities/communities.public'
import { QueryFailure } from '../../failure/query-failure.public'
import { downloadAddress } from '../addresses'
import { refusalText, sizeText } from '../file-words'
import { foldersQuery, versionsQuery } from '../files.queries'
import { sendFile } from '../upload'
import { useLibrary } from '../use-library'
import { ChooseFiles } from './drop-place'
import { SendingList } from './sending-list'
import styles from './library.module.css'

type Closing = { onClose: () => void }

export function NewFolder({
  communityId,
  parentId,
  onClose,
}: Closing & { communityId: string; parentId: string | null }) {
  const t = useT()
  const { renew } = useLibrary(communityId)
  const form = useForm(addFolder, {
    initial: { name: '', parentId },
    send: async (body) => {
      await call(addFolder, { params: { communityId }, body })
      await renew()
      onClose()
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('files.new_folder')}
      acts={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('files.cancel')}
          </Button>
          <Button kind="primary" type="submit" form="new-folder" loading={form.busy}>
            {t('files.create')}
          </Button>
        </>
      }
    >
      <form id="new-folder" {...form.formProps}>
        <TextField
          label={t('files.folder_name')}
          value={form.values.name}
          maxLength={80}
          error={form.errors.name}
          onChange={(event) => form.set('name', event.target.value)}
        />
        {form.error && form.error.code !== 'posts.charter_due' && (
          <Banner tone="danger" role="alert">
            {errorText(form.error)}
          </Banner>
        )}
      </form>
      {form.error?.code === 'posts.charter_due' && (
        <CharterAsk communityId={communityId} onAgreed={() => void form.submit()} />
      )}
    </Dialog>
  )
}

export function Rename({
  name,
  onSave,
  onClose,
}: Closing & { name: string; onSave: (name: string) => Promise<boolean> }) {
  const t = useT()
  const [value, setValue] = useState(name)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (value.trim() === '' || busy) return
    setBusy(true)
    const saved = value.trim() === name || (await onSave(value.trim()))
    setBusy(false)
    if (saved) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('files.rename_title')}
      acts={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('files.cancel')}
          </Button>
          <Button kind="primary" type="submit" form="rename" loading={busy}>
            {t('files.save')}
          </Button>
        </>
      }
    >
      <form id="rename" onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={t('files.name')}
          value={value}
          maxLength={200}
          error={value.trim() === '' ? t('errors.field_empty') : undefined}
          onChange={(event) => setValue(event.target.value)}
        />
      </form>
    </Dialog>
  )
}

type MoveProps = Closing & {
  communityId: string
  name: string
  from: string | null
  /** A folder is not moved into itself. */
  without?: string
  onMove: (folderId: string | null) => void
}

export function MoveTo({ communityId, name, from, without, onMove, onClose }: MoveProps) {
  const t = useT()
  const { data } = useQuery(foldersQuery(communityId))
  const [to, setTo] = useState(from ?? '')
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('files.move_title', { name })}
      acts={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('files.cancel')}
          </Button>
          <Button
            kind="primary"
            onClick={() => {
              onClose()
              if (to !== (from ?? '')) onMove(to || null)
            }}
          >
            {t('files.move_here')}
          </Button>
        </>
      }
    >
      <RadioGroup
        legend={t('files.move_to')}
        options={[{ value: '', label: t('files.top') }, ...inOrder(data?.items ?? [], without)]}
        value={to}
        onSelect={setTo}
      />
    </Dialog>
  )
}

/** Folders as a tree: each after the one it is in, further from the edge. */
function inOrder(folders: readonly Folder[], without?: string, parentId: string | null = null, depth = 1) {
  const rows: { value: string; label: string }[] = []
  for (const folder of folders) {
    if (folder.parentId !== parentId || folder.id === without) continue
    rows.push({ value: folder.id, label: `${'\u2003'.repeat(depth)}${folder.name}` })
    rows.push(...inOrder(folders, without, folder.id, depth + 1))
  }
  return rows
}

export function Replace({
  communityId,
  file,
  onClose,
}: Closing & { communityId: string; file: LibraryFile }) {
  const t = useT()
  const { renew } = useLibrary(communityId)
  const [going, setGoing] = useState<{ file: File; share: number; refusal?: string; code?: string }>()
  const send = async (chosen: File) => {
    setGoing({ file: chosen, share: 0 })
    try {
      await sendFile(chosen, { replaces: file.id, onProgress: (share) => setGoing({ file: chosen, share }) })
      await renew()
      onClose()
    } catch (error) {
      const code = error instanceof ApiError ? error.code : undefined
      setGoing({ file: chosen, share: 0, refusal: refusalText(error), code })
    }
  }
  return (
    <Dialog open onClose={onClose} closeLabel={t('files.close')} title={t('files.replace')}>
      <p>{t('files.versions_why')}</p>
      {going ? (
        <SendingList
          sending={[{ id: 1, ...going }]}
          onResume={() => void send(going.file)}
          onGiveUp={() => setGoing(undefined)}
        />
      ) : (
        <ChooseFiles many={false} kind="primary" onFiles={([chosen]) => chosen && void send(chosen)}>
          {t('files.add_version')}
        </ChooseFiles>
      )}
    </Dialog>
  )
}

export function Versions({ file, onClose }: Closing & { file: LibraryFile }) {
  const t = useT()
  const { data, error, refetch } = useQuery(versionsQuery(file.id))
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('files.close')}
      title={t('files.versions_of', { name: file.name })}
    >
      <p>{t('files.versions_why')}</p>
      {error && !data && <QueryFailure error={error} level={2} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Loading label={t('files.loading')}>
          <RowsSkeleton rows={2} />
        </Loading>
      )}
      <ol className={styles.versions} reversed>
        {data?.items.map((one) => (
          <li key={one.version}>
            <a href={downloadAddress(one)} download={one.name}>
              {t('files.version_number', { version: one.version })}
            </a>
            {one.version === file.version && <strong> {t('files.current')}</strong>}
            <small>
              <bdi>{one.name}</bdi> · {sizeText(one.bytes)} · {one.by?.name ?? t('files.nobody')},{' '}
              <When at={one.at} />
            </small>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
