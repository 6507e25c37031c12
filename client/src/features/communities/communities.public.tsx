export { communityQuery, suggestionsQuery } from './communities.queries'
export { useBelonging } from './use-belonging'
export { hueOfCommunity } from './words'
