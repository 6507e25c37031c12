import { useQuery, useQueryClient } from '@tanstack/react-query'
import { formatDate } from '@osmose/shared/core/format'
import type { Community } from '@osmose/shared/communities/communities.contract'
import { type Invitation, withdrawInvitation } from '@osmose/shared/communities/invitations.contract'
import { Avatar } from '../../../ui/avatar'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { showToast } from '../../../ui/toasts'
import { type ApiError, call } from '../../../lib/call'
import { errorText, useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { faceOf } from '../../../lib/person'
import { invitationsQuery, placeKeys } from '../place.queries'
import { useCare } from '../use-care'
import styles from './place.module.css'

/** Invitations without an answer: until when they run, sent again or taken back. Nothing where there is none. */
export function Invitations({ community }: { community: Community }) {
  const t = useT()
  const client = useQueryClient()
  const { data } = useQuery(invitationsQuery(community.id))
  const { invite } = useCare(community)
  if (!data || data.items.length === 0) return null
  const renew = () => client.invalidateQueries({ queryKey: placeKeys.invitations(community.id) })
  const sendAgain = async ({ person }: Invitation) => {
    if (!(await invite(person.id))) return
    showToast(t('communities.invitation_renewed', { name: person.name }))
    await renew()
  }
  const takeBack = async ({ person }: Invitation) => {
    try {
      await call(withdrawInvitation, { params: { communityId: community.id, personId: person.id } })
      showToast(t('communities.invitation_withdrawn', { name: person.name }))
    } catch (error) {
      showToast(errorText(error as ApiError))
    }
    await renew()
  }
  return (
    <section className={styles.invitations} aria-labelledby="community-invitations">
      <h2 id="community-invitations">{t('communities.invitations')}</h2>
      <Card as="div" flush>
        <ul>
          {data.items.map((one) => (
            <li key={one.person.id}>
              <Avatar {...faceOf(one.person)} />
              <p className={styles.invited}>
                <a href={paths.person(one.person.id)} dir="auto">
                  {one.person.name}
                </a>
                <Until invitation={one} />
              </p>
              <Button
                size="small"
                aria-label={t('communities.invitation_renew_name', { name: one.person.name })}
                onClick={() => void sendAgain(one)}
              >
                {t('communities.invitation_renew')}
              </Button>
              <Button
                size="small"
                kind="quiet"
                aria-label={t('communities.invitation_withdraw_name', { name: one.person.name })}
                onClick={() => void takeBack(one)}
              >
                {t('communities.withdraw')}
              </Button>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  )
}

function Until({ invitation: { expiresAt, over, by } }: { invitation: Invitation }) {
  const t = useT()
  const day = useDay()
  return (
    <small>
      {t(over ? 'communities.invitation_over' : 'communities.invitation_until', { date: day(expiresAt) })}
      {by && ` · ${t('communities.invitation_by', { name: by.name })}`}
    </small>
  )
}

/** « 23 décembre ». */
export function useDay(): (iso: string) => string {
  const locale = useLocale()
  return (iso) => formatDate(locale, new Date(iso), { day: 'numeric', month: 'long' })
}
