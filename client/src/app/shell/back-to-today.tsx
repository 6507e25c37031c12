import { useState } from 'react'
import { useRouterState } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useT } from '../../lib/i18n'
import type { Page } from '../../lib/page'
import { paths } from '../../lib/paths'
import styles from './shell.module.css'

/** Whether the reader came to this page from « Aujourd’hui »; it stays so while they work on this page. */
export function useFromToday(): boolean {
  const pathname = useRouterState({ select: ({ location }) => location.pathname })
  const isSaid = useRouterState({
    select: ({ location }) => (location.search as { from?: string }).from === 'today',
  })
  const [came, setCame] = useState<string>()
  const now = isSaid || came === pathname ? pathname : undefined
  if (now !== came) setCame(now)
  return now !== undefined
}

export function BackToToday() {
  const t = useT()
  return (
    <a href={paths.today} className={styles.back}>
      <ArrowLeft aria-hidden />
      {t('app.back_to_today')}
    </a>
  )
}

/** What the bar of a phone says instead of the place one level up. */
export const upToToday = (page: Page, today: string): Page => ({
  title: page.title,
  up: paths.today,
  short: today,
})
