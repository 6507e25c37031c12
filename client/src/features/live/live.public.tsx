export { Offline } from './offline'
