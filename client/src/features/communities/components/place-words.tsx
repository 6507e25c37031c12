import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Check, ScrollText, Sprout } from 'lucide-react'
import { acceptCharter, closeWelcome } from '@osmose/shared/communities/arrangement.contract'
import type { Community } from '@osmose/shared/communities/communities.contract'
import type { PlaceHome } from '@osmose/shared/communities/place.contract'
import { Button } from '../../../ui/button'
import { Card, CardTitle } from '../../../ui/card'
import { showToast } from '../../../ui/toasts'
import { type ApiError, call } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { placeHomeQuery, placeKeys } from '../place.queries'
import { Paragraphs } from './paragraphs'
import styles from './place.module.css'

/** What greets who has just come in; read once, it does not come again. */
export function Welcome({ community }: { community: Pick<Community, 'id'> }) {
  const t = useT()
  const client = useQueryClient()
  const key = placeKeys.home(community.id)
  const welcome = useQuery(placeHomeQuery(community.id)).data?.welcome
  if (!welcome) return null
  const close = async () => {
    client.setQueryData<PlaceHome>(key, (home) => home && { ...home, welcome: null })
    try {
      await call(closeWelcome, { params: { communityId: community.id } })
    } catch (error) {
      showToast(errorText(error as ApiError))
      void client.invalidateQueries({ queryKey: key })
    }
  }
  return (
    <Card className={styles.charter} aria-labelledby="community-welcome">
      <CardTitle id="community-welcome">
        <Sprout aria-hidden /> {t('communities.welcome')}
      </CardTitle>
      <Paragraphs text={welcome} />
      <Button size="small" icon={Check} onClick={() => void close()}>
        {t('communities.welcome_read')}
      </Button>
    </Card>
  )
}

/** Beside a community: what one agrees to there, folded once it is agreed to. */
export function CharterCard({ community }: { community: Pick<Community, 'id' | 'can'> }) {
  const t = useT()
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const charter = useQuery(placeHomeQuery(community.id)).data?.charter
  const agree = useMutation({
    mutationFn: (version: number) =>
      call(acceptCharter, { params: { communityId: community.id }, body: { version } }),
    onSuccess: () => {
      showToast(t('communities.charter_agreed'))
      return client.invalidateQueries({ queryKey: placeKeys.home(community.id) })
    },
    onError: (error) => void showToast(errorText(error as unknown as ApiError)),
  })
  if (!charter) return null
  const due = charter.asked && !charter.accepted
  return (
    <Card className={styles.latest} aria-labelledby="community-charter">
      <CardTitle id="community-charter">{t('communities.charter')}</CardTitle>
      <p>
        {t(
          charter.accepted
            ? 'communities.charter_accepted'
            : due
              ? 'communities.charter_due_here'
              : 'communities.charter_shown',
        )}
      </p>
      {open && <Paragraphs text={charter.text} />}
      <div className={styles.tools}>
        <Button size="small" icon={ScrollText} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'communities.charter_fold' : 'communities.charter_read')}
        </Button>
        {open && community.can.read && !charter.accepted && (
          <Button
            size="small"
            kind="primary"
            loading={agree.isPending}
            onClick={() => agree.mutate(charter.version)}
          >
            {t('communities.charter_agree')}
          </Button>
        )}
      </div>
    </Card>
  )
}
