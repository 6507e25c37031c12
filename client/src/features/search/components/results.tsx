import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { CircleHelp, SpellCheck } from 'lucide-react'
import { isNarrowed, readAsked, writeAsked } from '@osmose/shared/search/asked'
import { LinkButton } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { EmptyState } from '../../../ui/empty-state'
import { MoreButton } from '../../../ui/more-button'
import { Said } from '../../../ui/said'
import { Bar, Loading } from '../../../ui/skeleton'
import { TextButton } from '../../../ui/text-button'
import { useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { QueryFailure } from '../../failure/query-failure.public'
import { useMe } from '../../identity/identity.public'
import { countOf, joined } from '../joined'
import { findPlaces } from '../places'
import { searchQuery, tellNothingFound, type Wanted } from '../search.queries'
import {
  BestAnswer,
  FoundCommunities,
  FoundFiles,
  FoundMessages,
  FoundPages,
  FoundPeople,
  FoundPlaces,
  FoundTexts,
} from './found-groups'
import styles from './search.module.css'

type Props = {
  wanted: Wanted
  onWanted: (wanted: Wanted) => void
  onOpen: () => void
  /** It is looked for while somebody types. */
  typing?: boolean
}

/** Of a list that goes on, what is certain, by tens: how many came at once tells nobody anything. */
const tens = (count: number): number => count - (count % 10) || count

/** What was found: people and communities first, then the passages, the best answer apart. */
export function Results({ wanted, onWanted, onOpen, typing }: Props) {
  const t = useT()
  const query = useInfiniteQuery(searchQuery(wanted, typing))
  const me = useMe()
  const asked = useMemo(() => readAsked(wanted.q), [wanted.q])
  const terms = useMemo(() => asked.words.split(/\s+/).filter((word) => word.length > 1), [asked])
  const found = useMemo(() => joined(query.data?.pages ?? []), [query.data])
  const places = isNarrowed(asked) || wanted.community || wanted.author ? [] : findPlaces(me, asked.words, t)
  const count = countOf(found) + places.length
  const { element, onMore } = useMore(count, () => void query.fetchNextPage())
  const counted = t('search.found', {
    count: query.hasNextPage ? tens(count) : count,
    more: query.hasNextPage,
  })
  const heard = (
    <Said>
      {!query.isSuccess ? '' : count > 0 ? counted : t('search.empty', { q: asked.words || wanted.q })}
    </Said>
  )
  const under = (drawn: ReactNode) => (
    <>
      {heard}
      {drawn}
    </>
  )
  if (query.isPending) return under(<Waiting />)
  if (query.isError && count === 0)
    return under(<QueryFailure error={query.error} level={2} onRetry={() => void query.refetch()} />)
  const first = query.data?.pages[0]
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
    return under(
      <>
        {said}
        <Nothing wanted={wanted} onWanted={onWanted} />
      </>,
    )
  const { items } = found
  const best = asked.words && items[0]?.accepted && items[0].commentId !== null ? items[0] : undefined
  const more = query.isFetchNextPageError ? (
    <QueryFailure error={query.error} level={2} onRetry={onMore} />
  ) : query.hasNextPage ? (
    <MoreButton onClick={onMore} loading={query.isFetchingNextPage}>
      {t('search.more')}
    </MoreButton>
  ) : null
  const shown = { terms, onOpen }
  return under(
    <div
      ref={element}
      className={styles.results}
      aria-busy={query.isPlaceholderData || undefined}
      data-results
    >
      <p aria-hidden className={styles.count}>
        {counted}
      </p>
      {said}
      <FoundPlaces items={places} {...shown} />
      {best && <BestAnswer hit={best} {...shown} />}
      <FoundPeople items={found.people} {...shown}>
        {asked.kind === 'person' && more}
      </FoundPeople>
      <FoundCommunities items={found.communities} {...shown}>
        {asked.kind === 'community' && more}
      </FoundCommunities>
      <FoundTexts items={best ? items.slice(1) : items} {...shown}>
        {more}
      </FoundTexts>
      <FoundPages items={found.pages} {...shown}>
        {asked.kind === 'page' && more}
      </FoundPages>
      <FoundFiles items={found.files} {...shown}>
        {asked.kind === 'file' && more}
      </FoundFiles>
      <FoundMessages items={found.messages} {...shown}>
        {asked.kind === 'message' && more}
      </FoundMessages>
      <Card ground="sunken" as="div" className={styles.ask}>
        <p>
          <strong>{t('search.not_it')}</strong> {t('search.not_it_why')}
        </p>
        <LinkButton icon={CircleHelp} href={paths.write({ kind: 'question' })} onClick={onOpen}>
          {t('search.ask')}
        </LinkButton>
      </Card>
    </div>,
  )
}

/** After a press for more, the keyboard and whoever listens stand at the first of what came. */
function useMore(count: number, fetchMore: () => void) {
  const element = useRef<HTMLDivElement>(null)
  const before = useRef<Set<Element>>(undefined)
  const results = () => [...(element.current?.querySelectorAll<HTMLElement>('[data-result]') ?? [])]
  useEffect(() => {
    const known = before.current
    const next = known && results().find((result) => !known.has(result))
    if (!next) return
    before.current = undefined
    next.focus({ preventScroll: true })
  }, [count])
  const onMore = () => {
    before.current = new Set(results())
    fetchMore()
  }
  return { element, onMore }
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

function Nothing({ wanted, onWanted }: Pick<Props, 'wanted' | 'onWanted'>) {
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
    <Loading page label={t('search.loading')}>
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
