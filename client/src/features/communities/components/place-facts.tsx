import { useQuery } from '@tanstack/react-query'
import type { Community } from '@osmose/shared/communities/communities.contract'
import type { PlaceFacts } from '@osmose/shared/communities/place.contract'
import { DAY_MS } from '@osmose/shared/core/local-day'
import { DefinitionPopover } from '../../../ui/definition-popover'
import { useT } from '../../../lib/i18n'
import { useNow } from '../../../lib/time'
import { placeHomeQuery } from '../place.queries'
import styles from './place.module.css'

const FOUR_WEEKS = 28 * DAY_MS

/** What can be seen of the signs, in a line: how much was written, answered, by how many. As tall before it is known. */
export function Facts({ community }: { community: Pick<Community, 'id' | 'createdAt' | 'archived'> }) {
  const t = useT()
  const now = useNow()
  const { data } = useQuery(placeHomeQuery(community.id))
  const isNew = now - Date.parse(community.createdAt) < FOUR_WEEKS
  return (
    <section
      className={styles.facts}
      data-still={community.archived || undefined}
      aria-labelledby="community-facts"
    >
      <h3 id="community-facts">
        <DefinitionPopover
          label={t('communities.facts')}
          closeLabel={t('app.close')}
          definition={{ title: t('communities.facts'), text: t('communities.facts_why') }}
        >
          {t('communities.facts')}
        </DefinitionPopover>
      </h3>
      {data?.facts && <Counted facts={data.facts} isNew={isNew} />}
    </section>
  )
}

function Counted({
  facts: { posts, answers, people, questions, answered, answeredInADay },
  isNew,
}: {
  facts: PlaceFacts
  isNew: boolean
}) {
  const t = useT()
  if (posts === 0 && answers === 0)
    return <p>{t(isNew ? 'communities.facts_new' : 'communities.facts_quiet')}</p>
  return (
    <ul>
      {posts > 0 && <li>{t('communities.facts_posts', { count: posts })}</li>}
      {answers > 0 && <li>{t('communities.facts_answers', { count: answers })}</li>}
      {people !== null && <li>{t('communities.facts_people', { count: people })}</li>}
      {answered !== null && <li>{t('communities.facts_answered', { answered, inADay: answeredInADay })}</li>}
      {answered === null && questions > 0 && (
        <li>{t('communities.facts_few_questions', { count: questions })}</li>
      )}
    </ul>
  )
}
