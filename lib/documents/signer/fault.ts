/** The council's key cannot be used as configured; nothing may be sealed until somebody puts it right. */
export class SignerUnusableError extends Error {
  override readonly name = 'SignerUnusableError'
}
