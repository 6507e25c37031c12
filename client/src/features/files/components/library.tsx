import { useState } from 'react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { FolderPlus, Upload } from 'lucide-react'
import type { Folder, LibraryFile } from '@osmose/shared/files/library.contract'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { NextPage } from '../../../ui/next-page'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { useT } from '../../../lib/i18n'
import { CharterAsk } from '../../communities/communities.public'
import { QueryFailure } from '../../failure/query-failure.public'
import { foldersQuery, type LibraryFilter, libraryQuery } from '../files.queries'
import { useLibrary } from '../use-library'
import { useFileSending } from '../use-file-sending'
import { ChooseFiles, DropPlace } from './drop-place'
import { ImageView } from './image-view'
import { NewFolder } from './library-dialogs'
import { LibraryHead } from './library-head'
import { NoFiles } from './library-empty'
import { FileRow, FolderRow } from './library-rows'
import { SendingList } from './sending-list'
import styles from './library.module.css'

type Props = {
  communityId: string
  filter: LibraryFilter
  /** `replace`: while typing, which is one place in the history. */
  onFilter: (filter: LibraryFilter, options?: { replace?: boolean }) => void
}

/** The files of a community: its folders, what came with its posts, and what the words find in both. */
export function Library({ communityId, filter, onFilter }: Props) {
  const t = useT()
  const list = useInfiniteQuery(libraryQuery(communityId, filter))
  const folders = useQuery(foldersQuery(communityId))
  const { add } = useLibrary(communityId)
  const folderId = filter.folder ?? null
  const { sending, add: send, resume, giveUp } = useFileSending((file) => add(file, folderId))
  const heldUp = sending.filter(({ code }) => code === 'posts.charter_due')
  const [naming, setNaming] = useState(false)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const here =
    filter.from || filter.q ? [] : (folders.data?.items ?? []).filter((one) => one.parentId === folderId)
  const mayAdd = list.data?.pages[0]?.can.add === true && !filter.from && !filter.q
  return (
    <DropPlace onFiles={send} open={mayAdd}>
      <section className={styles.library} aria-label={t('files.library_label')}>
        <LibraryHead folders={folders.data?.items ?? []} filter={filter} onFilter={onFilter} />
        {mayAdd && (
          <div className={styles.acts}>
            <ChooseFiles icon={Upload} onFiles={send}>
              {t('files.add')}
            </ChooseFiles>
            <Button kind="quiet" icon={FolderPlus} onClick={() => setNaming(true)}>
              {t('files.new_folder')}
            </Button>
          </div>
        )}
        <SendingList sending={sending} onResume={resume} onGiveUp={giveUp} />
        {heldUp.length > 0 && (
          <CharterAsk level={2} communityId={communityId} onAgreed={() => heldUp.forEach(resume)} />
        )}
        {list.isPending && (
          <Loading label={t('files.loading')}>
            <RowsSkeleton rows={5} />
          </Loading>
        )}
        {list.isError && items.length === 0 && (
          <QueryFailure error={list.error} level={2} onRetry={() => void list.refetch()} />
        )}
        {list.isSuccess && items.length + here.length === 0 && (
          <NoFiles filter={filter} mayAdd={mayAdd} onFilter={onFilter} />
        )}
        <Rows
          communityId={communityId}
          folders={here}
          items={items}
          onFolder={(id) => onFilter({ folder: id })}
        />
        <NextPage of={list}>{t('files.more')}</NextPage>
        {naming && (
          <NewFolder communityId={communityId} parentId={folderId} onClose={() => setNaming(false)} />
        )}
      </section>
    </DropPlace>
  )
}

type RowsProps = {
  communityId: string
  folders: readonly Folder[]
  items: readonly LibraryFile[]
  onFolder: (id: string) => void
}

function Rows({ communityId, folders, items, onFolder }: RowsProps) {
  const t = useT()
  const [at, setAt] = useState<number>()
  const images = items.filter(({ image }) => image !== null)
  return (
    <>
      {folders.length > 0 && (
        <Card as="div" flush>
          <ul aria-label={t('files.folders')}>
            {folders.map((folder) => (
              <FolderRow
                key={folder.id}
                communityId={communityId}
                folder={folder}
                onOpen={() => onFolder(folder.id)}
              />
            ))}
          </ul>
        </Card>
      )}
      {items.length > 0 && (
        <Card as="div" flush>
          <ul aria-label={t('files.files')}>
            {items.map((file) => (
              <FileRow
                key={`${file.id}-${file.post?.id ?? ''}-${file.post?.commentId ?? ''}`}
                communityId={communityId}
                file={file}
                onView={file.image ? () => setAt(images.indexOf(file)) : undefined}
              />
            ))}
          </ul>
        </Card>
      )}
      {at !== undefined && (
        <ImageView images={images} at={at} onAt={setAt} onClose={() => setAt(undefined)} />
      )}
    </>
  )
}
