import { useQueryClient } from '@tanstack/react-query'
import { type Community, editCommunity } from '@osmose/shared/communities/communities.contract'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'
import { showToast } from '../../../ui/toasts'
import { call } from '../../../lib/call'
import { useForm } from '../../../lib/form'
import { errorText, useT } from '../../../lib/i18n'
import { go } from '../../../lib/navigate'
import { paths } from '../../../lib/paths'
import { keepCommunity, renewCommunities } from '../communities.cache'
import { type CommunityFields, CommunityForm } from './community-form'

/** What a community says of itself, rewritten beside its page. */
export function EditDialog({ community, onClose }: { community: Community; onClose: () => void }) {
  const t = useT()
  const client = useQueryClient()
  const owner = community.myRole === 'owner'
  const { name, purpose, problem, signs, visibility } = community
  const form = useForm(editCommunity, {
    initial: { name, purpose, problem, signs, visibility },
    send: async ({ visibility: wanted, ...body }) => {
      const saved = await call(editCommunity, {
        params: { communityId: community.id },
        body: owner ? { ...body, visibility: wanted } : body,
      })
      keepCommunity(client, saved)
      void renewCommunities(client)
      showToast(t('communities.saved'))
      onClose()
      if (saved.slug !== community.slug) go(paths.community(saved.slug), { replace: true })
    },
  })
  const opens = owner && visibility !== 'public' && form.values.visibility === 'public'
  return (
    <Sheet
      open
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t('communities.edit_title', { name })}
      acts={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('communities.cancel')}
          </Button>
          <Button kind="primary" loading={form.busy} type="submit" form="edit-community">
            {t('communities.save')}
          </Button>
        </>
      }
    >
      <form id="edit-community" {...form.formProps}>
        <CommunityForm
          values={form.values as CommunityFields}
          set={(field, value) => form.set(field, value)}
          errors={form.errors}
          visibilityFixed={!owner}
          communityId={community.id}
          visibilityNote={
            opens
              ? t('communities.visibility_opens')
              : owner
                ? undefined
                : t('communities.visibility_owner_only')
          }
        />
        {form.error && (
          <Banner tone="danger" role="alert">
            {errorText(form.error)}
          </Banner>
        )}
      </form>
    </Sheet>
  )
}
