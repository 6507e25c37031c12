import { useQuery } from '@tanstack/react-query'
import { Card, CardTitle } from '../../ui/card'
import { Switch } from '../../ui/switch'
import { showToast } from '../../ui/toasts'
import type { ApiError } from '../../lib/call'
import { errorText, useT } from '../../lib/i18n'
import { NamelessWay } from './nameless-way'
import { namelessQuery, useAllowing } from './nameless.queries'
import styles from './session.module.css'

/** Beside a community: the way to ask without one's name, and for its owners whether there is one. */
export function NamelessQuestions({ community }: { community: { id: string } }) {
  const t = useT()
  const { data: place } = useQuery(namelessQuery(community.id))
  const allow = useAllowing(community.id)
  if (!place || !(place.can.allow || place.can.draw)) return null
  return (
    <Card aria-labelledby="nameless-questions">
      <CardTitle id="nameless-questions">{t('asking.nameless_title')}</CardTitle>
      <div className={styles.fields}>
        {place.allowed && <p className={styles.small}>{t('asking.nameless_place')}</p>}
        <NamelessWay communityId={community.id} />
        {place.can.allow && (
          <Switch
            checked={place.allowed}
            disabled={allow.isPending || (!place.enough && !place.allowed)}
            hint={t(place.enough ? 'asking.nameless_allow_hint' : 'asking.too_few_members')}
            onToggle={(allowed) =>
              allow.mutate(allowed, {
                onError: (error) => void showToast(errorText(error as unknown as ApiError)),
              })
            }
          >
            {t('asking.nameless_allow')}
          </Switch>
        )}
      </div>
    </Card>
  )
}
