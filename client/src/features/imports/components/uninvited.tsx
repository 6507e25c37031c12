import { useState } from 'react'
import { Mail } from 'lucide-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { inviteAll } from '@osmose/shared/identity/identity.contract'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Card, CardTitle } from '../../../ui/card'
import { Dialog } from '../../../ui/dialog'
import { type ApiError, call } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { uninvitedQuery } from '../imports.queries'
import styles from './imports.module.css'

const AGAIN_MS = 2_000

/** Lets in at once everybody who never was invited; nothing at all where there is nobody. */
export function Uninvited() {
  const t = useT()
  const client = useQueryClient()
  const [asks, setAsks] = useState(false)
  const send = useMutation({
    mutationFn: () => call(inviteAll, {}),
    onSuccess: (left) => client.setQueryData(uninvitedQuery.queryKey, left),
    onSettled: () => setAsks(false),
  })
  const { data } = useQuery({
    ...uninvitedQuery,
    refetchInterval: ({ state }) => state.data?.sending === true && AGAIN_MS,
  })
  if (!data) return null
  const { people: count, withoutAddress, mailConfigured, sending } = data
  const isSent = send.isSuccess && !sending && count === 0
  if (count === 0 && withoutAddress === 0 && !sending && !isSent) return null
  return (
    <Card className={styles.stack}>
      <CardTitle>{t('imports.uninvited')}</CardTitle>
      {sending || isSent ? (
        <Banner tone={sending ? 'info' : 'ok'} role="status">
          {sending ? t('imports.inviting', { count }) : t('imports.invited_all')}
        </Banner>
      ) : (
        count > 0 && <p className={styles.quiet}>{t('imports.uninvited_people', { count })}</p>
      )}
      {withoutAddress > 0 && (
        <p className={styles.quiet}>{t('imports.uninvited_without_address', { count: withoutAddress })}</p>
      )}
      {count > 0 && !mailConfigured && <p className={styles.quiet}>{t('imports.uninvited_no_mail')}</p>}
      {count > 0 && mailConfigured && !sending && (
        <div>
          <Button icon={Mail} onClick={() => setAsks(true)}>
            {t('imports.invite_all', { count })}
          </Button>
        </div>
      )}
      {send.error && (
        <Banner tone="danger" role="alert">
          {errorText(send.error as ApiError)}
        </Banner>
      )}
      <Dialog
        open={asks}
        onClose={() => setAsks(false)}
        title={t('imports.invite_all_title', { count })}
        acts={
          <>
            <Button kind="quiet" onClick={() => setAsks(false)}>
              {t('app.cancel')}
            </Button>
            <Button kind="primary" loading={send.isPending} onClick={() => send.mutate()}>
              {t('imports.invite_all_now')}
            </Button>
          </>
        }
      >
        <p>{t('imports.invite_all_what')}</p>
      </Dialog>
    </Card>
  )
}
