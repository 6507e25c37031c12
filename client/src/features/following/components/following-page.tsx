import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { StanceItem } from '@osmose/shared/following/following.contract'
import { Avatar } from '../../../ui/avatar'
import { Button } from '../../../ui/button'
import { Card, CardTitle } from '../../../ui/card'
import { CommunityMark } from '../../../ui/community-mark'
import { hues } from '../../../ui/hue'
import { PageTitle } from '../../../ui/page-title'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { useT } from '../../../lib/i18n'
import { usePage } from '../../../lib/page'
import { paths } from '../../../lib/paths'
import { faceOf } from '../../../lib/person'
import { QueryFailure } from '../../failure/query-failure.public'
import { stancesQuery, type Subject, take } from '../following.queries'
import styles from './following.module.css'

/** All one follows and muted, each to be taken back where it stands. */
export function FollowingPage() {
  const t = useT()
  const { data, error, refetch } = useQuery(stancesQuery)
  usePage({ title: t('following.title'), up: paths.settings })
  const sections = [
    { id: 'people', items: data?.filter(({ kind, stance }) => stance === 'follow' && kind === 'person') },
    { id: 'topics', items: data?.filter(({ kind, stance }) => stance === 'follow' && kind === 'topic') },
    { id: 'muted', items: data?.filter(({ stance }) => stance === 'mute') },
  ] as const
  return (
    <div className={styles.page}>
      <PageTitle under={t('following.private')}>{t('following.title')}</PageTitle>
      {error && !data && <QueryFailure error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Loading label={t('app.loading')}>
          <RowsSkeleton rows={4} />
        </Loading>
      )}
      {data &&
        sections.map(({ id, items = [] }) => (
          <Card key={id} aria-labelledby={`following-${id}`}>
            <CardTitle id={`following-${id}`} level={2}>
              {t(`following.${id}`)}
            </CardTitle>
            {id === 'muted' && items.length > 0 && <p className={styles.note}>{t('following.explain')}</p>}
            {items.length === 0 ? (
              <p className={styles.note}>{t(`following.${id}_none`)}</p>
            ) : (
              <ul className={styles.rows}>
                {items.map((item) => (
                  <Row key={`${item.kind}:${item.target}`} item={item} />
                ))}
              </ul>
            )}
          </Card>
        ))}
    </div>
  )
}

function Row({ item }: { item: StanceItem }) {
  const t = useT()
  const client = useQueryClient()
  const { name, href, note } = useWords(item)
  const subject: Subject = { kind: item.kind, target: item.target, name }
  return (
    <li>
      {item.kind === 'person' && <Avatar {...faceOf(item.person)} size={32} />}
      {item.kind === 'community' && (
        <CommunityMark id={item.community.id} hue={hues[item.community.hue % hues.length]} />
      )}
      <span className={styles.who}>
        <a href={href} dir="auto">
          {name}
        </a>
        {note && <span className={styles.note}>{note}</span>}
      </span>
      <Button
        size="small"
        kind="quiet"
        aria-label={t(`following.${item.stance === 'follow' ? 'take_back_of' : 'hear_again_of'}`, { name })}
        onClick={() => void take(client, subject, null, item.stance)}
      >
        {t(item.stance === 'follow' ? 'following.take_back' : 'following.hear_again')}
      </Button>
    </li>
  )
}

function useWords(item: StanceItem): { name: string; href: string; note: string } {
  const t = useT()
  const muted = item.stance === 'mute'
  switch (item.kind) {
    case 'person':
      return {
        name: item.person.name,
        href: paths.person(item.target),
        note: [item.person.title, item.person.department].filter(Boolean).join(', '),
      }
    case 'topic':
      return {
        name: `#${item.label}`,
        href: paths.topic(item.target),
        note: muted ? t('following.kind_topic') : '',
      }
    case 'post':
      return {
        name: item.title,
        href: paths.post(item.target),
        note: item.authorName
          ? t('following.thread_of', { name: item.authorName })
          : t('following.kind_post'),
      }
    case 'community':
      return {
        name: item.community.name,
        href: paths.community(item.community.slug),
        note: t('following.kind_community'),
      }
  }
}
