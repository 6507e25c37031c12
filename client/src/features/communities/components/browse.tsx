import { useRef } from 'react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Plus, Search, X } from 'lucide-react'
import { type CommunityCard, template as templates } from '@osmose/shared/communities/communities.contract'
import { LinkButton } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { ChoiceChip } from '../../../ui/chip'
import { EmptyState } from '../../../ui/empty-state'
import { IconButton } from '../../../ui/icon-button'
import { NextPage } from '../../../ui/next-page'
import { SegmentedSwitch } from '../../../ui/segmented-switch'
import { Bar, Loading } from '../../../ui/skeleton'
import { TextField } from '../../../ui/text-field'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { useTyped } from '../../directory/directory.public'
import { QueryFailure } from '../../failure/query-failure.public'
import { communitiesQuery, type CommunitiesFilter, suggestionsQuery } from '../communities.queries'
import { CommunityItem, type Reason } from './community-item'
import styles from './browse.module.css'

type Props = { filter: CommunitiesFilter; onFilter: (filter: CommunitiesFilter) => void }
const groups = ['suggested', 'mine', 'open', 'closed', 'archived', 'found'] as const
type Group = (typeof groups)[number]
type Shown = { card: CommunityCard; reason?: Reason }

/** Communities by what they help to do, in rows: proposed with a reason, mine, open, by request. */
export function Browse({ filter, onFilter }: Props) {
  const t = useT()
  const list = useInfiniteQuery(communitiesQuery(filter))
  const suggested = useQuery({
    ...suggestionsQuery,
    enabled: filter.show === 'all' && filter.q === '' && !filter.template,
  })
  const cards = list.data?.pages.flatMap((page) => page.items) ?? []
  const waits = list.isPending || suggested.isLoading
  const top = useRef<HTMLDivElement>(null)
  const proposed = filter.show === 'all' && filter.q === '' && !filter.template ? suggested.data?.items : []
  const rows = useRows(filter, waits ? [] : cards, proposed ?? [])
  return (
    <div className={styles.browse}>
      <Narrow filter={filter} onFilter={onFilter} />
      {waits && <Skeleton />}
      {list.isError && cards.length === 0 && (
        <QueryFailure error={list.error} level={2} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && cards.length === 0 && <None filter={filter} onFilter={onFilter} />}
      {!waits && (
        <div ref={top} aria-busy={list.isPlaceholderData || undefined} className={styles.rows}>
          {rows.map(({ group, items }) => (
            <section key={group} className={styles.row} aria-labelledby={`group-${group}`}>
              <div className={styles.label}>
                <h2 id={`group-${group}`} tabIndex={-1}>
                  {t(`communities.group_${group}`)}
                </h2>
                <p>{t(`communities.group_${group}_why`)}</p>
              </div>
              <ul className={styles.cards}>
                {items.map(({ card, reason }) => (
                  <CommunityItem
                    key={card.id}
                    community={card}
                    reason={reason}
                    among={group}
                    onDeclined={() => top.current?.querySelector('h2')?.focus()}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      <NextPage of={list}>{t('communities.more')}</NextPage>
    </div>
  )
}

/**
 * A community keeps the row in which it was first drawn, so that entering it does not make it jump away; one that is no
 * longer suggested stands with the others.
 */
function useRows(
  filter: CommunitiesFilter,
  cards: readonly CommunityCard[],
  suggested: readonly (CommunityCard & { reason: Reason })[],
) {
  const place = useRef({ key: '', of: new Map<string, { group: Group; reason?: Reason }>() })
  const key = `${filter.show} ${filter.template ?? ''} ${filter.q}`
  if (place.current.key !== key) place.current = { key, of: new Map() }
  const known = place.current.of
  for (const { id, reason } of suggested) if (!known.has(id)) known.set(id, { group: 'suggested', reason })
  for (const card of cards)
    if (
      known.get(card.id)?.group === 'suggested' &&
      card.myRole === null &&
      !card.requested &&
      !suggested.some(({ id }) => id === card.id)
    )
      known.set(card.id, { group: groupOf(filter, card) })
  for (const card of cards) if (!known.has(card.id)) known.set(card.id, { group: groupOf(filter, card) })
  const rows = new Map<Group, Shown[]>()
  const beyond = suggested.filter(({ id }) => !cards.some((card) => card.id === id))
  for (const card of [...beyond, ...cards]) {
    const { group, reason } = known.get(card.id) ?? { group: 'found' as const }
    rows.set(group, [...(rows.get(group) ?? []), { card, reason }])
  }
  return groups.flatMap((group) => {
    const items = rows.get(group)
    return items ? [{ group, items }] : []
  })
}

function groupOf(
  { show, q }: CommunitiesFilter,
  { archived, myRole, invited, visibility }: CommunityCard,
): Group {
  if (q !== '') return 'found'
  if (archived || show === 'archived') return 'archived'
  if (myRole !== null) return 'mine'
  return visibility === 'public' || invited ? 'open' : 'closed'
}

function Narrow({ filter, onFilter }: Props) {
  const t = useT()
  const [typed, setTyped] = useTyped(filter.q, (q) => onFilter({ ...filter, q }))
  return (
    <div role="search" className={styles.narrow}>
      <SegmentedSwitch
        label={t('communities.show')}
        value={filter.show}
        onSelect={(show) => onFilter({ ...filter, show })}
        options={[
          { value: 'all', label: t('communities.show_all') },
          { value: 'mine', label: t('communities.show_mine') },
          { value: 'archived', label: t('communities.show_archived') },
        ]}
      />
      <TextField
        type="search"
        icon={Search}
        label={t('communities.search')}
        labelHidden
        placeholder={t('communities.search_hint')}
        value={typed}
        maxLength={80}
        autoComplete="off"
        enterKeyHint="search"
        onChange={(event) => setTyped(event.target.value)}
        end={
          typed ? (
            <IconButton
              icon={X}
              label={t('communities.search_clear')}
              tip="none"
              onClick={() => setTyped('')}
            />
          ) : undefined
        }
      />
      <div className={styles.purposes} role="group" aria-label={t('communities.template')}>
        {([undefined, ...templates.options] as const).map((one) => (
          <ChoiceChip
            key={one ?? 'any'}
            selected={filter.template === one}
            onToggle={() => onFilter({ ...filter, template: one })}
          >
            {t(`communities.template_${one ?? 'any'}`)}
          </ChoiceChip>
        ))}
      </div>
    </div>
  )
}

function None({ filter, onFilter }: Props) {
  const t = useT()
  const create = (
    <LinkButton icon={Plus} href={paths.newCommunity}>
      {t('communities.create')}
    </LinkButton>
  )
  const all = <LinkButton href={paths.communities}>{t('communities.empty_mine_act')}</LinkButton>
  const kinds = {
    all: { title: t('communities.empty_all'), why: t('communities.empty_all_why'), act: create },
    mine: { title: t('communities.empty_mine'), why: t('communities.empty_mine_why'), act: all },
    archived: { title: t('communities.empty_archived'), why: t('communities.empty_archived_why'), act: all },
  }
  const clear = (
    <>
      {create}
      <LinkButton kind="quiet" href={paths.communities} onClick={() => onFilter({ show: 'all', q: '' })}>
        {t('communities.see_all')}
      </LinkButton>
    </>
  )
  const { title, why, act } =
    filter.template && !filter.q
      ? {
          title: t('communities.empty_template', { name: t(`communities.template_${filter.template}`) }),
          why: t('communities.empty_template_why'),
          act: clear,
        }
      : filter.q
        ? {
            title: t('communities.empty_found', { q: filter.q }),
            why: t('communities.empty_found_why'),
            act: clear,
          }
        : kinds[filter.show]
  return (
    <Card as="div">
      <EmptyState title={title} act={act} drawing={filter.q ? 'search' : 'open'}>
        {why}
      </EmptyState>
    </Card>
  )
}

function Skeleton() {
  const t = useT()
  return (
    <Loading label={t('communities.loading')}>
      <div className={styles.rows}>
        {[0, 1].map((row) => (
          <div key={row} className={styles.row}>
            <div className={styles.label}>
              <Bar width="6rem" height="1.3rem" />
            </div>
            <div className={styles.cards}>
              {[0, 1, 2].map((card) => (
                <div key={card} className={styles.ghost}>
                  <Bar width="70%" height="1.1rem" />
                  <Bar />
                  <Bar width="80%" />
                  <Bar width="50%" />
                </div>
              ))}
            </div>
          </div>
        ))}
      </div>
    </Loading>
  )
}
