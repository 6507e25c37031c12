export { type Conflict, Merge, type Side } from './components/merge'
