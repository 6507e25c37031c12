import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/database.js'
import { Communities } from '../communities/communities.public.js'
import { People } from '../directory/directory.public.js'
import type { MatchedCommunity } from './imports.matching.query.js'
import type { PostRecord } from './readers/records.js'

/** To whom what comes in is addressed: never to more people than where it comes from. */
@Injectable()
export class AudiencesWriter {
  constructor(
    private readonly people: People,
    private readonly communities: Communities,
  ) {}

  /** Departments and sites are known by their names; those that are missing are made. */
  async of(tx: Tx, community: MatchedCommunity, audience: PostRecord['audience']): Promise<string> {
    if (!audience) return community.audienceId
    const departments = await this.people.departments(tx, audience.departments)
    const sites = await this.people.sites(tx, audience.sites)
    return this.communities.audienceFor(tx, community.id, {
      departmentIds: [...departments.values()],
      siteIds: [...sites.values()],
    })
  }
}
