import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { useSettled } from '../../../lib/use-settled'
import { similarQuery } from '../drafts.queries'
import styles from './composer.module.css'

type Props = { communityId: string; title: string }

/** Questions that may hold the answer already, quietly under the title. Opened elsewhere: what is written stays. */
export function SimilarQuestions({ communityId, title }: Props) {
  const t = useT()
  const asked = useSettled(title.trim(), 400)
  const { data } = useQuery({
    ...similarQuery(communityId, asked),
    enabled: asked.length >= 8,
    placeholderData: keepPreviousData,
  })
  const items = asked.length >= 8 ? (data?.items ?? []) : []
  return (
    <div role="status">
      {items.length > 0 && (
        <div className={styles.similar}>
          <p>{t('drafts.similar', { count: items.length })}</p>
          <ul>
            {items.map((item) => (
              <li key={item.postId}>
                <a href={paths.post(item.postId)} target="_blank" rel="noopener" lang={item.lang} dir="auto">
                  {item.title}
                </a>
                <span data-accepted={item.accepted || undefined}>
                  {item.accepted && <Check aria-hidden />}
                  {item.accepted ? t('drafts.accepted') : t('drafts.answers', { count: item.answers })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
