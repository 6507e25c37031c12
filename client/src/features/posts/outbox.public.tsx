export { closeOutbox, discard, openOutbox, sendAgain, takeBack, useOutbox } from './outbox'
export type { Unsent, UnsentPost } from './unsent'
