import { useEffect, useRef } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ScrollText } from 'lucide-react'
import { acceptCharter } from '@osmose/shared/communities/arrangement.contract'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Card, CardTitle } from '../../../ui/card'
import { Bar, Loading } from '../../../ui/skeleton'
import { type ApiError, call } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { QueryFailure } from '../../failure/query-failure.public'
import { charterQuery, placeKeys } from '../place.queries'
import { Paragraphs } from './paragraphs'
import styles from './place.module.css'

type Props = {
  communityId: string
  /** What was held up and now goes on. */
  onAgreed: () => void
  /** Of its heading, where it stands. */
  level?: 2 | 3
}

/** The charter, where one was about to write: read, agreed to, and the words go out. Nothing of them is lost. */
export function CharterAsk({ communityId, onAgreed, level = 3 }: Props) {
  const t = useT()
  const client = useQueryClient()
  const card = useRef<HTMLDivElement>(null)
  const { data, error, refetch } = useQuery(charterQuery(communityId))
  const agree = useMutation({
    mutationFn: (version: number) => call(acceptCharter, { params: { communityId }, body: { version } }),
    onSuccess: (charter) => {
      client.setQueryData(placeKeys.charter(communityId), charter)
      void client.invalidateQueries({ queryKey: placeKeys.home(communityId) })
      onAgreed()
    },
    onError: () => void refetch(),
  })
  useEffect(() => card.current?.focus(), [])
  return (
    <div ref={card} tabIndex={-1} role="group" aria-label={t('communities.charter_ask')}>
      <Card as="div" className={styles.charter}>
        <CardTitle level={level}>
          <ScrollText aria-hidden /> {t('communities.charter_ask')}
        </CardTitle>
        <p className={styles.few}>{t('communities.charter_ask_why')}</p>
        {error && !data && <QueryFailure error={error} level={2} onRetry={() => void refetch()} />}
        {!data && !error && (
          <Loading label={t('app.loading')}>
            <Bar />
            <Bar width="70%" />
          </Loading>
        )}
        {data && (
          <>
            <Paragraphs text={data.text} />
            {agree.error && (
              <Banner tone="danger" role="alert">
                {errorText(agree.error as ApiError)}
              </Banner>
            )}
            <Button kind="primary" loading={agree.isPending} onClick={() => agree.mutate(data.version)}>
              {t('communities.charter_agree_and_send')}
            </Button>
          </>
        )}
      </Card>
    </div>
  )
}
