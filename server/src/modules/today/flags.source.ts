import { Injectable } from '@nestjs/common'
import type { Situation } from '@osmose/shared/today/today.contract'
import { Database } from '../../platform/database/database.js'
import { waitOf } from './today.rules.js'
import { SituationSource, type Viewer } from './today.source.js'
import { type CommunityColumns, toCommunity } from './today.sql.js'

interface FlagRow extends CommunityColumns {
  caseId: string
  waitingSince: Date
  rewritten: boolean
  appealed: boolean
  comment: boolean
  page: boolean
  flags: number
  version: number | null
  number: number | null
  titleFr: string
  titleEn: string
  sentenceFr: string
  sentenceEn: string
  flagged: boolean
  tookPart: boolean
}

/** What awaits a decision of moderation, under the rule of moderation itself: its own places, never one's own text. */
@Injectable()
export class FlagsSource extends SituationSource {
  constructor(private readonly db: Database) {
    super()
  }

  async find({ actor, now, calendar }: Viewer): Promise<Situation[]> {
    const rows = await this.db.many<FlagRow>(
      `select o.id as "caseId", o.waiting_since as "waitingSince", o.rewritten_at is not null as rewritten, o.appealed_at is not null as appealed, o.comment_id is not null as comment, o.page_id is not null as page,
              (select count(*)::int from flags f where f.case_id = o.id and f.at > coalesce(o.decided_at, '-infinity')) as flags,
              a.version, a.number, a.title_fr as "titleFr", a.title_en as "titleEn", a.sentence_fr as "sentenceFr", a.sentence_en as "sentenceEn",
              exists (select 1 from flags f where f.case_id = o.id and f.person_id = $1) as flagged,
              exists (select 1 from posts p where p.id = o.post_id and p.author_id = $1)
                or exists (select 1 from comments k where k.post_id = o.post_id and k.author_id = $1 and k.deleted_at is null)
                or exists (select 1 from page_versions v join texts t on t.id = v.text_id where v.page_id = o.page_id and t.written_by = $1) as "tookPart",
              c.id as "communityId", c.slug, c.name, c.hue, c.visibility
       from moderation_cases o
       cross join lateral moderated_text(o.post_id, o.comment_id, o.page_id) x
       join moderated_communities($1) mine on mine.community_id = x.community_id and x.author_id is distinct from $1
       join communities c on c.id = x.community_id
       left join lateral (select * from flags f where f.case_id = o.id order by f.at desc limit 1) latest on true
       left join charter_articles a on a.version = latest.charter_version and a.number = latest.article
       where o.waiting_since is not null
         -- Whoever decided leaves the author's answer to somebody else, if there is somebody.
         and not (exists (select 1 from moderation_appeals e join moderation_decisions d on d.id = e.decision_id where e.case_id = o.id and e.at = o.appealed_at and d.decided_by = $1)
                  and exists (select 1 from moderators_of(x.community_id) s where s.person_id <> $1 and s.person_id is distinct from x.author_id))
       order by o.waiting_since limit 50`,
      [actor.personId],
    )
    return rows.map((row) => {
      const { caseId, comment, page, flags, rewritten, appealed, flagged, tookPart } = row
      return {
        kind: 'flag',
        key: `flag:${caseId}`,
        community: toCommunity(row),
        since: row.waitingSince.toISOString(),
        ...waitOf('flag', row.waitingSince, now, calendar),
        caseId,
        comment,
        page,
        flags,
        rewritten,
        appealed,
        article:
          row.version === null || row.number === null
            ? null
            : {
                version: row.version,
                number: row.number,
                title: { fr: row.titleFr, en: row.titleEn },
                sentence: { fr: row.sentenceFr, en: row.sentenceEn },
              },
        me: { flagged, tookPart },
      }
    })
  }
}
