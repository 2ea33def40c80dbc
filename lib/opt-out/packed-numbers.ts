import { type HeldFile, type Hold, wholeOf } from './hold'

/** Numbers as the machine holds them; they are read again by the machine that wrote them, within days. */
export const packed = (numbers: Uint32Array): readonly Uint8Array[] => [
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
]

export const unpacked = async (
  hold: Hold,
  name: Extract<HeldFile, 'numbers' | 'returned'>,
): Promise<Uint32Array> => {
  const { buffer, byteOffset, length } = aligned(await wholeOf(hold, name))
  return new Uint32Array(buffer, byteOffset, length / Uint32Array.BYTES_PER_ELEMENT)
}

/** A view of numbers needs its bytes to begin on a multiple of four, which a buffer out of a pool need not. */
export const aligned = (bytes: Uint8Array): Uint8Array =>
  bytes.byteOffset % Uint32Array.BYTES_PER_ELEMENT === 0 ? bytes : new Uint8Array(bytes)
