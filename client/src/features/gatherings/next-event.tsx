import { useId } from 'react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { LinkButton } from '../../ui/button'
import { Card } from '../../ui/card'
import { DateTile } from '../../ui/date-tile'
import { useLocale, useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import { deviceZone } from '../../lib/time'
import { EventWhen } from './event-when'
import { eventsQuery, nextEventQuery } from './gatherings.queries'
import { leafOf } from './when'
import styles from './gatherings.module.css'

/** The next event of one community; nothing where none is coming. */
export function NextEvent({ community }: { community: { id: string } }) {
  const { data } = useQuery(nextEventQuery(community.id))
  return data?.post ? <EventCard post={data.post} all={`${paths.events}?community=${community.id}`} /> : null
}

/** The next event of my communities, beside the feed; nothing where none is coming. */
export function NextOfMine() {
  const { data } = useInfiniteQuery(eventsQuery({ when: 'coming' }))
  const post = data?.pages[0]?.items.find(
    ({ details }) => details?.kind === 'event' && details.cancelled === null,
  )
  return post ? <EventCard post={post} all={paths.events} /> : null
}

function EventCard({ post, all }: { post: Post; all: string }) {
  const t = useT()
  const locale = useLocale()
  const heading = useId()
  const { details: event } = post
  if (event?.kind !== 'event') return null
  return (
    <Card aria-labelledby={heading} className={styles.brief}>
      <div className={styles.next}>
        <DateTile {...leafOf(event.startsAt, deviceZone, locale)} />
        <div>
          <p>{t('gatherings.next')}</p>
          <h3 id={heading} lang={post.lang} dir="auto">
            <a href={paths.post(post.id)}>{post.title}</a>
          </h3>
        </div>
      </div>
      <p>
        <EventWhen event={event} />
        {event.place && <span dir="auto">{event.place}</span>}
      </p>
      <p className={styles.crowd}>
        {event.mine === 'yes' && event.queue === null ? `${t('gatherings.going')}. ` : ''}
        {t('gatherings.coming', { count: event.yes })}.
      </p>
      <p className={styles.acts}>
        <LinkButton size="small" href={paths.post(post.id)}>
          {t(event.mine === null && event.can.come ? 'gatherings.answer' : 'gatherings.see')}
        </LinkButton>
        <a href={all}>{t('gatherings.all_events')}</a>
      </p>
    </Card>
  )
}
