/** One mail to one person. It names nobody and no case: a mailbox is not private, and may not be theirs. */
export type Letter = { readonly to: string; readonly subject: string; readonly text: string }

export type Post = (letter: Letter) => Promise<void>
