/** What a file says it is by its name, and shows itself to be by its first bytes: both must be what is wanted. */

const starts = (bytes: Uint8Array, ...first: readonly number[]) =>
  first.every((byte, at) => bytes[at] === byte)

export const isZip = (bytes: Uint8Array) => starts(bytes, 0x50, 0x4b)

/** The container of .doc and .xls, and of every .docx and .xlsx that has a password. */
const isCompound = (bytes: Uint8Array) => starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)

const isPdf = (bytes: Uint8Array) => starts(bytes, 0x25, 0x50, 0x44, 0x46)

const LOCKED = Buffer.from('EncryptedPackage', 'utf16le')

export const isProtected = (bytes: Uint8Array) => isCompound(bytes) && Buffer.from(bytes).includes(LOCKED)

/** Something else altogether, to be told from an archive that is damaged. */
export const isOtherKind = (bytes: Uint8Array) =>
  !isProtected(bytes) && (isCompound(bytes) || isPdf(bytes) || starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66))

export const hasEnding = (name: string, ...endings: readonly string[]) =>
  endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`))
