import { useQuery } from '@tanstack/react-query'
import {
  type MembershipRule,
  previewNames,
  type RulePreview as Preview,
} from '@osmose/shared/communities/rules.contract'
import type { ApiError } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { Banner } from '../../../ui/banner'
import { rulePreviewQuery } from '../place.queries'
import styles from './place.module.css'

/** What the rule would do: about how many it means, and some of the names that enter and leave. */
export function RulePreview({ communityId, rule }: { communityId: string; rule: MembershipRule }) {
  const t = useT()
  const { data, error } = useQuery(rulePreviewQuery(communityId, rule))
  const people = (count: number | null) =>
    count === null ? t('communities.preview_few') : t('communities.preview_about', { count })
  return (
    <section className={styles.preview} aria-labelledby="rule-preview" aria-live="polite">
      <h3 id="rule-preview">{t('communities.preview')}</h3>
      {error && <Banner tone="danger">{errorText(error as ApiError)}</Banner>}
      {data && (
        <dl>
          <dt>{t('communities.preview_matching')}</dt>
          <dd>{people(data.matching)}</dd>
          <dt>{t('communities.preview_entering')}</dt>
          <Named side={data.entering} people={people} />
          <dt>{t('communities.preview_leaving')}</dt>
          <Named side={data.leaving} people={people} />
          {data.staysOut !== null && (
            <>
              <dt>{t('communities.preview_out')}</dt>
              <dd>{people(data.staysOut)}</dd>
            </>
          )}
        </dl>
      )}
    </section>
  )
}

function Named({
  side: { count, people: some },
  people,
}: {
  side: Preview['entering']
  people: (count: number | null) => string
}) {
  const t = useT()
  if (some.length === 0) return <dd>{t('communities.preview_nobody')}</dd>
  return (
    <dd>
      {/* Where everybody is named, no round number stands beside them. */}
      {some.length === previewNames && people(count)}
      <small dir="auto">
        {some.map(({ name }) => name).join(', ')}
        {count !== null && count > some.length ? '…' : ''}
      </small>
    </dd>
  )
}
