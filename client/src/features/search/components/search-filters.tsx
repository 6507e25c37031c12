import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { CalendarDays, CircleCheck, Paperclip, Plus, Shapes } from 'lucide-react'
import { formatDate } from '@osmose/shared/core/format'
import type { PostKind } from '@osmose/shared/posts/posts.contract'
import {
  type FilterName,
  filterKey,
  filterNames,
  readAsked,
  type WantedKind,
  writeAsked,
} from '@osmose/shared/search/asked'
import { ChoiceChip, TopicChip } from '../../../ui/chip'
import type { Icon } from '../../../ui/icon'
import { Popover } from '../../../ui/popover'
import { useLocale, useT } from '../../../lib/i18n'
import { communityQuery } from '../../communities/communities.public'
import { profileQuery } from '../../directory/directory.public'
import type { Wanted } from '../search.queries'
import { ChooseCommunity, ChooseDay, ChooseKind, ChoosePerson } from './filter-choices'
import styles from './search.module.css'

type Props = { wanted: Wanted; onWanted: (wanted: Wanted) => void }

const tabs = ['comment', 'post', 'person', 'page', 'file', 'community', 'message'] as const

/** What the search narrows to, in the text and as chips: each can be added by a menu and taken back where it stands. */
export function SearchFilters({ wanted, onWanted }: Props) {
  const t = useT()
  const locale = useLocale()
  const asked = readAsked(wanted.q)
  const narrow = (name: FilterName, value: string | true | undefined) =>
    onWanted({ ...wanted, q: writeAsked(locale, { ...asked, [name]: value }) })
  const says = useChipTexts()
  const add = (name: FilterName, icon: Icon, label: string, choices: (close: () => void) => ReactNode) =>
    asked[name] === undefined && (
      <Popover
        label={label}
        trigger={(props) => <AddFilter {...props} icon={icon} name={name} label={label} />}
      >
        {choices}
      </Popover>
    )
  return (
    <div role="group" aria-label={t('search.filters')} className={styles.narrowing}>
      <div role="group" aria-label={t('search.tabs')} className={styles.tabs}>
        <ChoiceChip
          selected={!tabs.some((tab) => tab === asked.kind)}
          onToggle={() => narrow('kind', undefined)}
        >
          {t('search.kind_all')}
        </ChoiceChip>
        {tabs.map((tab) => (
          <ChoiceChip
            key={tab}
            selected={asked.kind === tab}
            onToggle={() => narrow('kind', asked.kind === tab ? undefined : tab)}
          >
            {t(`search.kind_${tab}`)}
          </ChoiceChip>
        ))}
      </div>
      <div className={styles.filters}>
        <NamedById wanted={wanted} onWanted={onWanted} />
        {filterNames.map((name) => {
          const value = asked[name]
          if (value === undefined || (name === 'kind' && tabs.some((tab) => tab === value))) return null
          const text = says(name, value)
          return (
            <TopicChip
              key={name}
              act="remove"
              actLabel={t('search.drop_filter', { name: text })}
              onAct={() => narrow(name, undefined)}
            >
              {text}
            </TopicChip>
          )
        })}
        {!wanted.community &&
          add('community', Plus, t('search.in_community'), (close) => (
            <ChooseCommunity onChoose={(value) => (close(), narrow('community', value))} />
          ))}
        {!wanted.author &&
          add('author', Plus, t('search.by_person'), (close) => (
            <ChoosePerson onChoose={(value) => (close(), narrow('author', value))} />
          ))}
        {add('kind', Shapes, t('search.of_kind'), (close) => (
          <ChooseKind onChoose={(value) => (close(), narrow('kind', value))} />
        ))}
        {asked.file === undefined && (
          <AddFilter
            icon={Paperclip}
            name="file"
            label={t('search.with_file')}
            onClick={() => narrow('file', true)}
          />
        )}
        {asked.answered === undefined && (
          <AddFilter
            icon={CircleCheck}
            name="answered"
            label={t('search.with_answer')}
            onClick={() => narrow('answered', true)}
          />
        )}
        {(['before', 'after'] as const).map((name) => (
          <span key={name}>
            {add(name, CalendarDays, t(`search.${name}_day`), (close) => (
              <ChooseDay onChoose={(value) => (close(), narrow(name, value))} />
            ))}
          </span>
        ))}
      </div>
    </div>
  )
}

/** What a chip says of its filter. */
function useChipTexts(): (name: FilterName, value: string | true) => string {
  const t = useT()
  const locale = useLocale()
  const day = (value: string) =>
    formatDate(locale, new Date(`${value}T00:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' })
  return (name, value) => {
    if (value === true) return t(name === 'file' ? 'search.chip_file' : 'search.chip_answered')
    if (name === 'community') return t('search.in_named', { name: value })
    if (name === 'author') return t('search.by_named', { name: value })
    if (name === 'before') return t('search.chip_before', { day: day(value) })
    if (name === 'after') return t('search.chip_after', { day: day(value) })
    return isTab(value) ? t(`search.kind_${value}`) : t(`posts.kind_${value as PostKind}`)
  }
}

const isTab = (kind: string): kind is (typeof tabs)[number] & WantedKind => tabs.some((tab) => tab === kind)

type AddProps = Omit<React.ComponentProps<'button'>, 'name'> & { icon: Icon; name: FilterName; label: string }

/** A filter that can be added, and what one would type for it. */
function AddFilter({ icon: Drawing, name, label, ...props }: AddProps) {
  const locale = useLocale()
  return (
    <button type="button" {...props} className={styles.filter}>
      <Drawing aria-hidden />
      {label}
      <code aria-hidden>{filterKey(locale, name)}</code>
    </button>
  )
}

/** A community or person that a link names by its id. */
function NamedById({ wanted, onWanted }: Props) {
  const t = useT()
  const { community, author } = wanted
  const communityName = useQuery({ ...communityQuery(community ?? ''), enabled: community !== undefined })
    .data?.name
  const authorName = useQuery({ ...profileQuery(author ?? ''), enabled: author !== undefined }).data?.person
    .name
  return (
    <>
      {community && (
        <TopicChip
          act="remove"
          actLabel={t('search.drop_filter', { name: communityName ?? '' })}
          onAct={() => onWanted({ ...wanted, community: undefined })}
        >
          {communityName ? t('search.in_named', { name: communityName }) : '…'}
        </TopicChip>
      )}
      {author && (
        <TopicChip
          act="remove"
          actLabel={t('search.drop_filter', { name: authorName ?? '' })}
          onAct={() => onWanted({ ...wanted, author: undefined })}
        >
          {authorName ? t('search.by_named', { name: authorName }) : '…'}
        </TopicChip>
      )}
    </>
  )
}
