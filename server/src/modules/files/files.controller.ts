import { Controller, Res } from '@nestjs/common'
import * as files from '@osmose/shared/files/files.contract'
import { readRoom } from '@osmose/shared/files/room.contract'
import type { FastifyReply } from 'fastify'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { Storage } from '../../platform/storage/storage.js'
import { FilesService } from './files.service.js'
import { serve } from './serving.js'
import { UploadsService } from './uploads.service.js'

@Controller()
export class FilesController {
  constructor(
    private readonly files: FilesService,
    private readonly uploads: UploadsService,
    private readonly storage: Storage,
  ) {}

  @Handles(files.startUpload)
  start(@Input() { actor, once, body }: In<typeof files.startUpload>): Out<typeof files.startUpload> {
    return this.uploads.start(actor, once, body)
  }

  @Handles(files.readUpload)
  upload(@Input() { actor, params }: In<typeof files.readUpload>): Out<typeof files.readUpload> {
    return this.uploads.read(actor, params.uploadId)
  }

  @Handles(files.sendChunk)
  take(@Input() { actor, params, query, upload }: In<typeof files.sendChunk>): Out<typeof files.sendChunk> {
    return this.uploads.take(actor, params.uploadId, query.offset, upload)
  }

  @Handles(files.finishUpload)
  finish(@Input() { actor, params }: In<typeof files.finishUpload>): Out<typeof files.finishUpload> {
    return this.uploads.finish(actor, params.uploadId)
  }

  @Handles(files.cancelUpload)
  async cancel(@Input() { actor, params }: In<typeof files.cancelUpload>): Out<typeof files.cancelUpload> {
    await this.uploads.cancel(actor, params.uploadId)
    return {}
  }

  @Handles(readRoom)
  room(@Input() { actor }: In<typeof readRoom>): Out<typeof readRoom> {
    return this.uploads.room(actor)
  }

  @Handles(files.describeFiles)
  async describe(@Input() { actor, query }: In<typeof files.describeFiles>): Out<typeof files.describeFiles> {
    return { items: await this.files.describe(actor, query.ids.split(',')) }
  }

  @Handles(files.readFile)
  read(@Input() { actor, params }: In<typeof files.readFile>): Out<typeof files.readFile> {
    return this.files.read(actor, params.fileId)
  }

  @Handles(files.listVersions)
  async versions(@Input() { actor, params }: In<typeof files.listVersions>): Out<typeof files.listVersions> {
    return { items: await this.files.versions(actor, params.fileId) }
  }

  @Handles(files.renameFile)
  rename(@Input() { actor, params, body }: In<typeof files.renameFile>): Out<typeof files.renameFile> {
    return this.files.rename(actor, params.fileId, body.name)
  }

  /** `@Res()` leaves the answer to us: bytes are streamed, whole or in part. */
  @Handles(files.readContent)
  async content(
    @Input() { actor, params, query, request }: In<typeof files.readContent>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await serve(this.storage, request, reply, await this.files.content(actor, params.fileId, query))
  }

  @Handles(files.readThumbnail)
  async thumbnail(
    @Input() { actor, params, query, request }: In<typeof files.readThumbnail>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await serve(this.storage, request, reply, await this.files.thumbnail(actor, params.fileId, query))
  }
}
