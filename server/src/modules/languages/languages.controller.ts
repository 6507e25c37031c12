import { Controller } from '@nestjs/common'
import * as languages from '@osmose/shared/languages/languages.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { LanguagesService } from './languages.service.js'

@Controller()
export class LanguagesController {
  constructor(private readonly service: LanguagesService) {}

  @Handles(languages.readLanguages)
  read(@Input() { actor, params }: In<typeof languages.readLanguages>): Out<typeof languages.readLanguages> {
    return this.service.read(actor, params.postId)
  }

  @Handles(languages.writeLanguage)
  write(
    @Input() { actor, params, body }: In<typeof languages.writeLanguage>,
  ): Out<typeof languages.writeLanguage> {
    return this.service.write(actor, params.postId, params.lang, body)
  }

  @Handles(languages.removeLanguage)
  remove(
    @Input() { actor, params }: In<typeof languages.removeLanguage>,
  ): Out<typeof languages.removeLanguage> {
    return this.service.remove(actor, params.postId)
  }
}
