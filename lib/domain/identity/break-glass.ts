/** The way in while the council's provider is down: for an administrator, by a passkey, and never quietly. */

export const CODE_MINUTES = 10
export const CODE_TRIES = 5

/** No letter that is read as a figure, or as another letter. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 12

/** 31 signs, twelve of them: 59 bits. A byte that would make one sign likelier than another is left out. */
export const codeFrom = (bytes: Uint8Array): string | null => {
  const fair = [...bytes].filter((byte) => byte < 256 - (256 % SIGNS.length)).slice(0, LENGTH)
  if (fair.length < LENGTH) return null
  const code = fair.map((byte) => SIGNS[byte % SIGNS.length]).join('')
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}

/** As people type it. */
export const plainCode = (typed: string) => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')

export const BREAK_GLASS_RULES = {
  /** One for all: unknown, wrong, old, spent, tried too often. */
  codeIsNotGood: 'BG-1',
  notAnAdministrator: 'BG-2',
} as const
