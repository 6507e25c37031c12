import { type ComponentProps, lazy, Suspense } from 'react'

export { communityQuery, suggestionsQuery } from './communities.queries'
export { useBelonging } from './use-belonging'
export { useNotForMe } from './use-not-for-me'
export { hueOfCommunity } from './words'

/** Asks to agree to the charter of a place, where one was about to write. */
export const CharterAsk = (props: ComponentProps<typeof LateCharterAsk>) => (
  <Suspense>
    <LateCharterAsk {...props} />
  </Suspense>
)
const LateCharterAsk = lazy(() =>
  import('./components/charter-ask').then((module) => ({ default: module.CharterAsk })),
)
