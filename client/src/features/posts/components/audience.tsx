import { type ReactNode, Suspense } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { CommunityCard } from '@osmose/shared/communities/communities.contract'
import type { TextDocument } from '@osmose/shared/text/document'
import { Select } from '../../../ui/select'
import { Bar } from '../../../ui/skeleton'
import { useT } from '../../../lib/i18n'
import { useSettled } from '../../../lib/use-settled'
import { audienceQuery } from '../drafts.queries'
import styles from './composer.module.css'

type Props = {
  places: readonly CommunityCard[]
  community: CommunityCard | undefined
  document: TextDocument
  onSelect: (communityId: string) => void
  error: string | undefined
  /** Said by the kind itself, where it speaks to others than the readers of the place. */
  reach?: ReactNode
  /** More to decide before sending. */
  children?: ReactNode
}

/** Who will be able to read this and who is told of it, in words, before anything is sent. */
export function Audience({ places, community, document, onSelect, error, reach, children }: Props) {
  const t = useT()
  const settled = useSettled(document, 600)
  const { data } = useQuery({
    ...audienceQuery(community?.id ?? '', settled),
    enabled: community !== undefined,
  })
  const told = data?.told ?? 0
  return (
    <div className={styles.aside}>
      <section>
        <h2>{t('posts.for_whom')}</h2>
        <Select
          label={t('posts.community')}
          value={community?.id ?? ''}
          options={[
            ...(community ? [] : [{ value: '', label: t('drafts.choose_place'), disabled: true }]),
            ...places.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          error={error}
          onSelect={onSelect}
        />
        {reach && <Suspense fallback={<Bar width="100%" height="3rem" />}>{reach}</Suspense>}
        {community && !reach && (
          <AudienceLine community={community} count={data?.members ?? community.memberCount} />
        )}
        {community?.visibility === 'secret' && <p>{t('posts.audience_secret_note')}</p>}
        {told > 0 && !reach && <p role="status">{t('posts.told', { count: told })}</p>}
      </section>
      {children}
      {!reach && (
        <section>
          <h2>{t('posts.who_is_told')}</h2>
          <p>{t('posts.who_is_told_text')}</p>
        </section>
      )}
    </div>
  )
}

function AudienceLine({ community, count }: { community: CommunityCard; count: number }) {
  const t = useT()
  const sentence = t(community.visibility === 'public' ? 'posts.audience_public' : 'posts.audience_closed', {
    count,
  })
  return (
    <p className={styles.audience}>
      {sentence} <strong dir="auto">{community.name}</strong>.
    </p>
  )
}
