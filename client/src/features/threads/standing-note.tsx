import { Lock, MessageCircleOff, Pin } from 'lucide-react'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { Chip } from '../../ui/chip'
import { RuledNote } from '../../ui/accepted-answer'
import { Banner } from '../../ui/banner'
import { useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import { dayText, When } from '../../lib/time'
import styles from './components/threads.module.css'

type Props = { post: Post; place: 'card' | 'thread' }

/** What was done with a thread as a whole: it stands on top, it is closed, it shares another. */
export function StandingNote({ post, place }: Props) {
  const t = useT()
  const { pinnedUntil, closed, shared } = post.standing ?? {}
  return (
    <div className={styles.standing}>
      {pinnedUntil && (
        <p>
          <Chip tone="brand" icon={Pin}>
            {t('threads.pinned_until', { day: dayText(pinnedUntil) })}
          </Chip>
        </p>
      )}
      {closed &&
        (place === 'card' ? (
          <p>
            <Chip icon={MessageCircleOff}>{t('threads.closed_title')}</Chip>
          </p>
        ) : (
          <Banner tone="info" icon={MessageCircleOff}>
            <strong>{t('threads.closed_title')}.</strong> <span dir="auto">{closed.reason}</span>{' '}
            <span className={styles.by}>
              {closed.by ? t('threads.closed_by', { name: closed.by.name }) : t('threads.closed_by_nobody')}{' '}
              <When at={closed.at} />
            </span>
          </Banner>
        ))}
      {shared && <Shared shared={shared} />}
    </div>
  )
}

function Shared({ shared }: { shared: NonNullable<NonNullable<Post['standing']>['shared']> }) {
  const t = useT()
  if (shared.state !== 'open')
    return (
      <RuledNote>
        <p className={styles.quiet}>
          <Lock aria-hidden />
          {t(`threads.shared_${shared.state}`)}
        </p>
      </RuledNote>
    )
  const { author, community, title, excerpt, lang } = shared
  return (
    <RuledNote>
      <div className={styles.shared}>
        <p className={styles.by}>
          {t('threads.shared')} · <span dir="auto">{author?.name ?? t('posts.former_colleague')}</span>{' '}
          {t('threads.shared_from', { name: community.name })} · <When at={shared.publishedAt} />
        </p>
        {title && (
          <p lang={lang} dir="auto">
            <a href={paths.post(shared.id)} className={styles.title}>
              {title}
            </a>
          </p>
        )}
        {excerpt && (
          <p lang={lang} dir="auto" className={styles.excerpt}>
            {excerpt}
          </p>
        )}
        {!title && <a href={paths.post(shared.id)}>{t('threads.shared_open')}</a>}
      </div>
    </RuledNote>
  )
}
