// A process of many plain websocket clients that speak socket.io's protocol; it tells when each heard the last message.
import { WebSocket } from 'ws'

let heard = []
const open = []

process.on('message', async ({ connect, collect, event }) => {
  if (connect) {
    for (let at = 0; at < connect.length; at += 50)
      await Promise.all(connect.slice(at, at + 50).map(({ url, cookie }) => join(url, cookie, event)))
    process.send({ connected: open.length })
  }
  if (collect) {
    process.send({ heard })
    heard = []
  }
})

function join(url, cookie, event) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { headers: cookie ? { cookie } : {}, perMessageDeflate: false })
    socket.on('message', (data) => {
      const text = data.toString()
      if (text.startsWith('0')) socket.send('40')
      else if (text === '2') socket.send('3')
      else if (text.startsWith('42["live.ready"')) resolve()
      else if (text.startsWith(`42["${event}"`)) heard.push(Number(process.hrtime.bigint() / 1000n) / 1000)
    })
    socket.on('error', reject)
    open.push(socket)
  })
}
