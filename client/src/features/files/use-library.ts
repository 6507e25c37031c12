import { useQueryClient } from '@tanstack/react-query'
import { type FileInfo, renameFile } from '@osmose/shared/files/files.contract'
import {
  addToLibrary,
  changeFolder,
  type Folder,
  type LibraryFile,
  moveInLibrary,
  removeFolder,
  removeFromLibrary,
  restoreToLibrary,
} from '@osmose/shared/files/library.contract'
import { showToast } from '../../ui/toasts'
import { call } from '../../lib/call'
import { t } from '../../lib/i18n'
import { fileKeys } from './files.queries'
import { refusalText } from './file-words'

/** What may be done in the library of a community. What the server refuses is said; what it did is seen at once. */
export function useLibrary(communityId: string) {
  const client = useQueryClient()
  const renew = () => client.invalidateQueries({ queryKey: fileKeys.all })

  async function act(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      showToast(refusalText(error))
      return false
    } finally {
      await renew()
    }
  }
  const at = ({ id }: { id: string }) => ({ communityId, fileId: id })
  const within = ({ id }: Folder) => ({ communityId, folderId: id })

  return {
    renew,
    add: async (file: FileInfo, folderId: string | null) => {
      await call(addToLibrary, { params: { communityId }, body: { fileId: file.id, folderId } })
      await renew()
    },
    async move(file: LibraryFile, folderId: string | null) {
      if (await act(() => call(moveInLibrary, { params: at(file), body: { folderId } })))
        showToast(t('files.moved', { name: file.name }))
    },
    async remove(file: LibraryFile) {
      if (!(await act(() => call(removeFromLibrary, { params: at(file) })))) return
      showToast(t('files.removed', { name: file.name }), {
        label: t('files.undo'),
        run: () => void act(() => call(restoreToLibrary, { params: at(file) })),
      })
    },
    rename: (file: LibraryFile, name: string) =>
      act(() => call(renameFile, { params: { fileId: file.id }, body: { name } })),
    renameFolder: (folder: Folder, name: string) =>
      act(() => call(changeFolder, { params: within(folder), body: { name } })),
    moveFolder: (folder: Folder, parentId: string | null) =>
      act(() => call(changeFolder, { params: within(folder), body: { parentId } })),
    async removeFolder(folder: Folder) {
      if (await act(() => call(removeFolder, { params: within(folder) })))
        showToast(t('files.folder_removed', { name: folder.name }))
    },
  }
}
