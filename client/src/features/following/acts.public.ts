export { recallStance, take } from './following.queries'
export { MoreOrLessDialog } from './components/more-or-less-dialog'
