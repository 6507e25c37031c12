export { Agenda } from './agenda'
export type { AgendaFilter } from './use-agenda'
