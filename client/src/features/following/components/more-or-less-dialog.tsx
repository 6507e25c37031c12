import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Stance } from '@osmose/shared/following/following.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { topicsIn } from '@osmose/shared/text/mentions'
import { Dialog } from '../../../ui/dialog'
import { SegmentedSwitch } from '../../../ui/segmented-switch'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { useMe } from '../../identity/identity.public'
import { stanceOn, stancesQuery, type Subject, take } from '../following.queries'
import styles from './following.module.css'

/** Of one post: its author, its topics, its community and itself, each to be followed, left as is or muted. */
export function MoreOrLessDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const t = useT()
  const client = useQueryClient()
  const me = useMe()
  const { data } = useQuery(stancesQuery)
  const { author, community } = post
  const subjects: Subject[] = [
    ...(author && author.id !== me.person.id
      ? [{ kind: 'person' as const, target: author.id, name: author.name }]
      : []),
    ...topicsIn(post.document).map(({ slug, label }) => ({
      kind: 'topic' as const,
      target: slug,
      name: `#${label}`,
    })),
    { kind: 'post', target: post.id, name: t('following.this_thread') },
    { kind: 'community', target: community.id, name: community.name },
  ]
  return (
    <Dialog open onClose={onClose} closeLabel={t('following.close')} title={t('following.dialog_title')}>
      <div className={styles.dialog}>
        <p>{t('following.dialog_why')}</p>
        {!data && (
          <Loading label={t('app.loading')}>
            <RowsSkeleton rows={3} />
          </Loading>
        )}
        {data && (
          <ul className={styles.subjects}>
            {subjects.map((subject) => {
              const stance = stanceOn(data, subject)
              const follows = subject.kind === 'person' || subject.kind === 'topic'
              return (
                <li key={`${subject.kind}:${subject.target}`}>
                  <span dir="auto">{subject.name}</span>
                  <SegmentedSwitch
                    label={subject.name}
                    value={stance ?? 'none'}
                    onSelect={(chosen) =>
                      void take(client, subject, chosen === 'none' ? null : (chosen as Stance), stance)
                    }
                    options={[
                      ...(follows ? [{ value: 'follow', label: t('following.option_follow') }] : []),
                      { value: 'none', label: t('following.option_none') },
                      { value: 'mute', label: t('following.option_mute') },
                    ]}
                  />
                </li>
              )
            })}
          </ul>
        )}
        <p className={styles.note}>{t('following.explain')}</p>
        <p className={styles.note}>
          {t('following.private')} <a href={paths.following}>{t('following.all')}</a>
        </p>
      </div>
    </Dialog>
  )
}
