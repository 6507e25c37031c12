export { closeOutbox, discard, openOutbox, sendAgain, type Unsent, useOutbox } from './outbox'
