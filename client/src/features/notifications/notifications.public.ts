export { useOpened } from './use-opened'
