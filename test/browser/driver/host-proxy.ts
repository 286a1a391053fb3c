import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream'

export interface HostProxy {
  readonly port: number
  /** The hosts that were asked for since this was last called. */
  takeHosts(): string[]
}

/**
 * Leads every name to this machine, for an engine that can't be told to. A name without a port belongs to no test
 * site: there stands an empty page, from which the name's cookies can be reached.
 */
export async function startHostProxy(): Promise<HostProxy> {
  let hosts = new Set<string>()
  const server = createServer((asked, answer) => {
    const url = new URL(asked.url ?? '')
    if (!url.port) {
      answer.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Empty</title>')
      return
    }
    hosts.add(url.hostname)
    passOn(asked, answer, url)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  return {
    port: (server.address() as AddressInfo).port,
    takeHosts() {
      const taken = [...hosts]
      hosts = new Set()
      return taken
    },
  }
}

function passOn(asked: IncomingMessage, answer: ServerResponse, url: URL): void {
  const path = url.pathname + url.search
  const { method, headers } = asked
  const onward = request({ host: '127.0.0.1', port: url.port, path, method, headers }, response => {
    answer.writeHead(response.statusCode ?? 502, response.rawHeaders)
    // A side that goes away takes the other with it; the page sees a broken connection, as it would without us.
    pipeline(response, answer, () => {})
  })
  onward.on('error', () => answer.destroy())
  answer.on('close', () => onward.destroy())
  asked.pipe(onward)
}
