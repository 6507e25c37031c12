import { useQuery } from '@tanstack/react-query'
import { useT } from '../../lib/i18n'
import { When } from '../../lib/time'
import { leaderChangesQuery } from './asking.queries'
import styles from './session.module.css'

/** Who came and went among those who answer since the session was announced; nothing where nobody did. */
export function LeaderChanges({ postId }: { postId: string }) {
  const t = useT()
  const { data = [] } = useQuery(leaderChangesQuery(postId))
  if (data.length === 0) return null
  return (
    <details className={styles.changes}>
      <summary>{t('asking.leader_changes', { count: data.length })}</summary>
      <ol>
        {data.map(({ id, person, added, by, at }) => (
          <li key={id}>
            {t(added ? 'asking.leader_added' : 'asking.leader_removed', {
              name: person.name,
              by: by?.name ?? t('posts.former_colleague'),
            })}
            {' · '}
            <When at={at} />
          </li>
        ))}
      </ol>
    </details>
  )
}
