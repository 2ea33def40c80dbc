/**
 * A growing Merkle tree as RFC 6962 hashes it: leaf = H(0x00 ‖ entry), node = H(0x01 ‖ left ‖ right).
 * The hash function is passed in, so that the tree stays pure and the verifier can bring its own.
 */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** Roots of the perfect subtrees that make up the tree, largest first: O(log n) hashes. */
export type Frontier = readonly Uint8Array[]

const joined = (prefix: number, ...parts: readonly Uint8Array[]) => {
  const bytes = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0))
  bytes[0] = prefix
  let at = 1
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

export const leafHash = (hash: Sha256, entry: Uint8Array) => hash(joined(0, entry))

export const nodeHash = (hash: Sha256, left: Uint8Array, right: Uint8Array) => hash(joined(1, left, right))

/** The frontier after one more leaf. `size` is the number of leaves before it. */
export const grown = (hash: Sha256, size: number, frontier: Frontier, leaf: Uint8Array): Frontier => {
  const next = [...frontier]
  let node = leaf
  // Every trailing one in the old size is a perfect subtree that the new leaf completes into a larger one.
  for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    const left = next.pop()
    if (!left) throw new Error('the frontier does not fit its size')
    node = nodeHash(hash, left, node)
  }
  return [...next, node]
}

export const rootOf = (hash: Sha256, frontier: Frontier): Uint8Array => {
  const last = frontier.at(-1)
  if (!last) return hash(new Uint8Array())
  return frontier.slice(0, -1).reduceRight((right, left) => nodeHash(hash, left, right), last)
}
