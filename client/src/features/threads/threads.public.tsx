export { Pinned, pinnedQuery } from './components/pinned'
