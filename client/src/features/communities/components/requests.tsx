import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Community } from '@osmose/shared/communities/communities.contract'
import { Avatar } from '../../../ui/avatar'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Dialog } from '../../../ui/dialog'
import { EmptyState } from '../../../ui/empty-state'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { faceOf, positionOf } from '../../../lib/person'
import { When } from '../../../lib/time'
import { QueryFailure } from '../../failure/query-failure.public'
import { requestsQuery } from '../communities.queries'
import { type MembershipRequest, useCare } from '../use-care'
import styles from './community.module.css'

/** People who ask to enter, in their own words, oldest first; one answer each. */
export function Requests({ community }: { community: Community }) {
  const t = useT()
  const { data, error, refetch } = useQuery(requestsQuery(community.id))
  const { decide } = useCare(community)
  const [declining, setDeclining] = useState<MembershipRequest>()
  if (error && !data) return <QueryFailure error={error} level={2} onRetry={() => void refetch()} />
  if (!data)
    return (
      <Loading label={t('app.loading')}>
        <RowsSkeleton rows={2} />
      </Loading>
    )
  if (data.items.length === 0)
    return (
      <Card as="div">
        <EmptyState title={t('communities.requests_none')} drawing="rest">
          {t('communities.requests_none_why')}
        </EmptyState>
      </Card>
    )
  return (
    <Card as="div" flush>
      <ul>
        {data.items.map((request) => (
          <Request
            key={request.id}
            request={request}
            onAccept={() => void decide(request, true)}
            onDecline={() => setDeclining(request)}
          />
        ))}
      </ul>
      {declining && (
        <Dialog
          open
          alert
          onClose={() => setDeclining(undefined)}
          title={t('communities.decline_title', { name: declining.person.name })}
          acts={
            <>
              <Button kind="quiet" onClick={() => setDeclining(undefined)}>
                {t('communities.cancel')}
              </Button>
              <Button
                kind="danger"
                onClick={() => {
                  setDeclining(undefined)
                  void decide(declining, false)
                }}
              >
                {t('communities.decline')}
              </Button>
            </>
          }
        >
          <p>{t('communities.decline_why')}</p>
        </Dialog>
      )}
    </Card>
  )
}

function Request({
  request: { person, message, askedAt },
  onAccept,
  onDecline,
}: {
  request: MembershipRequest
  onAccept: () => void
  onDecline: () => void
}) {
  const t = useT()
  return (
    <li className={styles.request}>
      <Avatar {...faceOf(person)} />
      <div className={styles.asked}>
        <p className={styles.who}>
          <a href={paths.person(person.id)} dir="auto">
            {person.name}
          </a>
          <small>
            {positionOf(person)}
            {positionOf(person) && ' · '}
            <When at={askedAt} />
          </small>
        </p>
        {message ? (
          <blockquote dir="auto">{message}</blockquote>
        ) : (
          <p className={styles.silent}>{t('communities.no_message')}</p>
        )}
      </div>
      <div className={styles.decide}>
        <Button aria-label={t('communities.accept_name', { name: person.name })} onClick={onAccept}>
          {t('communities.accept')}
        </Button>
        <Button
          kind="quiet"
          aria-label={t('communities.decline_name', { name: person.name })}
          onClick={onDecline}
        >
          {t('communities.decline')}
        </Button>
      </div>
    </li>
  )
}
