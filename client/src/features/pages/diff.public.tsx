export { DiffView, Pieces } from './components/diff-view'
export { compare } from './diff'
