import { type KeyboardEvent, type ReactNode, useEffect, useMemo } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { CircleHelp, SpellCheck } from 'lucide-react'
import { isNarrowed, readAsked, writeAsked } from '@osmose/shared/search/asked'
import { LinkButton } from '../../../ui/button'
import { Avatar } from '../../../ui/avatar'
import { Card } from '../../../ui/card'
import { CommunityMark } from '../../../ui/community-mark'
import { EmptyState } from '../../../ui/empty-state'
import { MoreButton } from '../../../ui/more-button'
import { Bar, Loading } from '../../../ui/skeleton'
import { TextButton } from '../../../ui/text-button'
import { fileAddress } from '../../../lib/file-address'
import { useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { faceOf, positionOf } from '../../../lib/person'
import { When } from '../../../lib/time'
import { formatList } from '@osmose/shared/core/format'
import { hueOfCommunity } from '../../communities/communities.public'
import { QueryFailure } from '../../failure/query-failure.public'
import { useMe } from '../../identity/identity.public'
import { FoundWords } from '../../text/found-words.public'
import { findPlaces } from '../places'
import { searchQuery, tellNothingFound, type Wanted } from '../search.queries'
import { Hit } from './hit'
import { Passage } from './passage'
import styles from './search.module.css'

type Props = { wanted: Wanted; onWanted: (wanted: Wanted) => void; onOpen: () => void }

/** What was found: people and communities first, then the passages, the best answer apart. */
export function Results({ wanted, onWanted, onOpen }: Props) {
  const t = useT()
  const locale = useLocale()
  const query = useInfiniteQuery(searchQuery(wanted))
  const me = useMe()
  const asked = useMemo(() => readAsked(wanted.q), [wanted.q])
  const terms = useMemo(() => asked.words.split(/\s+/).filter((word) => word.length > 1), [asked])
  const pages = query.data?.pages ?? []
  const people = pages[0]?.people ?? []
  const communities = pages[0]?.communities ?? []
  const { pages: wiki = [], files = [], messages = [] } = pages[0] ?? {}
  const hits = pages.flatMap((page) => page.items)
  const places = isNarrowed(asked) || wanted.community || wanted.author ? [] : findPlaces(me, asked.words, t)
  const found =
    people.length + communities.length + wiki.length + files.length + messages.length + hits.length
  const count = found + places.length
  if (query.isPending) return <Waiting />
  if (query.isError && count === 0)
    return <QueryFailure error={query.error} level={2} onRetry={() => void query.refetch()} />
  const first = pages[0]
  const said = first && (
    <>
      {first.misread.map(({ name, value }) => (
        <p key={name} role="status" className={styles.said}>
          {t(`search.misread_${name}`, { value })}
        </p>
      ))}
      {first.suggestion && <DidYouMean q={first.suggestion} onChoose={(q) => onWanted({ ...wanted, q })} />}
    </>
  )
  if (count === 0)
    return (
      <>
        {said}
        <Nothing wanted={wanted} onWanted={onWanted} />
      </>
    )
  const best = asked.words && hits[0]?.accepted && hits[0].commentId !== null ? hits[0] : undefined
  const rest = best ? hits.slice(1) : hits
  return (
    <div className={styles.results} aria-busy={query.isPlaceholderData || undefined} data-results>
      <p role="status" className={styles.count}>
        {t('search.found', { count, more: query.hasNextPage })}
      </p>
      {said}
      {places.length > 0 && (
        <Group label={t('search.places')}>
          <ul className={styles.few}>
            {places.map((place) => (
              <li key={place.href}>
                <a href={place.href} data-result onClick={onOpen}>
                  <FoundWords text={t(place.text)} terms={terms} />
                </a>
              </li>
            ))}
          </ul>
        </Group>
      )}
      {best && (
        <Group label={t('search.best')}>
          <ul>
            <Hit hit={best} terms={terms} best onOpen={onOpen} />
          </ul>
        </Group>
      )}
      {people.length > 0 && (
        <Group label={t('search.people')}>
          <ul className={styles.few}>
            {people.map((person) => (
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
          </ul>
        </Group>
      )}
      {communities.length > 0 && (
        <Group label={t('search.communities')}>
          <ul className={styles.few}>
            {communities.map((community) => (
              <li key={community.id}>
                <CommunityMark id={community.id} hue={hueOfCommunity(community)} />
                <a href={paths.community(community.slug)} data-result onClick={onOpen} dir="auto">
                  <FoundWords text={community.name} terms={terms} />
                </a>
              </li>
            ))}
          </ul>
        </Group>
      )}
      {rest.length > 0 && (
        <Group label={t('search.texts')}>
          <ul>
            {rest.map((hit) => (
              <Hit key={hit.commentId ?? hit.postId} hit={hit} terms={terms} onOpen={onOpen} />
            ))}
          </ul>
          {query.hasNextPage && (
            <MoreButton onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
              {t('search.more')}
            </MoreButton>
          )}
        </Group>
      )}
      {wiki.length > 0 && (
        <Group label={t('search.pages')}>
          <ul>
            {wiki.map(({ page, excerpt }) => (
              <Passage
                key={page.id}
                href={paths.page(page)}
                title={page.title}
                excerpt={excerpt}
                terms={terms}
                onOpen={onOpen}
              >
                {page.community.name}
              </Passage>
            ))}
          </ul>
        </Group>
      )}
      {files.length > 0 && (
        <Group label={t('search.files')}>
          <ul>
            {files.map(({ file, excerpt }) => (
              <Passage
                key={file.id}
                href={fileAddress(file.id)}
                title={file.name}
                excerpt={excerpt}
                terms={terms}
                onOpen={onOpen}
              >
                {file.by?.name ?? t('search.somebody')}, <When at={file.at} />
              </Passage>
            ))}
          </ul>
        </Group>
      )}
      {messages.length > 0 && (
        <Group label={t('search.messages')}>
          <ul>
            {messages.map((message) => (
              <Passage
                key={message.messageId}
                href={paths.conversation(message.conversationId, message.place)}
                title={
                  message.conversationName ??
                  t('search.conversation_with', { people: formatList(locale, message.people) })
                }
                excerpt={message.excerpt}
                terms={terms}
                onOpen={onOpen}
              >
                {message.authorName ?? t('search.somebody')}, <When at={message.at} />
              </Passage>
            ))}
          </ul>
        </Group>
      )}
      <Card ground="sunken" as="div" className={styles.ask}>
        <p>
          <strong>{t('search.not_it')}</strong> {t('search.not_it_why')}
        </p>
        <LinkButton icon={CircleHelp} href={paths.write({ kind: 'question' })} onClick={onOpen}>
          {t('search.ask')}
        </LinkButton>
      </Card>
    </div>
  )
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={styles.group} aria-label={label}>
      <h2>{label}</h2>
      <div>{children}</div>
    </section>
  )
}

function DidYouMean({ q, onChoose }: { q: string; onChoose: (q: string) => void }) {
  const t = useT()
  return (
    <p role="status" className={styles.said}>
      <SpellCheck aria-hidden /> {t('search.did_you_mean')}{' '}
      <TextButton data-result onClick={() => onChoose(q)}>
        {q}
      </TextButton>
    </p>
  )
}

/** How long a search stands without result before it counts as meant. */
const MEANT_MS = 2_500

function Nothing({ wanted, onWanted }: Omit<Props, 'onOpen'>) {
  const t = useT()
  const locale = useLocale()
  const asked = readAsked(wanted.q)
  const narrowed = wanted.community !== undefined || wanted.author !== undefined || isNarrowed(asked)
  useEffect(() => {
    if (narrowed) return
    const timer = setTimeout(() => tellNothingFound(wanted.q), MEANT_MS)
    return () => clearTimeout(timer)
  }, [narrowed, wanted.q])
  return (
    <EmptyState
      drawing="search"
      title={t('search.empty', { q: asked.words || wanted.q })}
      act={
        <>
          {narrowed ? (
            <TextButton
              onClick={() => onWanted({ q: writeAsked(locale, { words: asked.words, misread: [] }) })}
            >
              {t('search.everywhere')}
            </TextButton>
          ) : (
            <LinkButton kind="primary" icon={CircleHelp} href={paths.write({ kind: 'question' })}>
              {t('search.ask')}
            </LinkButton>
          )}
          <a href={`${paths.people}?q=${encodeURIComponent(asked.words)}`}>{t('search.ask_directory')}</a>
        </>
      }
    >
      {t(narrowed ? 'search.empty_filtered' : 'search.empty_why')}
    </EmptyState>
  )
}

function Waiting() {
  const t = useT()
  return (
    <Loading label={t('search.loading')}>
      <div className={styles.waiting}>
        {[0, 1, 2, 3].map((row) => (
          <div key={row}>
            <Bar width={`${70 - row * 6}%`} height="1.1rem" />
            <Bar />
            <Bar width="40%" />
          </div>
        ))}
      </div>
    </Loading>
  )
}

/** Arrow keys walk from the field through the results and back. */
export function walkResults(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const results = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-result]')]
  const at = results.indexOf(document.activeElement as HTMLElement)
  const field = event.currentTarget.querySelector<HTMLElement>('input[type=search]')
  const next =
    event.key === 'ArrowDown' ? results[at + 1] : at > 0 ? results[at - 1] : at === 0 ? field : undefined
  if (!next || (at === -1 && event.target !== field)) return
  event.preventDefault()
  next.focus()
  next.scrollIntoView({ block: 'nearest' })
}
