import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { PostKind } from '@osmose/shared/posts/posts.contract'
import { Button } from '../../../ui/button'
import { CommunityMark } from '../../../ui/community-mark'
import { KindPick } from '../../../ui/kind-chip'
import { TextButton } from '../../../ui/text-button'
import { TextField } from '../../../ui/text-field'
import { useT } from '../../../lib/i18n'
import { hueOfCommunity } from '../../communities/communities.public'
import { PersonPicker } from '../../directory/directory.public'
import { myCommunitiesQuery } from '../../posts/posts.public'
import styles from './search.module.css'

type Choose<Value = string> = { onChoose: (value: Value) => void }

const kinds: PostKind[] = [
  'question',
  'discussion',
  'article',
  'idea',
  'poll',
  'kudos',
  'announcement',
  'event',
  'session',
]

export function ChooseCommunity({ onChoose }: Choose) {
  const t = useT()
  const communities = useQuery(myCommunitiesQuery).data ?? []
  if (communities.length === 0) return <p className={styles.note}>{t('search.no_communities')}</p>
  return (
    <ul className={styles.choose} aria-label={t('search.choose_community')}>
      {communities.map((community) => (
        <li key={community.id}>
          <CommunityMark id={community.id} hue={hueOfCommunity(community)} />
          <TextButton kind="quiet" onClick={() => onChoose(community.slug)}>
            {community.name}
          </TextButton>
        </li>
      ))}
    </ul>
  )
}

export function ChoosePerson({ onChoose }: Choose) {
  const t = useT()
  return (
    <div className={styles.choosePerson}>
      <PersonPicker
        label={t('search.choose_person')}
        hint={t('search.person_hint')}
        act={({ name }) => (
          <Button size="small" aria-label={t('search.by_named', { name })} onClick={() => onChoose(name)}>
            {t('search.keys_choose')}
          </Button>
        )}
      />
    </div>
  )
}

export function ChooseKind({ onChoose }: Choose<PostKind>) {
  const t = useT()
  return (
    <div role="group" aria-label={t('search.choose_kind')} className={styles.chooseKind}>
      {kinds.map((kind) => (
        <KindPick key={kind} kind={kind} selected={false} onSelect={() => onChoose(kind)}>
          {t(`posts.kind_${kind}`)}
        </KindPick>
      ))}
    </div>
  )
}

export function ChooseDay({ onChoose }: Choose) {
  const t = useT()
  const [day, setDay] = useState('')
  return (
    <form
      className={styles.chooseDay}
      onSubmit={(event) => {
        event.preventDefault()
        if (day) onChoose(day)
      }}
    >
      <TextField
        type="date"
        label={t('search.choose_day')}
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <Button type="submit" kind="primary" refused={!day}>
        {t('search.take_day')}
      </Button>
    </form>
  )
}
