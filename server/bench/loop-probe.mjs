// Loaded before the program under test: says how long its event loop was held.
import { monitorEventLoopDelay } from 'node:perf_hooks'

const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
process.on('message', (asked) => {
  if (asked !== 'block') return
  process.send?.(Math.max(0, delay.max / 1e6 - 5))
  delay.reset()
})
process.channel?.unref()
