import { useQuery } from '@tanstack/react-query'
import type { Community } from '@osmose/shared/communities/communities.contract'
import type { PlaceFacts } from '@osmose/shared/communities/place.contract'
import { Figure, Figures } from '../../../ui/figure'
import { useT } from '../../../lib/i18n'
import { useNow } from '../../../lib/time'
import { placeHomeQuery } from '../place.queries'
import styles from './place.module.css'

const FOUR_WEEKS = 28 * 86_400_000

/** What can be seen of the signs: how much was written, answered, by how many. Nothing where one may not read. */
export function Facts({ community }: { community: Pick<Community, 'id' | 'createdAt'> }) {
  const t = useT()
  const now = useNow()
  const facts = useQuery(placeHomeQuery(community.id)).data?.facts
  if (!facts) return null
  const quiet = facts.posts === 0 && facts.answers === 0
  const isNew = now - Date.parse(community.createdAt) < FOUR_WEEKS
  return (
    <section className={styles.facts} aria-labelledby="community-facts">
      <div className={styles.factsHead}>
        <h3 id="community-facts">{t('communities.facts')}</h3>
        <p>{t('communities.facts_why')}</p>
      </div>
      {quiet ? (
        <p>{t(isNew ? 'communities.facts_new' : 'communities.facts_quiet')}</p>
      ) : (
        <Counted facts={facts} />
      )}
    </section>
  )
}

function Counted({
  facts: { posts, answers, people, questions, answered, answeredInADay },
}: {
  facts: PlaceFacts
}) {
  const t = useT()
  const counted = (count: number) => t('communities.facts_about', { count })
  return (
    <>
      <Figures>
        <Figure label={t('communities.facts_posts')} value={counted(posts)} />
        <Figure label={t('communities.facts_answers')} value={counted(answers)} />
        {answered !== null && (
          <Figure
            label={t('communities.facts_answered')}
            value={t('communities.facts_in_ten', { count: answered })}
            note={answeredInADay !== null && t('communities.facts_in_a_day', { count: answeredInADay })}
          />
        )}
        {people !== null && <Figure label={t('communities.facts_people')} value={counted(people)} />}
      </Figures>
      {answered === null && questions > 0 && (
        <p className={styles.few}>{t('communities.facts_few_questions', { count: questions })}</p>
      )}
    </>
  )
}
