export { type Conflict, Merge, MergeFrame, ownWords, type Side } from './components/merge'
