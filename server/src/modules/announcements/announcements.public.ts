export { asksUntil } from './announcements.rules.js'
