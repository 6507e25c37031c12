import { useQuery, useQueryClient } from '@tanstack/react-query'
import { arrange, type Arrangement } from '@osmose/shared/communities/arrangement.contract'
import type { Community } from '@osmose/shared/communities/communities.contract'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { Switch } from '../../../ui/switch'
import { TextArea } from '../../../ui/text-area'
import { showToast } from '../../../ui/toasts'
import { call } from '../../../lib/call'
import { useForm } from '../../../lib/form'
import { errorText, useT } from '../../../lib/i18n'
import { QueryFailure } from '../../failure/query-failure.public'
import { renewCommunities } from '../communities.cache'
import { arrangementQuery, placeKeys } from '../place.queries'
import styles from './place.module.css'

type Props = { community: Community; onClose: () => void }

/** The words that greet who comes in, and what one agrees to before writing. */
export function ArrangeSheet({ community, onClose }: Props) {
  const t = useT()
  const { data, error, refetch } = useQuery(arrangementQuery(community.id))
  return (
    <Sheet
      open
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t('communities.arrange')}
      acts={
        <Button kind="primary" type="submit" form="arrange-community">
          {t('communities.save')}
        </Button>
      }
    >
      {error && !data && <QueryFailure error={error} level={2} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Loading label={t('app.loading')}>
          <RowsSkeleton rows={4} />
        </Loading>
      )}
      {data && <Fields community={community} initial={data} onClose={onClose} />}
    </Sheet>
  )
}

function Fields({ community, initial, onClose }: Props & { initial: Arrangement }) {
  const t = useT()
  const client = useQueryClient()
  const form = useForm(arrange, {
    initial,
    send: async (body) => {
      const saved = await call(arrange, { params: { communityId: community.id }, body })
      client.setQueryData(placeKeys.arrangement(community.id), saved)
      void renewCommunities(client)
      showToast(t('communities.saved'))
      onClose()
    },
  })
  const { welcome = '', charter = '', charterAsked = false } = form.values
  return (
    <form id="arrange-community" {...form.formProps} className={styles.rule}>
      <TextArea
        label={t('communities.welcome_field')}
        hint={t('communities.welcome_hint')}
        error={form.errors.welcome}
        rows={4}
        maxLength={1000}
        value={welcome}
        onChange={(event) => form.set('welcome', event.target.value)}
      />
      <TextArea
        label={t('communities.charter_field')}
        hint={t('communities.charter_hint')}
        error={form.errors.charter}
        rows={8}
        maxLength={4000}
        value={charter}
        onChange={(event) => form.set('charter', event.target.value)}
      />
      <Switch
        checked={charterAsked}
        hint={t('communities.charter_asked_hint')}
        onToggle={(checked) => form.set('charterAsked', checked)}
      >
        {t('communities.charter_asked')}
      </Switch>
      {initial.charter !== '' && charter.trim() !== initial.charter && (
        <p className={styles.few} role="status">
          {t('communities.charter_anew')}
        </p>
      )}
      {form.error && (
        <Banner tone="danger" role="alert">
          {errorText(form.error)}
        </Banner>
      )}
    </form>
  )
}
