export { Charter } from './components/charter'
export { Queue } from './components/queue'
