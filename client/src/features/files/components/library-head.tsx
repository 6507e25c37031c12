import { useRef } from 'react'
import { ChevronRight, Search, X } from 'lucide-react'
import type { Folder } from '@osmose/shared/files/library.contract'
import { IconButton } from '../../../ui/icon-button'
import { SegmentedSwitch } from '../../../ui/segmented-switch'
import { TextButton } from '../../../ui/text-button'
import { TextField } from '../../../ui/text-field'
import { useT } from '../../../lib/i18n'
import { useTyped } from '../../directory/directory.public'
import type { LibraryFilter } from '../files.queries'
import styles from './library.module.css'

type Props = {
  folders: readonly Folder[]
  filter: LibraryFilter
  onFilter: (filter: LibraryFilter, options?: { replace?: boolean }) => void
}

/** Where one is, and what is looked for. */
export function LibraryHead({ folders, filter, onFilter }: Props) {
  const t = useT()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useTyped(filter.q ?? '', (q) =>
    onFilter({ q: q.trim() || undefined }, { replace: true }),
  )
  return (
    <div className={styles.head}>
      <div className={styles.narrow}>
        <SegmentedSwitch
          label={t('files.from')}
          options={[
            { value: 'library', label: t('files.from_library') },
            { value: 'posts', label: t('files.from_posts') },
          ]}
          value={filter.from ?? 'library'}
          onSelect={(from) => onFilter(from === 'posts' ? { from } : {})}
        />
        <TextField
          ref={field}
          type="search"
          label={t('files.search')}
          labelHidden
          placeholder={t('files.search_hint')}
          icon={Search}
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          end={
            typed ? (
              <IconButton
                icon={X}
                label={t('files.search_clear')}
                onClick={() => {
                  setTyped('')
                  field.current?.focus()
                }}
              />
            ) : undefined
          }
        />
      </div>
      {filter.folder && (
        <Path folders={folders} at={filter.folder} onFolder={(folder) => onFilter({ folder })} />
      )}
    </div>
  )
}

function Path({
  folders,
  at,
  onFolder,
}: {
  folders: readonly Folder[]
  at: string
  onFolder: (id: string | undefined) => void
}) {
  const t = useT()
  const path = pathTo(folders, at)
  return (
    <nav aria-label={t('files.path')}>
      <ol className={styles.path}>
        <li>
          <TextButton onClick={() => onFolder(undefined)}>{t('files.top')}</TextButton>
        </li>
        {path.map(({ id, name }) => (
          <li key={id} aria-current={id === at ? 'page' : undefined} dir="auto">
            <ChevronRight aria-hidden />
            {id === at ? (
              <strong>{name}</strong>
            ) : (
              <TextButton onClick={() => onFolder(id)}>{name}</TextButton>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The folders from the top down to one. */
export function pathTo(folders: readonly Folder[], id: string | null): Folder[] {
  const path: Folder[] = []
  for (let at = id; at !== null && path.length <= folders.length;) {
    const folder = folders.find((one) => one.id === at)
    if (!folder) break
    path.unshift(folder)
    at = folder.parentId
  }
  return path
}
