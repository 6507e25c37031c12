import type { ReactNode } from 'react'
import { formatList } from '@osmose/shared/core/format'
import type { SearchHit } from '@osmose/shared/search/search.contract'
import { Avatar } from '../../../ui/avatar'
import { CommunityMark } from '../../../ui/community-mark'
import { fileAddress } from '../../../lib/file-address'
import { useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { faceOf, positionOf } from '../../../lib/person'
import { When } from '../../../lib/time'
import { hueOfCommunity } from '../../communities/communities.public'
import { FoundWords } from '../../text/found-words.public'
import { type Found, hitId } from '../joined'
import type { Place } from '../places'
import { Hit } from './hit'
import { Passage } from './passage'
import styles from './search.module.css'

type Shown<T> = { items: T; terms: readonly string[]; onOpen: () => void; children?: ReactNode }

/** One sort of what was found; `children`: how to get more of it. Nothing where nothing is. */
function Group({ label, few, items, children, more }: GroupProps) {
  if (items.length === 0) return null
  return (
    <section className={styles.group} aria-label={label}>
      <h2>{label}</h2>
      <div>
        <ul className={few ? styles.few : undefined}>{children}</ul>
        {more}
      </div>
    </section>
  )
}
type GroupProps = {
  label: string
  few?: boolean
  items: readonly unknown[]
  children: ReactNode
  more: ReactNode
}

export function FoundPlaces({ items, terms, onOpen }: Shown<readonly Place[]>) {
  const t = useT()
  return (
    <Group label={t('search.places')} few items={items} more={null}>
      {items.map((place) => (
        <li key={place.href}>
          <a href={place.href} data-result onClick={onOpen}>
            <FoundWords text={t(place.text)} terms={terms} />
          </a>
        </li>
      ))}
    </Group>
  )
}

export function FoundPeople({ items, terms, onOpen, children }: Shown<Found['people']>) {
  const t = useT()
  return (
    <Group label={t('search.people')} few items={items} more={children}>
      {items.map((person) => (
        <li key={person.id}>
          <Avatar {...faceOf(person)} size={32} />
          <span>
            <a href={paths.person(person.id)} data-result onClick={onOpen} dir="auto">
              <FoundWords text={person.name} terms={terms} />
            </a>
            <small>{positionOf(person)}</small>
          </span>
        </li>
      ))}
    </Group>
  )
}

export function FoundCommunities({ items, terms, onOpen, children }: Shown<Found['communities']>) {
  const t = useT()
  return (
    <Group label={t('search.communities')} few items={items} more={children}>
      {items.map((community) => (
        <li key={community.id}>
          <CommunityMark id={community.id} hue={hueOfCommunity(community)} />
          <a href={paths.community(community.slug)} data-result onClick={onOpen} dir="auto">
            <FoundWords text={community.name} terms={terms} />
          </a>
        </li>
      ))}
    </Group>
  )
}

export function FoundTexts({ items, terms, onOpen, children }: Shown<readonly SearchHit[]>) {
  const t = useT()
  return (
    <Group label={t('search.texts')} items={items} more={children}>
      {items.map((hit) => (
        <Hit key={hitId(hit)} hit={hit} terms={terms} onOpen={onOpen} />
      ))}
    </Group>
  )
}

export function BestAnswer({ hit, terms, onOpen }: { hit: SearchHit } & Omit<Shown<never>, 'items'>) {
  const t = useT()
  return (
    <Group label={t('search.best')} items={[hit]} more={null}>
      <Hit hit={hit} terms={terms} best onOpen={onOpen} />
    </Group>
  )
}

export function FoundPages({ items, terms, onOpen, children }: Shown<Found['pages']>) {
  const t = useT()
  return (
    <Group label={t('search.pages')} items={items} more={children}>
      {items.map(({ page, excerpt, lang }) => (
        <Passage
          key={page.id}
          href={paths.page(page)}
          title={page.title}
          titleLang={page.lang}
          excerpt={excerpt}
          lang={lang}
          terms={terms}
          onOpen={onOpen}
        >
          {page.community.name}
        </Passage>
      ))}
    </Group>
  )
}

export function FoundFiles({ items, terms, onOpen, children }: Shown<Found['files']>) {
  const t = useT()
  return (
    <Group label={t('search.files')} items={items} more={children}>
      {items.map(({ file, excerpt, lang }) => (
        <Passage
          key={file.id}
          href={fileAddress(file.id)}
          title={file.name}
          excerpt={excerpt}
          lang={lang ?? undefined}
          terms={terms}
          onOpen={onOpen}
        >
          {file.by?.name ?? t('search.somebody')}, <When at={file.at} />
        </Passage>
      ))}
    </Group>
  )
}

export function FoundMessages({ items, terms, onOpen, children }: Shown<Found['messages']>) {
  const t = useT()
  const locale = useLocale()
  return (
    <Group label={t('search.messages')} items={items} more={children}>
      {items.map((message) => (
        <Passage
          key={message.messageId}
          href={paths.conversation(message.conversationId, message.place)}
          title={
            message.conversationName ??
            t('search.conversation_with', { people: formatList(locale, message.people) })
          }
          excerpt={message.excerpt}
          lang={message.lang}
          terms={terms}
          onOpen={onOpen}
        >
          {message.authorName ?? t('search.somebody')}, <When at={message.at} />
        </Passage>
      ))}
    </Group>
  )
}
