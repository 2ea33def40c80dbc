import { unprintableCharacters } from '@/lib/documents/pdf/printable'

type Values = Readonly<Record<string, string | readonly string[]>>

/**
 * A character no bundled font can draw would stop the record from being issued, so it is refused where it
 * is typed. Field name to sentence, or null when everything can be printed.
 */
export const unprintableIn = async (values: Values): Promise<Record<string, string> | null> => {
  const errors: Record<string, string> = {}
  for (const [name, value] of Object.entries(values)) {
    const characters = await unprintableCharacters(value)
    if (characters.length > 0)
      errors[name] =
        `Remove ${characters.slice(0, 5).join(' ')}: these characters cannot be printed in the record`
  }
  return Object.keys(errors).length > 0 ? errors : null
}
