export { DiffView, TitleChange } from './components/diff-view'
export { compare, countChanges } from './diff'
