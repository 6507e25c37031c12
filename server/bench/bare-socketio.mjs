// socket.io with nothing around it: what one `emit` to a room costs.
import { createServer } from 'node:http'
import { Server } from 'socket.io'

const http = createServer()
const io = new Server(http, { serveClient: false, perMessageDeflate: false, transports: ['websocket'] })
io.on('connection', (socket) => {
  void socket.join('everyone')
  socket.emit('live.ready', {})
})
http.listen(0, '127.0.0.1', () => process.send({ port: http.address().port }))
process.on('message', ({ emit }) => {
  if (!emit) return
  process.send({ at: Number(process.hrtime.bigint() / 1000n) / 1000 })
  io.to('everyone').emit('posts.published', emit)
})
