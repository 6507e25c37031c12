import { useRef, useState } from 'react'
import {
  Download,
  Folder as FolderIcon,
  FolderInput,
  History,
  MessageSquare,
  PenLine,
  Trash2,
  Upload,
} from 'lucide-react'
import type { Folder, LibraryFile } from '@osmose/shared/files/library.contract'
import { ActsMenu } from '../../../ui/acts-menu'
import type { MenuItem } from '../../../ui/menu'
import { useT } from '../../../lib/i18n'
import { go } from '../../../lib/navigate'
import { paths } from '../../../lib/paths'
import { When } from '../../../lib/time'
import { downloadAddress } from '../addresses'
import { sizeText } from '../file-words'
import { useLibrary } from '../use-library'
import { FileEntry } from './file-entry'
import entry from './file-entry.module.css'
import { MoveTo, Rename, Replace, Versions } from './library-dialogs'
import styles from './library.module.css'

type Doing = 'rename' | 'move' | 'replace' | 'versions'

export function FolderRow({
  communityId,
  folder,
  onOpen,
}: {
  communityId: string
  folder: Folder
  onOpen: () => void
}) {
  const t = useT()
  const { removeFolder, renameFolder, moveFolder } = useLibrary(communityId)
  const [doing, setDoing] = useState<Doing>()
  const done = () => setDoing(undefined)
  const items: MenuItem[] = [
    { id: 'rename', label: t('files.folder_rename'), icon: PenLine, onSelect: () => setDoing('rename') },
    { id: 'move', label: t('files.move'), icon: FolderInput, onSelect: () => setDoing('move') },
    {
      id: 'remove',
      label: t('files.folder_remove'),
      icon: Trash2,
      danger: true,
      apart: true,
      onSelect: () => void removeFolder(folder),
    },
  ]
  return (
    <li className={styles.row}>
      <button type="button" className={entry.entry} onClick={onOpen}>
        <span className={entry.picture} aria-hidden>
          <FolderIcon />
        </span>
        <span className={entry.name} dir="auto">
          {folder.name}
        </span>
      </button>
      {folder.can.change && <ActsMenu label={t('files.folder_acts', { name: folder.name })} items={items} />}
      {doing === 'rename' && (
        <Rename name={folder.name} onSave={(name) => renameFolder(folder, name)} onClose={done} />
      )}
      {doing === 'move' && (
        <MoveTo
          communityId={communityId}
          name={folder.name}
          from={folder.parentId}
          without={folder.id}
          onMove={(parentId) => void moveFolder(folder, parentId)}
          onClose={done}
        />
      )}
    </li>
  )
}

type FileProps = { communityId: string; file: LibraryFile; onView?: () => void }

export function FileRow({ communityId, file, onView }: FileProps) {
  const t = useT()
  const { move, remove, rename } = useLibrary(communityId)
  const [doing, setDoing] = useState<Doing>()
  const done = () => setDoing(undefined)
  const row = useRef<HTMLLIElement>(null)
  const items = useActs(file, setDoing, () => {
    row.current?.parentElement?.focus()
    void remove(file)
  })
  return (
    <li className={styles.row} ref={row}>
      <FileEntry file={file} onOpen={onView}>
        <Facts file={file} />
      </FileEntry>
      <ActsMenu label={t('files.acts', { name: file.name })} items={items} />
      {doing === 'rename' && <Rename name={file.name} onSave={(name) => rename(file, name)} onClose={done} />}
      {doing === 'move' && (
        <MoveTo
          communityId={communityId}
          name={file.name}
          from={file.folderId}
          onMove={(folderId) => void move(file, folderId)}
          onClose={done}
        />
      )}
      {doing === 'replace' && <Replace communityId={communityId} file={file} onClose={done} />}
      {doing === 'versions' && <Versions file={file} onClose={done} />}
    </li>
  )
}

function useActs(file: LibraryFile, act: (doing: Doing) => void, remove: () => void): MenuItem[] {
  const t = useT()
  const { can, post } = file
  return [
    { id: 'download', label: t('files.download'), icon: Download, onSelect: () => save(file) },
    { id: 'versions', label: t('files.versions'), icon: History, onSelect: () => act('versions') },
    ...(post
      ? [
          {
            id: 'post',
            label: t('files.see_post'),
            icon: MessageSquare,
            onSelect: () => go(paths.post(post.id, post.commentId)),
          },
        ]
      : []),
    ...(can.replace
      ? [{ id: 'replace', label: t('files.replace'), icon: Upload, onSelect: () => act('replace') }]
      : []),
    ...(can.rename
      ? [{ id: 'rename', label: t('files.rename'), icon: PenLine, onSelect: () => act('rename') }]
      : []),
    ...(can.move
      ? [{ id: 'move', label: t('files.move'), icon: FolderInput, onSelect: () => act('move') }]
      : []),
    ...(can.remove
      ? [
          {
            id: 'remove',
            label: t('files.remove'),
            icon: Trash2,
            danger: true,
            apart: true,
            onSelect: remove,
          },
        ]
      : []),
  ]
}

function save(file: LibraryFile): void {
  const link = document.createElement('a')
  link.href = downloadAddress(file)
  link.download = file.name
  link.click()
}

function Facts({ file }: { file: LibraryFile }) {
  const t = useT()
  return (
    <>
      <small>
        {sizeText(file.bytes)}
        {file.version > 1 && `, ${t('files.version_is', { version: file.version })}`} ·{' '}
        {file.by?.name ?? t('files.nobody')}, <When at={file.at} />
      </small>
      {file.post && <small dir="auto">{t('files.in_post', { title: file.post.title })}</small>}
      {file.excerpt && (
        <span className={styles.excerpt} dir="auto">
          {file.excerpt.map((part, at) => (part.found ? <mark key={at}>{part.text}</mark> : part.text))}
        </span>
      )}
    </>
  )
}
