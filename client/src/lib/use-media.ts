import { useSyncExternalStore } from 'react'

/** Below this width the phone's layout begins; a sheet of paper is as narrow and no phone. */
export const phone = 'screen and (width < 47.5rem)'
/** Below this width what stands beside a page folds into it. */
export const folded = '(width < 68.75rem)'

const subscribeTo = (query: string) => (listener: () => void) => {
  const media = matchMedia(query)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}
const matches = (query: string) => typeof matchMedia === 'function' && matchMedia(query).matches
const none = () => () => undefined

/** A mouse or a trackpad, so most likely a keyboard too. */
export const hasPointer = (): boolean => matches('(pointer: fine)')

export const isPhone = (): boolean => matches(phone)

export function useMedia(query: string): boolean {
  return useSyncExternalStore(typeof matchMedia === 'function' ? subscribeTo(query) : none, () =>
    matches(query),
  )
}
