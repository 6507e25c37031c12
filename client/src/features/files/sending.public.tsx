export { ChooseFiles, DropPlace } from './components/drop-place'
export { SendingList } from './components/sending-list'
export { useFileSending } from './use-file-sending'
