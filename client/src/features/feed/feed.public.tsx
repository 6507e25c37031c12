export { Feed } from './components/feed'
export { WriteInvite } from './components/write-invite'
export { feedQuery, showNewest } from './feed.queries'
