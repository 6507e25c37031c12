import { Controller } from '@nestjs/common'
import * as directory from '@osmose/shared/directory/directory.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { PeopleImportService } from './people-import.service.js'
import { PeopleQuery } from './people.query.js'
import { ProfileQuery } from './profile.query.js'
import { ProfileService } from './profile.service.js'

@Controller()
export class DirectoryController {
  constructor(
    private readonly people: PeopleQuery,
    private readonly profiles: ProfileQuery,
    private readonly profile: ProfileService,
    private readonly imports: PeopleImportService,
  ) {}

  @Handles(directory.listPeople)
  list(@Input() { actor, query }: In<typeof directory.listPeople>): Out<typeof directory.listPeople> {
    return this.people.page(actor, query)
  }

  @Handles(directory.suggestPeople)
  async suggest(
    @Input() { actor, query }: In<typeof directory.suggestPeople>,
  ): Out<typeof directory.suggestPeople> {
    return { items: await this.people.suggest(actor, query.q, query.community) }
  }

  @Handles(directory.readProfile)
  read(@Input() { actor, params }: In<typeof directory.readProfile>): Out<typeof directory.readProfile> {
    return this.profiles.read(actor, params.personId)
  }

  @Handles(directory.listPlaces)
  places(@Input() { actor }: In<typeof directory.listPlaces>): Out<typeof directory.listPlaces> {
    return this.people.places(actor)
  }

  @Handles(directory.editMyProfile)
  edit(@Input() { actor, body }: In<typeof directory.editMyProfile>): Out<typeof directory.editMyProfile> {
    return this.profile.edit(actor, body)
  }

  @Handles(directory.editMySettings)
  settings(
    @Input() { actor, body }: In<typeof directory.editMySettings>,
  ): Out<typeof directory.editMySettings> {
    return this.profile.settings(actor, body)
  }

  @Handles(directory.uploadMyPhoto)
  upload(
    @Input() { actor, upload }: In<typeof directory.uploadMyPhoto>,
  ): Out<typeof directory.uploadMyPhoto> {
    return this.profile.upload(actor, upload)
  }

  @Handles(directory.readPhoto)
  async photo(
    @Input() { actor, params, query, response }: In<typeof directory.readPhoto>,
  ): Out<typeof directory.readPhoto> {
    const webp = await this.profiles.photo(actor, params.personId, Number(query.v))
    void response.header('cache-control', 'private, max-age=31536000, immutable')
    return webp
  }

  @Handles(directory.importPeople)
  importPeople(
    @Input() { actor, query, upload }: In<typeof directory.importPeople>,
  ): Out<typeof directory.importPeople> {
    return this.imports.import(actor.personId, upload, query.dryRun === 'true')
  }
}
