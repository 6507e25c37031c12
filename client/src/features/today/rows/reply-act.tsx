import { useMutation, useQueryClient } from '@tanstack/react-query'
import { joinCommunity } from '@osmose/shared/communities/communities.contract'
import type { SituationOf } from '@osmose/shared/today/today.contract'
import { Button, LinkButton } from '../../../ui/button'
import { showToast } from '../../../ui/toasts'
import { type ApiError, call } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { go } from '../../../lib/navigate'
import { paths } from '../../../lib/paths'

type Props = { situation: SituationOf<'newcomer' | 'question'>; primary: boolean }

/** Leads to the place to answer; whoever is no member yet becomes one on the way. */
export function ReplyAct({ situation: { postId, community, can }, primary }: Props) {
  const t = useT()
  const client = useQueryClient()
  const kind = primary ? 'primary' : 'normal'
  const join = useMutation({
    mutationFn: () => call(joinCommunity, { params: { communityId: community.id } }),
    onSuccess: () => {
      void client.invalidateQueries()
      go(paths.reply(postId))
    },
    onError: (error) => showToast(errorText(error as ApiError)),
  })
  if (can.reply)
    return (
      <LinkButton kind={kind} href={paths.reply(postId)}>
        {t('today.read_answer')}
      </LinkButton>
    )
  return (
    <Button kind={kind} loading={join.isPending} onClick={() => join.mutate()}>
      {t('today.join_answer')}
    </Button>
  )
}
