export { Morning } from './morning'
