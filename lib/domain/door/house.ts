import { type House, plainHost } from './asked'

export type Settings = {
  /** The public address, as people know it. */
  readonly address: string
  readonly otherHosts: readonly string[]
  readonly port: number
}

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]']

/** On one's own machine its names are interchangeable; under a public name nobody else's name will do. */
export const houseOf = ({ address, otherHosts, port }: Settings): House => {
  const { protocol, host, hostname } = new URL(address)
  const scheme = protocol === 'https:' ? 'https:' : 'http:'
  const loopbackHosts = LOOPBACK_NAMES.map((name) => plainHost(`${name}:${port}`, 'http:'))
  const isOwnMachine = LOOPBACK_NAMES.includes(hostname)
  const named = [host, ...otherHosts].map((each) => plainHost(each, scheme))
  return { scheme, hosts: [...new Set([...named, ...(isOwnMachine ? loopbackHosts : [])])], loopbackHosts }
}
