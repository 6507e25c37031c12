import { parentPort, workerData } from 'node:worker_threads'
import { boundUnpacking } from './bound-unpacking.js'
import { readText } from './read-text.js'

type Asked = Parameters<typeof readText>

const answer = (message: { text: string } | { failure: string }) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message)
}

const within = boundUnpacking()
// Reads one file and ends. What goes wrong in here ends here.
readText(...(workerData as Asked)).then(
  (text) => answer(within() ? { text } : { failure: 'unpacks to too much' }),
  (error: unknown) => answer({ failure: (error as Error).message }),
)
