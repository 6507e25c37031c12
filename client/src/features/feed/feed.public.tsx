export { Feed } from './components/feed'
export { WriteInvite } from './components/write-invite'
export { feedQuery, type FeedSource, showNewest } from './feed.queries'
