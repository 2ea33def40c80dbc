import { type Asked, joined } from './form-action'

const typedFor = (name: string) => `${name}Other`

const codeIn = (typed: unknown) =>
  String(typed ?? '')
    .trim()
    .toUpperCase()

/** A place that the list does not have is typed, and then counts: what is wrong with it is said where it was typed. */
export const typedPlaces = (...names: readonly string[]) =>
  ({
    shape: (said) =>
      names.reduce((answers, name) => {
        const { [typedFor(name)]: typed, ...rest } = answers
        return { ...rest, [name]: codeIn(typed) || rest[name] }
      }, said),
    fieldAt: (path, said) => {
      const name = joined(path)
      return names.includes(name) && codeIn(said[typedFor(name)]) ? typedFor(name) : name
    },
  }) satisfies Partial<Asked<never>>
