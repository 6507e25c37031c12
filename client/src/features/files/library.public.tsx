export { Library } from './components/library'
export type { LibraryFilter } from './files.queries'
