export { Pinned } from './components/pinned'
