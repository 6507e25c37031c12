export { Library } from './components/library'
export { iconOf } from './file-words'
export type { LibraryFilter } from './files.queries'
