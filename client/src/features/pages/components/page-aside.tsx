import { useEffect, useState } from 'react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Page } from '@osmose/shared/pages/pages.contract'
import { useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { contentsOf, type Part } from '../contents'
import { compare, countChanges } from '../diff'
import { versionQuery, versionsQuery } from '../pages.queries'
import { dayWords } from '../words'
import { Pieces } from './diff-view'
import styles from './page.module.css'

/** Beside a page: what is on it, where it comes from, what changed, what leads to it. */
export function PageAside({ page }: { page: Page }) {
  const t = useT()
  const parts = contentsOf(page.document)
  return (
    <>
      {parts.length > 1 && (
        <nav className={styles.part} aria-labelledby="page-contents">
          <h2 id="page-contents">{t('pages.on_this_page')}</h2>
          <Contents parts={parts} lang={page.lang} />
        </nav>
      )}
      <Origin page={page} />
      <Changes page={page} />
      {page.linkedFrom.length > 0 && (
        <section className={styles.part} aria-labelledby="page-linked">
          <h2 id="page-linked">{t('pages.linked_from')}</h2>
          <ul className={styles.links}>
            {page.linkedFrom.map((from) => (
              <li key={from.id}>
                <a href={paths.page(from)} lang={from.lang}>
                  {from.title}
                </a>
                {from.community.id !== page.community.id && `, ${from.community.name}`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Contents({ parts, lang }: { parts: readonly Part[]; lang: string }) {
  const reached = useReached(parts)
  return (
    <ul className={styles.contents} lang={lang}>
      {parts.map(({ id, level, title }) => (
        <li key={id}>
          <a href={`#${id}`} data-level={level} aria-current={id === reached ? 'true' : undefined}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The part that is being read: the last whose title has passed the top third of the screen. */
function useReached(parts: readonly Part[]): string | undefined {
  const [reached, setReached] = useState<string>()
  useEffect(() => {
    const look = () => {
      const passed = parts.filter(({ id }) => {
        const title = document.getElementById(id)
        return title !== null && title.getBoundingClientRect().top < window.innerHeight / 3
      })
      setReached(passed.at(-1)?.id)
    }
    look()
    document.addEventListener('scroll', look, { passive: true })
    return () => document.removeEventListener('scroll', look)
  }, [parts])
  return reached
}

function Origin({ page: { origin } }: { page: Page }) {
  const t = useT()
  if (!origin) return null
  return (
    <section className={styles.part} aria-labelledby="page-origin">
      <h2 id="page-origin">{t('pages.born_of')}</h2>
      <p>
        <a href={paths.post(origin.postId, origin.commentId)} lang={origin.lang}>
          {origin.title}
        </a>{' '}
        {origin.asker && t('pages.born_question', { name: origin.asker.name })}
      </p>
      {origin.answerer && <p>{t('pages.born_answer', { name: origin.answerer.name })}</p>}
    </section>
  )
}

const SHOWN = 3

/** The last versions, and what the newest of them changed. */
function Changes({ page }: { page: Page }) {
  const t = useT()
  const locale = useLocale()
  const { data } = useInfiniteQuery(versionsQuery(page.id, page.lang))
  const versions = data?.pages[0]?.items ?? []
  const [newest, before] = versions
  if (!newest) return null
  const history = `${paths.page(page)}?history=1`
  return (
    <section className={styles.part} aria-labelledby="page-changes">
      <h2 id="page-changes">{t('pages.changes')}</h2>
      {before && <LastChange page={page} from={before.version} to={newest.version} />}
      <ul className={styles.changes}>
        {versions.slice(0, SHOWN).map((version) => (
          <li key={version.version}>
            <b>{t('pages.version', { version: version.version })}</b>
            <span>
              {dayWords(t, locale, version.at)}, {version.by?.name ?? t('pages.somebody')}
              <small>
                {version.note ||
                  (version.restored
                    ? t('pages.restored_from', { version: version.restored })
                    : version.version === 1 && t('pages.first_version'))}
              </small>
            </span>
          </li>
        ))}
      </ul>
      {before && <a href={history}>{t('pages.changes_all')}</a>}
    </section>
  )
}

/** The first thing that the newest version changed, in one line. */
function LastChange({ page, from, to }: { page: Page; from: number; to: number }) {
  const before = useQuery(versionQuery(page.id, from)).data
  const after = useQuery(versionQuery(page.id, to)).data
  if (!before || !after) return null
  const lines = compare(before.document, after.document)
  if (countChanges(lines).added + countChanges(lines).removed === 0) return null
  const line = lines.find(
    (one) => one.kind !== 'skipped' && one.pieces.some(({ change }) => change !== 'same'),
  )
  return line && line.kind !== 'skipped' ? <Pieces pieces={line.pieces} lang={page.lang} brief /> : null
}
