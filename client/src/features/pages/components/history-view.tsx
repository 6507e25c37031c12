import { useState } from 'react'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { Undo2 } from 'lucide-react'
import { type Page, type PageVersion, restorePage } from '@osmose/shared/pages/pages.contract'
import { Button, LinkButton } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { NextPage } from '../../../ui/next-page'
import { PageTitle } from '../../../ui/page-title'
import { Select } from '../../../ui/select'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { showToast } from '../../../ui/toasts'
import { type ApiError, call, isApiError } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { go } from '../../../lib/navigate'
import { usePage } from '../../../lib/page'
import { paths } from '../../../lib/paths'
import { deviceZone, fullTime, momentText } from '../../../lib/time'
import { CharterAsk } from '../../communities/communities.public'
import { QueryFailure } from '../../failure/query-failure.public'
import { compare, countChanges } from '../diff'
import { keepPage } from '../pages.cache'
import { versionQuery, versionsQuery } from '../pages.queries'
import { DiffView, TitleChange } from './diff-view'
import styles from './history.module.css'

type Props = { page: Page; from?: string; to?: string }

/** Every version of a page in one language, and the difference between two of them. */
export function HistoryView({ page, from, to }: Props) {
  const t = useT()
  const list = useInfiniteQuery(versionsQuery(page.id, page.lang))
  usePage({ title: t('pages.history_of', { title: page.title }), up: paths.page(page), short: page.title })
  const versions = list.data?.pages.flatMap(({ items }) => items) ?? []
  const known = (text: string | undefined) => versions.find(({ version }) => version === Number(text))
  const after = known(to) ?? versions[0]
  const before = known(from) ?? versions[versions.findIndex((one) => one === after) + 1]
  const compareTo = (a: number, b: number) =>
    go(`${paths.page(page)}?history=1&lang=${page.lang}&from=${a}&to=${b}`, { replace: true })
  return (
    <div className={styles.history}>
      <PageTitle
        over={<a href={paths.page(page)}>{t('pages.back_to_page')}</a>}
        under={t('pages.history_why')}
      >
        {t('pages.history_of', { title: page.title })}
      </PageTitle>
      {list.isPending && (
        <Loading label={t('app.loading')}>
          <RowsSkeleton rows={4} />
        </Loading>
      )}
      {list.isError && <QueryFailure error={list.error} level={2} onRetry={() => void list.refetch()} />}
      {after && before && (
        <>
          <div className={styles.choice}>
            <VersionChoice
              label={t('pages.compare_from')}
              versions={versions}
              value={before.version}
              onSelect={(version) => compareTo(version, after.version)}
            />
            <VersionChoice
              label={t('pages.compare_to')}
              versions={versions}
              value={after.version}
              onSelect={(version) => compareTo(before.version, version)}
            />
          </div>
          <Compared page={page} from={before.version} to={after.version} />
        </>
      )}
      <ol className={styles.list}>
        {versions.map((version, at) => (
          <VersionRow
            key={version.version}
            page={page}
            version={version}
            before={versions[at + 1]?.version}
            isCurrent={at === 0}
            onCompare={compareTo}
          />
        ))}
      </ol>
      <NextPage of={list}>{t('pages.history_older')}</NextPage>
    </div>
  )
}

type ChoiceProps = {
  label: string
  versions: readonly PageVersion[]
  value: number
  onSelect: (version: number) => void
}

function VersionChoice({ label, versions, value, onSelect }: ChoiceProps) {
  const t = useT()
  return (
    <Select
      label={label}
      value={String(value)}
      options={versions.map(({ version, at, by }) => ({
        value: String(version),
        label: `${t('pages.version', { version })}, ${momentText(at, deviceZone)}, ${by?.name ?? t('pages.somebody')}`,
      }))}
      onSelect={(version) => onSelect(Number(version))}
    />
  )
}

function Compared({ page, from, to }: { page: Page; from: number; to: number }) {
  const t = useT()
  const before = useQuery(versionQuery(page.id, from))
  const after = useQuery(versionQuery(page.id, to))
  const error = before.error ?? after.error
  if (error) return <QueryFailure error={error} level={2} />
  if (!before.data || !after.data)
    return (
      <Loading label={t('app.loading')}>
        <RowsSkeleton rows={3} />
      </Loading>
    )
  const lines = compare(before.data.document, after.data.document)
  const counted = countChanges(lines)
  return (
    <section className={styles.compared} aria-labelledby="compared">
      <div className={styles.head}>
        <h2 id="compared">{t('pages.compared', { from, to })}</h2>
        {page.can.edit && to === page.version && from !== to && <Restore page={page} version={from} />}
      </div>
      <p role="status">{t('pages.diff_sentence', counted)}</p>
      <TitleChange from={before.data.title} to={after.data.title} lang={page.lang} />
      {counted.added + counted.removed > 0 && <DiffView lines={lines} lang={page.lang} />}
    </section>
  )
}

function Restore({ page, version }: { page: Page; version: number }) {
  const t = useT()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [owesCharter, setOwesCharter] = useState(false)
  const restore = async () => {
    setBusy(true)
    try {
      const params = { pageId: page.id, version: String(version) }
      keepPage(client, await call(restorePage, { params, body: { version: page.version } }))
      showToast(t('pages.restored'))
      go(paths.page(page))
    } catch (error) {
      setBusy(false)
      if (isApiError<typeof restorePage>(error, 'posts.charter_due')) return setOwesCharter(true)
      showToast(errorText(error as ApiError))
      setAsking(false)
    }
  }
  return (
    <>
      <Button icon={Undo2} onClick={() => setAsking(true)}>
        {t('pages.restore', { version })}
      </Button>
      <Dialog
        open={asking}
        alert
        onClose={() => setAsking(false)}
        title={t('pages.restore_title')}
        acts={
          <>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              {t('pages.cancel')}
            </Button>
            {!owesCharter && (
              <Button kind="primary" loading={busy} onClick={() => void restore()}>
                {t('pages.restore_act')}
              </Button>
            )}
          </>
        }
      >
        <p>{t('pages.restore_why')}</p>
        {owesCharter && <CharterAsk communityId={page.community.id} onAgreed={() => void restore()} />}
      </Dialog>
    </>
  )
}

type RowProps = {
  page: Page
  version: PageVersion
  before: number | undefined
  isCurrent: boolean
  onCompare: (from: number, to: number) => void
}

function VersionRow({
  page,
  version: { version, by, at, note, restored },
  before,
  isCurrent,
  onCompare,
}: RowProps) {
  const t = useT()
  return (
    <li>
      <b>{t('pages.version', { version })}</b>
      <span>
        <time dateTime={at} title={fullTime(at)}>
          {momentText(at, deviceZone)}
        </time>
        , {by?.name ?? t('pages.somebody')}
        {isCurrent && `, ${t('pages.current')}`}
        <small lang={note ? page.lang : undefined}>
          {note ||
            (restored
              ? t('pages.restored_from', { version: restored })
              : version === 1 && t('pages.first_version'))}
        </small>
      </span>
      {before !== undefined && (
        <LinkButton
          size="small"
          kind="quiet"
          href={`${paths.page(page)}?history=1&lang=${page.lang}&from=${before}&to=${version}`}
          onClick={(event) => {
            event.preventDefault()
            onCompare(before, version)
            window.scrollTo({ top: 0 })
          }}
        >
          {t('pages.compared', { from: before, to: version })}
        </LinkButton>
      )}
    </li>
  )
}
