export { instanceQuery } from './organisation.queries'
export { QuietCard, QuietHours } from './quiet'
export { calendarOf } from './quiet-hours'
