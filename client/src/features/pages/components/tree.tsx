import { lazy, Suspense, useState } from 'react'
import { ChevronRight, FileText } from 'lucide-react'
import type { PageTree, TreePage } from '@osmose/shared/pages/pages.contract'
import { TextButton } from '../../../ui/text-button'
import { VisuallyHidden } from '../../../ui/visually-hidden'
import { useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { dayWords } from '../words'
import { PageSearch } from './page-search'
import styles from './tree.module.css'

const ArrangeSheet = lazy(() =>
  import('./arrange-sheet').then((module) => ({ default: module.ArrangeSheet })),
)

type Props = {
  tree: PageTree
  community: { id: string; slug: string; name: string }
  /** The page in view. */
  current?: string
  q?: string
}

/** The pages of a community, folded but for the way to the one in view. */
export function TreePanel({ tree, community, current, q }: Props) {
  const t = useT()
  const locale = useLocale()
  const [arranging, setArranging] = useState(false)
  const { waiting } = tree
  return (
    <div className={styles.panel}>
      <h2>
        <a href={`${paths.pages(community.slug)}?all=1`}>{t('pages.title')}</a>
      </h2>
      {tree.items.length > 0 && <PageSearch slug={community.slug} q={q} />}
      <nav aria-label={t('pages.title_of', { name: community.name })}>
        <Branches items={tree.items} parentId={null} community={community} way={wayTo(tree.items, current)} />
      </nav>
      {(tree.can.write || waiting.count > 0) && (
        <div className={styles.acts}>
          {tree.can.write && <a href={paths.newPage(community.slug)}>{t('pages.write')}</a>}
          {tree.can.write && tree.items.length > 1 && (
            <TextButton onClick={() => setArranging(true)}>{t('pages.arrange')}</TextButton>
          )}
          {waiting.since && (
            <p>
              {t('pages.waiting', {
                count: waiting.count,
                since: dayWords(t, locale, waiting.since, undefined, 'since_day'),
              })}
            </p>
          )}
        </div>
      )}
      {arranging && (
        <Suspense>
          <ArrangeSheet tree={tree} communityId={community.id} onClose={() => setArranging(false)} />
        </Suspense>
      )}
    </div>
  )
}

/** The page in view and those above it. */
function wayTo(items: readonly TreePage[], current: string | undefined): readonly string[] {
  const way: string[] = []
  for (let id: string | null | undefined = current; id;) {
    way.push(id)
    const at: string = id
    id = items.find((item) => item.id === at)?.parentId
  }
  return way
}

type BranchProps = {
  items: readonly TreePage[]
  parentId: string | null
  community: Props['community']
  way: readonly string[]
}

export function Branches({ items, parentId, community, way }: BranchProps) {
  const here = items.filter((item) => item.parentId === parentId)
  if (here.length === 0) return null
  return (
    <ul className={parentId === null ? styles.tree : undefined}>
      {here.map((item) => (
        <Branch key={item.id} item={item} items={items} community={community} way={way} />
      ))}
    </ul>
  )
}

function Branch({ item, items, community, way }: Omit<BranchProps, 'parentId'> & { item: TreePage }) {
  const t = useT()
  const [folded, setFolded] = useState<boolean>()
  const under = countUnder(items, item)
  const isOpen = folded === undefined ? way.includes(item.id) : !folded
  return (
    <li>
      <div className={styles.row}>
        {under > 0 ? (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={isOpen}
            aria-label={t(isOpen ? 'pages.branch_close' : 'pages.branch_open', { title: item.title })}
            onClick={() => setFolded(isOpen)}
          >
            <ChevronRight aria-hidden />
          </button>
        ) : (
          <span className={styles.leaf}>{item.level === 1 && <FileText aria-hidden />}</span>
        )}
        <a href={paths.page({ ...item, community })} aria-current={way[0] === item.id ? 'page' : undefined}>
          <span lang={item.lang}>{item.title}</span>
          {item.due && (
            <span className={styles.due}>
              <VisuallyHidden>{t('pages.due_mark')}</VisuallyHidden>
            </span>
          )}
          {under > 0 && !isOpen && (
            <span className={styles.count} aria-hidden>
              {under}
            </span>
          )}
        </a>
      </div>
      {under > 0 && isOpen && <Branches items={items} parentId={item.id} community={community} way={way} />}
    </li>
  )
}

function countUnder(items: readonly TreePage[], { id, level }: TreePage): number {
  const at = items.findIndex((item) => item.id === id)
  const after = items.slice(at + 1)
  const end = after.findIndex((item) => item.level <= level)
  return end === -1 ? after.length : end
}
