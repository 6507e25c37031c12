import type { FileInfo } from '@osmose/shared/files/files.contract'
import { useSending } from '../../lib/use-sending'
import { refusalText } from './file-words'
import { sendFile } from './upload'

/** Files sent to be kept here, each told of once it has arrived. */
export const useFileSending = (onArrived: (file: FileInfo) => Promise<void> | void) =>
  useSending({
    send: (file, onProgress, signal) => sendFile(file, { onProgress, signal }),
    onArrived,
    refusalOf: refusalText,
  })
