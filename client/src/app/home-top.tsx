import { type ComponentType, type ReactNode, lazy, useEffect, useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { dueQuery } from '../features/announcements/announcements.queries'
import { speakWhole } from '../lib/i18n'

const strip = () => import('../features/announcements/must-read-strip')

/** Says why it cannot be drawn, where a part says so. */
const Missing = lazy(() => strip().then((module) => ({ default: module.MustReadStrip })))

let loaded: ComponentType | undefined

async function load(): Promise<ComponentType> {
  const [module] = await Promise.all([strip(), speakWhole()])
  return (loaded = module.MustReadStrip)
}

/**
 * What must be read, above the posts of the home page. Until it is known the posts wait, so that nothing pushes them down
 * under their reader; a server that does not say holds nothing up.
 */
export function useHomeTop(): { top: ReactNode; isKnown: boolean } {
  const due = useInfiniteQuery(dueQuery)
  const [Strip, setStrip] = useState(() => loaded)
  const isWanted = due.data?.pages.some(({ items }) => items.length > 0) ?? false
  useEffect(() => {
    if (isWanted && !Strip)
      load().then(
        (found) => setStrip(() => found),
        () => setStrip(() => Missing),
      )
  }, [isWanted, Strip])
  if (!isWanted) return { top: null, isKnown: !due.isLoading || due.failureCount > 0 }
  return { top: Strip && <Strip />, isKnown: Strip !== undefined }
}
