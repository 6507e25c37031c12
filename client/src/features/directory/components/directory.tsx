import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Search, Sprout, X } from 'lucide-react'
import { Button, LinkButton } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { ChoiceChip } from '../../../ui/chip'
import { EditableValue } from '../../../ui/editable-value'
import { EmptyState } from '../../../ui/empty-state'
import { IconButton } from '../../../ui/icon-button'
import { NextPage } from '../../../ui/next-page'
import { Said } from '../../../ui/said'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { TextField } from '../../../ui/text-field'
import { type Translate, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { QueryFailure } from '../../failure/query-failure.public'
import { type PeopleFilter, peopleQuery, placesQuery } from '../directory.queries'
import { useTyped } from '../use-typed'
import { PersonRow } from './person-row'
import styles from './directory.module.css'

type Props = { filter: PeopleFilter; onFilter: (filter: PeopleFilter) => void }

const everywhere = 'all'

/** People by name or by likeness to what is typed, narrowed by place. */
export function Directory({ filter, onFilter }: Props) {
  const t = useT()
  const list = useInfiniteQuery(peopleQuery(filter))
  const [typed, setTyped] = useTyped(filter.q ?? '', (q) => onFilter({ ...filter, q }))
  const people = list.data?.pages.flatMap((page) => page.items) ?? []
  const terms = (filter.q ?? '').split(/\s+/).filter(Boolean)
  return (
    <div className={styles.directory}>
      <div role="search" className={styles.search}>
        <TextField
          type="search"
          icon={Search}
          label={t('directory.search')}
          labelHidden
          placeholder={t('directory.search_hint')}
          hint={t('directory.tolerant')}
          value={typed}
          maxLength={80}
          enterKeyHint="search"
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          end={
            typed ? (
              <IconButton
                icon={X}
                label={t('directory.search_clear')}
                tip="none"
                onClick={() => setTyped('')}
              />
            ) : undefined
          }
        />
        <Narrow filter={filter} onFilter={onFilter} />
      </div>
      <Said>
        {list.isSuccess &&
          (people.length === 0
            ? nobodyIn(t, filter).title
            : t(filter.q ? 'directory.closest' : 'directory.by_name'))}
      </Said>
      {list.isPending && (
        <Loading label={t('directory.loading')}>
          <RowsSkeleton rows={8} />
        </Loading>
      )}
      {list.isError && people.length === 0 && (
        <QueryFailure error={list.error} level={2} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && people.length === 0 && <Nobody filter={filter} onFilter={onFilter} />}
      {people.length > 0 && (
        <Card as="div" flush>
          <p className={styles.listHead}>
            <span>{t(filter.q ? 'directory.closest' : 'directory.by_name')}</span>
            <span>{t('directory.knows')}</span>
          </p>
          <ul
            aria-label={t('directory.list')}
            aria-busy={list.isPlaceholderData || undefined}
            className={styles.list}
          >
            {people.map((person) => (
              <PersonRow key={person.id} person={person} terms={terms} />
            ))}
          </ul>
        </Card>
      )}
      <NextPage of={list}>{t('directory.more')}</NextPage>
    </div>
  )
}

/** « Sur tous les sites, dans tous les services » : a sentence whose values can be changed. */
function Narrow({ filter, onFilter }: Props) {
  const t = useT()
  const places = useQuery(placesQuery).data
  const named = (all: string, list: readonly { id: string; name: string }[] = []) => [
    { value: everywhere, label: all },
    ...list.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const chosen = (value: string) => (value === everywhere ? undefined : value)
  return (
    <div role="group" aria-label={t('directory.filters')} className={styles.narrow}>
      <span>
        {t('directory.on')}{' '}
        <EditableValue
          label={t('directory.site')}
          value={filter.site ?? everywhere}
          options={named(t('directory.every_site'), places?.sites)}
          onSelect={(value) => onFilter({ ...filter, site: chosen(value) })}
        />
        , {t('directory.in')}{' '}
        <EditableValue
          label={t('directory.department')}
          value={filter.department ?? everywhere}
          options={named(t('directory.every_department'), places?.departments)}
          onSelect={(value) => onFilter({ ...filter, department: chosen(value) })}
        />
      </span>
      <ChoiceChip
        icon={Sprout}
        selected={filter.newcomers ?? false}
        onToggle={() => onFilter({ ...filter, newcomers: filter.newcomers ? undefined : true })}
      >
        {t('directory.newcomers')}
      </ChoiceChip>
    </div>
  )
}

function Nobody({ filter, onFilter }: Props) {
  const t = useT()
  const { title, why } = nobodyIn(t, filter)
  return (
    <Card as="div">
      <EmptyState
        drawing="search"
        title={title}
        act={<Button onClick={() => onFilter({})}>{t('directory.show_all')}</Button>}
      >
        {why}
      </EmptyState>
    </Card>
  )
}

function nobodyIn(t: Translate, { q = '', department, site, newcomers }: PeopleFilter) {
  if (department !== undefined || site !== undefined)
    return { title: t('directory.empty_filter'), why: t('directory.empty_filter_why') }
  if (newcomers) return { title: t('directory.empty_newcomers'), why: t('directory.empty_newcomers_why') }
  return { title: t('directory.empty', { q }), why: t('directory.empty_why') }
}

/** Beside the list: how it is ordered, and where one's own mistakes are mended. */
export function DirectoryAside({ personId }: { personId: string }) {
  const t = useT()
  return (
    <>
      <Card ground="sunken" className={styles.aside} aria-labelledby="directory-order">
        <h2 id="directory-order">{t('directory.order')}</h2>
        <p>{t('directory.order_text')}</p>
      </Card>
      <Card className={styles.aside} aria-labelledby="directory-wrong">
        <h2 id="directory-wrong">{t('directory.wrong')}</h2>
        <p>{t('directory.wrong_text')}</p>
        <p>
          <LinkButton href={paths.person(personId)}>{t('directory.wrong_act')}</LinkButton>
        </p>
      </Card>
    </>
  )
}
