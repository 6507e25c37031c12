export {
  closeOutbox,
  discard,
  openOutbox,
  sendAgain,
  takeBack,
  type Unsent,
  type UnsentPost,
  useOutbox,
} from './outbox'
