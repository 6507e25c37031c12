import type { CommunityCard } from '@osmose/shared/communities/communities.contract'
import { Select } from '../../../ui/select'
import { useT } from '../../../lib/i18n'
import styles from './composer.module.css'

type Props = {
  places: readonly CommunityCard[]
  community: CommunityCard | undefined
  onSelect: (communityId: string) => void
}

/** Who will be able to read this, in words, before anything is sent. */
export function Audience({ places, community, onSelect }: Props) {
  const t = useT()
  return (
    <div className={styles.aside}>
      <section>
        <h2>{t('posts.for_whom')}</h2>
        <Select
          label={t('posts.community')}
          value={community?.id ?? ''}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
          onSelect={onSelect}
        />
        {community && <AudienceLine community={community} />}
        {community?.visibility === 'secret' && <p>{t('posts.audience_secret_note')}</p>}
      </section>
      <section>
        <h2>{t('posts.who_is_told')}</h2>
        <p>{t('posts.who_is_told_text')}</p>
      </section>
    </div>
  )
}

function AudienceLine({ community }: { community: CommunityCard }) {
  const t = useT()
  const sentence = t(community.visibility === 'public' ? 'posts.audience_public' : 'posts.audience_closed', {
    count: community.memberCount,
  })
  return (
    <p className={styles.audience}>
      {sentence} <strong dir="auto">{community.name}</strong>.
    </p>
  )
}
