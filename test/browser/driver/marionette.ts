import { connect, type Socket } from 'node:net'
import { DriverError, type Params } from './commands'
import { until } from './until'

type Reply = [type: number, id: number, error: { error: string; message: string } | null, result: unknown]

/**
 * Connects to the socket that Firefox opens for automation. It takes WebDriver's commands by name, so that no
 * geckodriver is needed, which Debian doesn't have.
 */
export async function connectMarionette(
  port: number,
): Promise<{ call<T>(name: string, params?: Params): Promise<T>; close(): void }> {
  const socket = await until('Firefox to listen', () => tryConnect(port))
  const waiting = new Map<number, (reply: Reply | undefined) => void>()
  let nextId = 0
  readPackets(socket, packet => {
    // The first packet is a greeting, not a reply.
    if (!Array.isArray(packet)) return
    const reply = packet as Reply
    waiting.get(reply[1])?.(reply)
    waiting.delete(reply[1])
  })
  socket.on('close', () => {
    for (const settle of waiting.values()) settle(undefined)
    waiting.clear()
  })

  return {
    async call<T>(name: string, params: Params = {}): Promise<T> {
      const reply = await new Promise<Reply | undefined>(resolve => {
        if (socket.destroyed) return resolve(undefined)
        const id = nextId++
        waiting.set(id, resolve)
        const text = JSON.stringify([0, id, name, params])
        socket.write(`${Buffer.byteLength(text)}:${text}`)
      })
      // Thrown here and not where the packet arrives, the error's stack leads back to the test.
      if (!reply) throw new Error(`Firefox closed the connection during ${name}`)
      const [, , error, result] = reply
      if (error) throw new DriverError(error.error, error.message)
      return (result && typeof result === 'object' && 'value' in result ? result.value : result) as T
    },
    close: () => socket.destroy(),
  }
}

function tryConnect(port: number): Promise<Socket | undefined> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.once('error', () => resolve(undefined))
  })
}

/** A packet is `length:json`, with the length in bytes. */
function readPackets(socket: Socket, onPacket: (packet: unknown) => void): void {
  let buffer = Buffer.alloc(0)
  socket.on('data', chunk => {
    buffer = Buffer.concat([buffer, chunk])
    for (;;) {
      const colon = buffer.indexOf(':')
      if (colon < 0) return
      const end = colon + 1 + Number(buffer.subarray(0, colon))
      if (buffer.length < end) return
      const packet = buffer.subarray(colon + 1, end)
      buffer = buffer.subarray(end)
      onPacket(JSON.parse(String(packet)))
    }
  })
}
