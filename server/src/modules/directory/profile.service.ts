import { Injectable } from '@nestjs/common'
import type { BodyOf } from '@osmose/shared/core/endpoint'
import { isTimeZone } from '@osmose/shared/core/is-time-zone'
import {
  directoryErrors,
  type editMyProfile,
  type editMySettings,
  type Profile,
  uploadMyPhoto,
} from '@osmose/shared/directory/directory.contract'
import type { Readable } from 'node:stream'
import { peopleMoved, profileChanged, settingsChanged } from '../../events/directory.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { readUpload } from '../../platform/http/upload.js'
import { Events } from '../../platform/outbox/events.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import { Organisation } from '../organisation/organisation.public.js'
import { isComplete } from './profile.rules.js'
import { PeopleRepository } from './people.repository.js'
import { toSquare } from './picture.js'
import { ProfileQuery } from './profile.query.js'

const photos: Limit = { name: 'photos', points: 20, perSeconds: 3600 }

/** What a person says of themselves. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly limits: Limits,
    private readonly organisation: Organisation,
    private readonly repository: PeopleRepository,
    private readonly query: ProfileQuery,
  ) {}

  edit(actor: Actor, given: BodyOf<typeof editMyProfile>): Promise<Profile> {
    const { avatar, ...words } = given
    return this.db.transaction(async (tx) => {
      if (words.departmentId && !(await this.repository.departmentExists(tx, words.departmentId)))
        throw fail(directoryErrors, 'directory.unknown_department')
      const before = await this.repository.facts(tx, actor.personId)
      const moves = words.departmentId !== undefined && words.departmentId !== before.departmentId
      if (moves && before.departmentGiven)
        throw fail(directoryErrors, 'directory.department_given', { fields: { departmentId: 'given' } })
      await this.repository.change(tx, actor.personId, words)
      if (avatar !== undefined) await this.repository.drawAvatar(tx, actor.personId, avatar)
      await this.repository.keepHistory(tx, [actor.personId], await this.organisation.today())
      if (moves) await this.events.append(tx, peopleMoved, { personIds: [actor.personId] }, actor.personId)
      return this.changed(tx, actor)
    })
  }

  async settings(actor: Actor, given: BodyOf<typeof editMySettings>) {
    if (given.timeZone !== undefined && !isTimeZone(given.timeZone))
      throw fail('invalid_input', { fields: { timeZone: 'unknown' } })
    const { workingHours } = given
    if (workingHours && workingHours.start >= workingHours.end)
      throw fail('invalid_input', { fields: { 'workingHours.end': 'too_early' } })
    return this.db.transaction(async (tx) => {
      await this.repository.change(tx, actor.personId, {
        ...given,
        workingHours: workingHours && {
          ...workingHours,
          days: [...new Set(workingHours.days)].sort((a, b) => a - b),
        },
      })
      await this.events.append(tx, settingsChanged, { personId: actor.personId }, actor.personId)
      const { locale, timeZone, workingHours: hours } = await this.repository.facts(tx, actor.personId)
      return { locale, timeZone, workingHours: hours ?? (await this.organisation.facts()).workingHours }
    })
  }

  async upload(actor: Actor, upload: Readable): Promise<Profile> {
    await this.limits.take(photos, actor.personId)
    const webp = await toSquare(await readUpload(upload, uploadMyPhoto.upload.maxBytes))
    if (!webp) throw fail(directoryErrors, 'directory.not_a_picture')
    return this.db.transaction(async (tx) => {
      await this.repository.setPhoto(tx, actor.personId, webp, this.clock.now())
      return this.changed(tx, actor)
    })
  }

  private async changed(tx: Tx, actor: Actor): Promise<Profile> {
    const complete = isComplete(await this.repository.facts(tx, actor.personId))
    await this.events.append(tx, profileChanged, { personId: actor.personId, complete }, actor.personId)
    return this.query.read(actor, actor.personId, tx)
  }
}
