import { CalendarPlus, Clock, MapPin, Users, Video } from 'lucide-react'
import { Chip } from '../../ui/chip'
import { RuledNote } from '../../ui/accepted-answer'
import { DateTile } from '../../ui/date-tile'
import { Dots } from '../../ui/dots'
import { formatInstant } from '@osmose/shared/core/format'
import { readEventFile } from '@osmose/shared/gatherings/gatherings.contract'
import { hrefOf } from '@osmose/shared/core/endpoint'
import { useLocale, useT } from '../../lib/i18n'
import { deviceZone } from '../../lib/time'
import type { KindBodyProps } from '../posts/kinds.public'
import { EventAnswer } from './event-answer'
import { EventCare } from './event-care'
import { EventPeople } from './event-people'
import { EventWhen } from './event-when'
import { leafOf } from './when'
import styles from './gatherings.module.css'

const DOTS = 24

/** When, where and how many seats; whether one comes; who does. */
export function EventBody({ post, details, place: at, children }: KindBodyProps<'event'>) {
  const t = useT()
  const locale = useLocale()
  const { place, link, capacity, yes, waiting, free, over, cancelled, answerBy } = details
  const called = cancelled === null
  return (
    <>
      {children}
      <div
        role="group"
        className={styles.event}
        aria-label={t('posts.kind_event')}
        data-off={!called || undefined}
      >
        <div className={styles.head}>
          <DateTile {...leafOf(details.startsAt, deviceZone, locale)} />
          <ul className={styles.facts}>
            <li>
              <Clock aria-hidden />
              <span>
                <EventWhen event={details} />
                {over && called && <Chip>{t('gatherings.is_over')}</Chip>}
                {!called && <Chip tone="danger">{t('gatherings.is_cancelled')}</Chip>}
              </span>
            </li>
            {(place || !link) && (
              <li>
                <MapPin aria-hidden />
                <span dir="auto">{place || t('gatherings.nowhere')}</span>
              </li>
            )}
            {link && (
              <li>
                <Video aria-hidden />
                <span>
                  {t('gatherings.remote')}
                  {called && !over && (
                    <a className={styles.join} href={link} target="_blank" rel="noopener noreferrer nofollow">
                      {t('gatherings.join')}
                    </a>
                  )}
                </span>
              </li>
            )}
            {called && capacity !== null && free !== null && (
              <li>
                <Users aria-hidden />
                <span>
                  {t('gatherings.free', { count: free, of: capacity })}
                  {waiting > 0 && ` · ${t('gatherings.waiting_count', { count: waiting })}`}
                  {capacity > 1 && capacity <= DOTS && (
                    <Dots
                      full={Math.min(yes, capacity)}
                      of={capacity}
                      label={t('gatherings.seats', { taken: yes, of: capacity })}
                    />
                  )}
                </span>
              </li>
            )}
          </ul>
        </div>
        {cancelled !== null && (
          <RuledNote tone="copper">
            <p>
              <strong>{t('gatherings.cancelled_why')}</strong> <span dir="auto">{cancelled}</span>
            </p>
          </RuledNote>
        )}
        <EventAnswer post={post} event={details} />
        {answerBy && details.can.come && (
          <p className={styles.note}>
            {t('gatherings.answer_until', { time: formatInstant(locale, answerBy, new Date(), deviceZone) })}
          </p>
        )}
        <EventPeople post={post} event={details} />
        {at === 'thread' && (
          <div className={styles.acts}>
            {called && !over && (
              <a
                className={styles.file}
                href={hrefOf(readEventFile, { params: { postId: post.id } })}
                download="osmose.ics"
              >
                <CalendarPlus aria-hidden />
                {t('gatherings.calendar')} <small>.ics</small>
              </a>
            )}
            <EventCare post={post} event={details} />
          </div>
        )}
      </div>
    </>
  )
}
