import { useQuery } from '@tanstack/react-query'
import { peopleRoundly } from '@osmose/shared/communities/place.rules'
import { useLocale, useT } from '../../lib/i18n'
import type { KindReachProps } from '../posts/kinds.public'
import { reachQuery } from './announcements.queries'
import { whomText } from './whom'
import styles from './announcement.module.css'

/** Whom it will speak to, in words and round numbers, and who will be told. */
export function AnnouncementReach({ value, community, byMandate }: KindReachProps<'announcement'>) {
  const t = useT()
  const locale = useLocale()
  const chosen = value.narrowed ? value : {}
  const { data } = useQuery(reachQuery(community.id, chosen))
  const named = (choice: readonly { id: string; name: string }[] = [], ids: readonly string[] = []) =>
    choice.flatMap(({ id, name }) => (ids.includes(id) ? [name] : []))
  const whom = whomText(t, locale, {
    departments: named(data?.departments, chosen.departmentIds),
    sites: named(data?.sites, chosen.siteIds),
  })
  const place = community.name
  if (data && !data.can.announce && !byMandate) return <p role="status">{t('announcements.leaders_only')}</p>
  const people = byMandate ? peopleRoundly(community.memberCount) : data?.people
  return (
    <>
      <p role="status" className={styles.reach}>
        {whom
          ? t('announcements.reach_for', { whom, community: place })
          : t('announcements.reach_for_all', { community: place })}
        {people !== undefined && (
          <>
            {', '}
            <strong>
              {people === null
                ? t('announcements.reach_few')
                : t('announcements.reach_people', { count: people })}
            </strong>
          </>
        )}
        .
      </p>
      {data && !byMandate && !data.withMe && (
        <p role="status" className={styles.stale}>
          {t('announcements.out_of_your_sight')}
        </p>
      )}
      {whom && <p>{t('announcements.reach_closed', { community: place })}</p>}
      {!whom && community.visibility === 'public' && <p>{t('announcements.reach_public')}</p>}
      <div className={styles.told}>
        <h2>{t('announcements.reach_told')}</h2>
        <p>{t('announcements.reach_told_text')}</p>
      </div>
    </>
  )
}
