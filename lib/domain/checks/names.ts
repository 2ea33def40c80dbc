const plain = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase()

/** Names as people write them: neither capitals nor a space too many make another body. */
export const isSameName = (one: string, other: string) => plain(one) === plain(other)
