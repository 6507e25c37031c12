export { Bookmarks } from './components/bookmarks'
