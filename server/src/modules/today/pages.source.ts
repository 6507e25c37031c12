import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import { addWorkingHours } from '@osmose/shared/core/working-time'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { OWNER_HOURS, type Situation } from '@osmose/shared/today/today.contract'
import { Database } from '../../platform/database/database.js'
import { personJson } from '../directory/directory.public.js'
import { waitOf } from './today.rules.js'
import { SituationSource, type Viewer } from './today.source.js'
import { type CommunityColumns, toCommunity } from './today.sql.js'

interface PageRow extends CommunityColumns {
  pageId: string
  about: string
  lang: Locale
  reviewAt: Date
  askedAt: Date | null
  owner: PersonRef
}

/** Pages whose review date has passed and whose owner, asked whether they are still true, has not said so. */
@Injectable()
export class PagesSource extends SituationSource {
  constructor(private readonly db: Database) {
    super()
  }

  async find({ actor, now, calendar, places }: Viewer): Promise<Situation[]> {
    const rows = await this.db.many<PageRow>(
      `select p.id as "pageId", shown.title as about, shown.lang, p.review_at as "reviewAt", p.asked_at as "askedAt",
              ${personJson('o')} as owner,
              c.id as "communityId", c.slug, c.name, c.hue, c.visibility
       from pages p
       join communities c on c.id = p.community_id and c.id = any($2) and c.archived_at is null
       join visible_audiences($1) seen on seen.audience_id = p.audience_id
       join memberships m on m.community_id = p.community_id and m.person_id = p.owner_id
       join people o on o.id = p.owner_id and o.deactivated_at is null
       join lateral (select t.title, x.lang from page_texts x join texts t on t.id = x.text_id where x.page_id = p.id
                     order by x.lang = $4 desc, x.lang = p.lang desc limit 1) shown on true
       where p.deleted_at is null and p.hidden_at is null and p.review_at <= $3
       order by p.review_at limit 50`,
      [actor.personId, places, now, actor.locale],
    )
    return rows.flatMap((row) => {
      const { pageId, about, lang, reviewAt, askedAt, owner } = row
      const until = addWorkingHours(askedAt ?? reviewAt, OWNER_HOURS, calendar)
      if (until === null || until > now) return []
      return [
        {
          kind: 'page',
          key: `page:${pageId}`,
          community: toCommunity(row),
          since: reviewAt.toISOString(),
          ...waitOf('page', reviewAt, now, calendar),
          pageId,
          about,
          lang,
          owner,
          mine: owner.id === actor.personId,
          askedAt: askedAt?.toISOString() ?? null,
        } as const,
      ]
    })
  }
}
