export { DiffView, Pieces } from './components/diff-view'
export { compare, countChanges } from './diff'
