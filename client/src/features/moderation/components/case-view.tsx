import { useQuery } from '@tanstack/react-query'
import { Card } from '../../../ui/card'
import { Loading, PostSkeleton } from '../../../ui/skeleton'
import { VisuallyHidden } from '../../../ui/visually-hidden'
import { useT } from '../../../lib/i18n'
import { QueryFailure } from '../../failure/query-failure.public'
import { caseQuery } from '../moderation.queries'
import { kindText } from '../words'
import { CaseSide } from './case-side'
import { CitedArticle } from './cited-article'
import { DecisionForm } from './decision-form'
import { DecisionText } from './decision-text'
import { ThreadAround } from './thread-around'
import styles from './case-view.module.css'

type Props = { caseId: string; onDone: () => void; onLater: () => void }

/** One case: the conversation, the rule, the decision; beside it, what one should know before deciding. */
export function CaseView({ caseId, onDone, onLater }: Props) {
  const t = useT()
  const { data, error, refetch } = useQuery(caseQuery(caseId))
  if (error)
    return (
      <Card>
        <QueryFailure error={error} onRetry={() => void refetch()} level={2} />
      </Card>
    )
  if (!data)
    return (
      <Loading label={t('app.loading')}>
        <PostSkeleton />
      </Loading>
    )
  const cited = new Map(data.quotes.map(({ article }) => [`${article.version} ${article.number}`, article]))
  const decidable = data.can.hide || data.can.restore || data.can.dismiss
  return (
    <>
      <Card as="article" flush className={styles.case} aria-labelledby="case-title">
        <h2 id="case-title">
          <VisuallyHidden>
            {t('moderation.card_place', {
              kind: kindText(data),
              community: data.community.name,
              articles: '',
            })}
          </VisuallyHidden>
        </h2>
        <ThreadAround found={data} />
        {cited.size > 0 && (
          <div className={styles.cited}>
            {[...cited.values()].map((article) => (
              <CitedArticle key={`${article.version} ${article.number}`} article={article} />
            ))}
          </div>
        )}
        {data.decisions[0] && (
          <div className={styles.decided}>
            <DecisionText decision={data.decisions[0]} cited={false} />
          </div>
        )}
        {decidable && (
          <DecisionForm key={data.decisions[0]?.id ?? ''} found={data} onDone={onDone} onLater={onLater} />
        )}
      </Card>
      <CaseSide found={data} decidable={decidable} />
    </>
  )
}
