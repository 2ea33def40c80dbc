/** Which machine asks. What a header says counts only where a proxy that the council named has written it. */

/** Written by the door, and by nobody else, for whatever counts behind it. */
export const SOURCE_HEADER = 'x-gatehouse-source'

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

export const plainAddress = (address: string) => MAPPED.exec(address)?.[1] ?? address.toLowerCase()

export const isLoopback = (address: string) => {
  const plain = plainAddress(address)
  return plain === '::1' || /^127\.\d+\.\d+\.\d+$/.test(plain)
}

/** The nearest address that is not a trusted proxy's: everything before it anybody may have written. */
export const sourceOf = (
  peer: string,
  forwardedFor: string | undefined,
  trusted: readonly string[],
): string => {
  const chain = [...(forwardedFor?.split(',').map((each) => each.trim()) ?? []), peer].map(plainAddress)
  for (let at = chain.length - 1; at > 0; at -= 1) {
    const address = chain[at] ?? ''
    if (!trusted.includes(address)) return address
    if (!isAddress(chain[at - 1] ?? '')) return address
  }
  return chain[0] ?? ''
}

const isAddress = (text: string) =>
  /^\d{1,3}(\.\d{1,3}){3}$/.test(text) || /^[0-9a-f:]*:[0-9a-f:.]*$/.test(text)

/** Whoever has one address of IPv6 has the whole /64: it counts as one source. */
export const networkOf = (address: string): string => {
  const plain = plainAddress(address)
  return plain.includes(':') ? `${groupsOf(plain).slice(0, 4).join(':')}::/64` : plain
}

const groupsOf = (address: string): readonly string[] => {
  const [before = '', after] = (address.split('%', 1)[0] ?? '').split('::')
  const head = before === '' ? [] : before.split(':')
  const tail = after ? after.split(':') : []
  const missing = Math.max(0, 8 - head.length - tail.length)
  const groups = after === undefined ? head : [...head, ...Array(missing).fill('0'), ...tail]
  return groups.map((group) => group.replace(/^0+(?=.)/, ''))
}
