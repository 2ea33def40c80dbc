import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '@/lib/hash'
import { type Frontier, grown, leafHash, nodeHash, rootOf } from './merkle'

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))
const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex')

/** The eight inputs that the Certificate Transparency reference code tests itself with, and their roots. */
const VECTORS = [
  ['', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  ['00', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  ['10', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  ['2021', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
  ['3031', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
  ['40414243', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
  ['5051525354555657', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
  ['606162636465666768696a6b6c6d6e6f', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
] as const

const treeOf = (leaves: readonly Uint8Array[]) =>
  leaves.reduce<Frontier>((frontier, leaf, size) => grown(sha256, size, frontier, leaf), [])

/** RFC 6962, section 2.1, word for word. */
const rootByDefinition = (leaves: readonly Uint8Array[]): Uint8Array => {
  const [only] = leaves
  if (only === undefined) return sha256(new Uint8Array())
  if (leaves.length === 1) return only
  const left = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return nodeHash(sha256, rootByDefinition(leaves.slice(0, left)), rootByDefinition(leaves.slice(left)))
}

describe('the tree', () => {
  const leaves = VECTORS.map(([input]) => leafHash(sha256, bytes(input)))

  it.each(VECTORS.map(([, root], position) => [position + 1, root] as const))(
    'has the published root for %i leaves',
    (size, root) => {
      expect(hex(rootOf(sha256, treeOf(leaves.slice(0, size))))).toBe(root)
    },
  )

  it('has the hash of nothing for its root while it is empty', () => {
    expect(hex(rootOf(sha256, []))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  it('grows to the root that RFC 6962 defines, whatever its leaves', () => {
    const leaf = fc.uint8Array({ minLength: 32, maxLength: 32 })
    fc.assert(
      fc.property(fc.array(leaf, { maxLength: 70 }), (some) => {
        expect(hex(rootOf(sha256, treeOf(some)))).toBe(hex(rootByDefinition(some)))
      }),
    )
  })

  it('keeps one hash for each bit of its size that is set', () => {
    for (let size = 0; size < 70; size += 1) {
      const ones = [...size.toString(2)].filter((bit) => bit === '1').length
      expect(treeOf(Array.from({ length: size }, () => new Uint8Array(32)))).toHaveLength(ones)
    }
  })

  it('will not grow from a frontier that does not fit its size', () => {
    expect(() => grown(sha256, 3, [new Uint8Array(32)], new Uint8Array(32))).toThrow('frontier')
  })
})
