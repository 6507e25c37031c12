export { pageQuery, treeQuery } from './pages.queries'
