import { Controller } from '@nestjs/common'
import * as library from '@osmose/shared/files/library.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { LibraryService } from './library.service.js'

@Controller()
export class LibraryController {
  constructor(private readonly library: LibraryService) {}

  @Handles(library.listLibrary)
  list(@Input() { actor, params, query }: In<typeof library.listLibrary>): Out<typeof library.listLibrary> {
    return this.library.list(actor, params.communityId, query)
  }

  @Handles(library.listFolders)
  async folders(@Input() { actor, params }: In<typeof library.listFolders>): Out<typeof library.listFolders> {
    return { items: await this.library.folders(actor, params.communityId) }
  }

  @Handles(library.addFolder)
  addFolder(
    @Input() { actor, once, params, body }: In<typeof library.addFolder>,
  ): Out<typeof library.addFolder> {
    return this.library.addFolder(actor, once, params.communityId, body)
  }

  @Handles(library.changeFolder)
  changeFolder(
    @Input() { actor, params, body }: In<typeof library.changeFolder>,
  ): Out<typeof library.changeFolder> {
    return this.library.changeFolder(actor, params.communityId, params.folderId, body)
  }

  @Handles(library.removeFolder)
  async removeFolder(
    @Input() { actor, params }: In<typeof library.removeFolder>,
  ): Out<typeof library.removeFolder> {
    await this.library.removeFolder(actor, params.communityId, params.folderId)
    return {}
  }

  @Handles(library.addToLibrary)
  add(
    @Input() { actor, once, params, body }: In<typeof library.addToLibrary>,
  ): Out<typeof library.addToLibrary> {
    return this.library.add(actor, once, params.communityId, body)
  }

  @Handles(library.moveInLibrary)
  move(
    @Input() { actor, params, body }: In<typeof library.moveInLibrary>,
  ): Out<typeof library.moveInLibrary> {
    return this.library.move(actor, params.communityId, params.fileId, body.folderId)
  }

  @Handles(library.removeFromLibrary)
  async remove(
    @Input() { actor, params }: In<typeof library.removeFromLibrary>,
  ): Out<typeof library.removeFromLibrary> {
    await this.library.remove(actor, params.communityId, params.fileId)
    return {}
  }

  @Handles(library.restoreToLibrary)
  restore(
    @Input() { actor, params }: In<typeof library.restoreToLibrary>,
  ): Out<typeof library.restoreToLibrary> {
    return this.library.restore(actor, params.communityId, params.fileId)
  }
}
