import type { Signatory } from '../shared/signatory'

/** Who said what, when. */
export type Note = { readonly by: Signatory; readonly text: string }
