export { type Conflict, Merge, MergeFrame, type Side } from './components/merge'
