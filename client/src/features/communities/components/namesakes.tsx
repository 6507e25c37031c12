import { useQuery } from '@tanstack/react-query'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { useSettled } from '../../../lib/use-settled'
import { namesakesQuery } from '../place.queries'
import styles from './form.module.css'

/** Says that a community one may see bears this name already, and leads there. The name may be kept. */
export function Namesakes({ name, except }: { name: string; except?: string }) {
  const t = useT()
  const settled = useSettled(name.trim(), 300)
  const { data } = useQuery(namesakesQuery(settled, except))
  const others = settled === name.trim() ? (data?.items ?? []) : []
  return (
    <div role="status">
      {others.length > 0 && (
        <p className={styles.note}>
          {t('communities.namesakes', { count: others.length })}{' '}
          {others.map(({ id, slug, name: other, archived }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <a href={paths.community(slug)} dir="auto">
                {other}
              </a>
              {archived && ` (${t('communities.namesake_archived')})`}
            </span>
          ))}
          . {t('communities.namesakes_why')}
        </p>
      )}
    </div>
  )
}
