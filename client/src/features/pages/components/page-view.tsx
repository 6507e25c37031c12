import { useEffect, useRef } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ChevronRight, EyeOff, Languages, PenLine } from 'lucide-react'
import type { Page, PageTree } from '@osmose/shared/pages/pages.contract'
import { Avatar } from '../../../ui/avatar'
import { Banner } from '../../../ui/banner'
import { LinkButton } from '../../../ui/button'
import { NewPill } from '../../../ui/new-pill'
import { useLocale, useT } from '../../../lib/i18n'
import { usePage } from '../../../lib/page'
import { paths } from '../../../lib/paths'
import { faceOf, placeOf } from '../../../lib/person'
import { useWatch } from '../../../lib/socket'
import { useNow } from '../../../lib/time'
import { PageDecision } from '../../moderation/page-acts.public'
import { RichText } from '../../text/rich-text.public'
import { partId } from '../contents'
import { keepPage } from '../pages.cache'
import { pageKeys } from '../pages.queries'
import { shownText } from '../shown-text'
import { dayWords, freshness } from '../words'
import { PageMenu } from './page-menu'
import { StillTrue } from './still-true'
import styles from './page.module.css'

type Props = { page: Page; tree: PageTree | undefined; hash: string }

/** One page as it is read. */
export function PageView({ page, tree, hash }: Props) {
  const t = useT()
  const above = parentsOf(page, tree)
  const parent = above.at(-1)
  usePage({
    title: page.title,
    up: parent ? paths.page({ ...parent, community: page.community }) : paths.pages(page.community.slug),
    short: parent?.title ?? page.community.name,
  })
  useWatch('page', page.id)
  return (
    <article className={styles.page} aria-labelledby="page-title">
      <Newer page={page} />
      <header className={styles.head}>
        <Crumbs page={page} above={above} />
        <div className={styles.acts}>
          {page.can.edit && (
            <LinkButton icon={PenLine} href={`${paths.page(page)}?edit=1&lang=${page.lang}`}>
              {t('pages.edit')}
            </LinkButton>
          )}
          <PageMenu page={page} />
        </div>
        <h1 id="page-title" lang={page.lang} dir="auto">
          {page.title}
        </h1>
      </header>
      {page.hidden && <Hidden page={page} />}
      <Keeper page={page} />
      <OtherLanguage page={page} />
      <StillTrue page={page} />
      <Text page={page} hash={hash} />
      <Under page={page} tree={tree} />
    </article>
  )
}

/** For whom still reads it: that nobody else does, and why. */
function Hidden({ page }: Pick<Props, 'page'>) {
  const t = useT()
  return (
    <>
      <Banner tone="warn" icon={EyeOff}>
        {t('pages.hidden')}
      </Banner>
      <PageDecision pageId={page.id} />
    </>
  )
}

function parentsOf(page: Page, tree: PageTree | undefined): PageTree['items'] {
  const above: PageTree['items'] = []
  const find = (id: string | null | undefined) => tree?.items.find((item) => item.id === id)
  for (let item = find(find(page.id)?.parentId); item; item = find(item.parentId)) above.unshift(item)
  return above
}

function Crumbs({ page, above }: { page: Page; above: PageTree['items'] }) {
  const t = useT()
  const { community } = page
  return (
    <nav aria-label={t('pages.crumbs')} data-paper className={styles.crumbs}>
      <ol>
        <li>
          <a href={paths.community(community.slug)}>{community.name}</a>
        </li>
        {above.map((item) => (
          <li key={item.id}>
            <ChevronRight aria-hidden />
            <a href={paths.page({ ...item, community })} lang={item.lang}>
              {item.title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Keeper({ page }: { page: Page }) {
  const t = useT()
  const locale = useLocale()
  const now = useNow()
  const { owner, ownerGone } = page
  const place = owner && placeOf(owner)
  return (
    <p className={styles.keeper}>
      {owner && !ownerGone && <Avatar {...faceOf(owner)} size={32} />}
      <span>
        {owner && !ownerGone ? (
          <>
            {t('pages.kept_by')}{' '}
            <a href={paths.person(owner.id)} dir="auto">
              {owner.name}
            </a>
            {place && `, ${place}`}.{' '}
          </>
        ) : (
          `${t('pages.kept_by_nobody')} `
        )}
        {freshness(t, locale, page, now)}
        {page.due && page.reviewAt && (
          <span className={styles.late}>
            {' '}
            {t('pages.due_since', { day: dayWords(t, locale, page.reviewAt, now, 'since_day') })}
          </span>
        )}
      </span>
    </p>
  )
}

/** The other language of the page: to read it, or to write it. */
function OtherLanguage({ page }: { page: Page }) {
  const t = useT()
  const lang = page.lang === 'fr' ? 'en' : 'fr'
  const other = page.texts.find((text) => text.lang === lang)
  const here = paths.page(page)
  if (!other) return null
  return (
    <p className={styles.languages}>
      <Languages aria-hidden />
      <a href={`${here}?lang=${lang}`}>{t('pages.read_in', { lang })}</a>
      {other.version > page.version && <span>{t('pages.other_newer', { lang })}</span>}
    </p>
  )
}

function Text({ page, hash }: { page: Page; hash: string }) {
  const t = useT()
  const text = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const titles = text.current?.querySelectorAll<HTMLElement>('h2, h3') ?? []
    for (const [at, title] of titles.entries()) title.id = partId(at)
    if (hash) document.getElementById(hash)?.scrollIntoView()
  }, [page.document, hash])
  return (
    <div ref={text} className={styles.text}>
      <RichText
        document={shownText(page.document, page.links, t('pages.dead_link'))}
        lang={page.lang}
        titles={2}
      />
    </div>
  )
}

/** What lies under this page: on a phone the list is elsewhere. */
function Under({ page, tree }: { page: Page; tree: PageTree | undefined }) {
  const t = useT()
  const under = tree?.items.filter(({ parentId }) => parentId === page.id) ?? []
  if (under.length === 0) return null
  return (
    <section className={styles.under} aria-labelledby="page-under">
      <h2 id="page-under">{t('pages.under_this')}</h2>
      <ul>
        {under.map((item) => (
          <li key={item.id}>
            <a href={paths.page({ ...item, community: page.community })} lang={item.lang}>
              {item.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Somebody saved meanwhile: what is being read stays until one asks. */
function Newer({ page }: { page: Page }) {
  const t = useT()
  const client = useQueryClient()
  const { data: newer } = useQuery<Page | null>({
    queryKey: pageKeys.newer(page.id),
    queryFn: () => null,
    enabled: false,
    initialData: null,
  })
  const isNewer = newer !== null && newer.lang === page.lang && newer.version > page.version
  return (
    <NewPill className={styles.newer} onClick={() => newer && keepPage(client, newer)}>
      {isNewer && t('pages.newer')}
    </NewPill>
  )
}
