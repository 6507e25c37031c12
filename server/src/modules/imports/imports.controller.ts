import { Controller } from '@nestjs/common'
import * as imports from '@osmose/shared/imports/imports.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { ImportsQuery } from './imports.query.js'
import { ImportsService } from './imports.service.js'

@Controller()
export class ImportsController {
  constructor(
    private readonly service: ImportsService,
    private readonly query: ImportsQuery,
  ) {}

  @Handles(imports.uploadImport)
  upload(
    @Input() { actor, once, query, upload }: In<typeof imports.uploadImport>,
  ): Out<typeof imports.uploadImport> {
    return this.service.upload(actor, once, query.fileName, upload)
  }

  @Handles(imports.runImport)
  run(@Input() { params, body }: In<typeof imports.runImport>): Out<typeof imports.runImport> {
    return this.service.run(params.importId, body.countHistory)
  }

  @Handles(imports.cancelImport)
  cancel(@Input() { params }: In<typeof imports.cancelImport>): Out<typeof imports.cancelImport> {
    return this.service.cancel(params.importId)
  }

  @Handles(imports.verifyImport)
  verify(@Input() { params }: In<typeof imports.verifyImport>): Out<typeof imports.verifyImport> {
    return this.service.verify(params.importId)
  }

  @Handles(imports.readArrived)
  async arrived(@Input() { actor, params }: In<typeof imports.readArrived>): Out<typeof imports.readArrived> {
    await this.service.read(params.importId)
    return this.query.arrived(actor, params.importId)
  }

  @Handles(imports.readImport)
  read(@Input() { params }: In<typeof imports.readImport>): Out<typeof imports.readImport> {
    return this.service.read(params.importId)
  }

  @Handles(imports.listImports)
  list(@Input() { query }: In<typeof imports.listImports>): Out<typeof imports.listImports> {
    return this.query.list(query.cursor)
  }
}
