import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { Button } from '../../../ui/button'
import { TopicChip } from '../../../ui/chip'
import { CommunityMark } from '../../../ui/community-mark'
import { Popover } from '../../../ui/popover'
import { TextButton } from '../../../ui/text-button'
import { useT } from '../../../lib/i18n'
import { communityQuery, hueOfCommunity } from '../../communities/communities.public'
import { PersonPicker, profileQuery } from '../../directory/directory.public'
import { myCommunitiesQuery } from '../../posts/posts.public'
import type { Wanted } from '../search.queries'
import styles from './search.module.css'

type Props = { wanted: Wanted; onWanted: (wanted: Wanted) => void }

/** Narrows to one community, to one person; each choice can be taken back where it stands. */
export function SearchFilters({ wanted, onWanted }: Props) {
  const t = useT()
  const { community, author } = wanted
  const communityName = useQuery({ ...communityQuery(community ?? ''), enabled: community !== undefined })
    .data?.name
  const authorName = useQuery({ ...profileQuery(author ?? ''), enabled: author !== undefined }).data?.person
    .name
  return (
    <div role="group" aria-label={t('search.filters')} className={styles.filters}>
      {community ? (
        <TopicChip
          act="remove"
          actLabel={t('search.drop_filter', { name: communityName ?? '' })}
          onAct={() => onWanted({ ...wanted, community: undefined })}
        >
          {communityName ? t('search.in_named', { name: communityName }) : '…'}
        </TopicChip>
      ) : (
        <Popover
          label={t('search.choose_community')}
          trigger={(props) => (
            <button type="button" {...props} className={styles.filter}>
              <Plus aria-hidden />
              {t('search.in_community')}
            </button>
          )}
        >
          {(close) => (
            <ChooseCommunity
              onChoose={(id) => {
                close()
                onWanted({ ...wanted, community: id })
              }}
            />
          )}
        </Popover>
      )}
      {author ? (
        <TopicChip
          act="remove"
          actLabel={t('search.drop_filter', { name: authorName ?? '' })}
          onAct={() => onWanted({ ...wanted, author: undefined })}
        >
          {authorName ? t('search.by_named', { name: authorName }) : '…'}
        </TopicChip>
      ) : (
        <Popover
          label={t('search.choose_person')}
          trigger={(props) => (
            <button type="button" {...props} className={styles.filter}>
              <Plus aria-hidden />
              {t('search.by_person')}
            </button>
          )}
        >
          {(close) => (
            <div className={styles.choosePerson}>
              <PersonPicker
                label={t('search.choose_person')}
                hint={t('search.person_hint')}
                act={({ id, name }) => (
                  <Button
                    size="small"
                    aria-label={t('search.by_named', { name })}
                    onClick={() => {
                      close()
                      onWanted({ ...wanted, author: id })
                    }}
                  >
                    {t('search.keys_choose')}
                  </Button>
                )}
              />
            </div>
          )}
        </Popover>
      )}
    </div>
  )
}

function ChooseCommunity({ onChoose }: { onChoose: (id: string) => void }) {
  const t = useT()
  const communities = useQuery(myCommunitiesQuery).data ?? []
  if (communities.length === 0) return <p className={styles.note}>{t('search.no_communities')}</p>
  return (
    <ul className={styles.choose} aria-label={t('search.choose_community')}>
      {communities.map((community) => (
        <li key={community.id}>
          <CommunityMark id={community.id} hue={hueOfCommunity(community)} />
          <TextButton kind="quiet" onClick={() => onChoose(community.id)}>
            {community.name}
          </TextButton>
        </li>
      ))}
    </ul>
  )
}
