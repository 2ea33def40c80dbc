import { type HeldFile, type Hold, wholeOf } from './hold'

/** Numbers as the machine holds them; they are read again by the machine that wrote them, within days. */
export const packed = (numbers: Uint32Array): readonly Uint8Array[] => [
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
]

export const unpacked = async (
  hold: Hold,
  name: Extract<HeldFile, 'numbers' | 'returned'>,
): Promise<Uint32Array> => {
  const bytes = await wholeOf(hold, name)
  // A view needs its bytes to begin on a multiple of four, which a buffer out of a pool does not.
  const own = new Uint8Array(bytes)
  return new Uint32Array(own.buffer)
}
