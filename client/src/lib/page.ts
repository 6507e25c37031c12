import { useEffect, useLayoutEffect } from 'react'
import { t } from './i18n'
import { store, useStore } from './store'

export interface Page {
  /** Names the tab, and is said aloud when one arrives. */
  title: string
  /** One level down: the phone shows a back arrow to this address, this short title and a line under it. */
  up?: string
  short?: string
  under?: string
  /** The page searches by itself: the box of the top bar makes room. */
  ownSearch?: boolean
  /** The page has its own bar at the foot (a composer): the phone's navigation makes room. */
  ownFoot?: boolean
}

const page = store<Page | undefined>(undefined)
export const usePageOnScreen = (): Page | undefined => useStore(page)

/** What the shell should know of the page in it. Call it once a page, with the title in the reader's language. */
export function usePage({ title, up, short, under, ownSearch, ownFoot }: Page): void {
  useLayoutEffect(
    () => page.set({ title, up, short, under, ownSearch, ownFoot }),
    [title, up, short, under, ownSearch, ownFoot],
  )
  useEffect(() => {
    document.title = t('app.page_title', { page: title })
  }, [title])
}
