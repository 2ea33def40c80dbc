/**
 * A document that came back from the counterpart, held against our clauses: by heading where the heading is
 * ours, by likeness where it was reworded. Nothing is taken over here; each difference may become a proposal.
 */
import { SECTIONS } from './as-read'
import { type AgreementText, type Clause, wordsOf } from './text'

export type DocumentParagraph = {
  readonly text: string
  readonly isHeading: boolean
  /** 1 for the highest heading; 0 for running text. */
  readonly level: number
}

/** A document as it was read. */
export type ReturnedDocument = {
  readonly paragraphs: readonly DocumentParagraph[]
  /** Changes that somebody tracked: read as if all were accepted, which whoever reads must be told. */
  readonly insertions: number
  readonly deletions: number
  /** What is not read: comments in the margin, and notes at the foot or the end. */
  readonly comments: number
  readonly notes: number
}

export type MatchedClause = {
  /** Of our clause; null for what is new. */
  readonly key: string | null
  readonly heading: string
  /** Paragraphs with a blank line between, as clauses are kept. */
  readonly wording: string
  readonly matched: 'heading' | 'similar' | 'new'
  /** Whether it reads otherwise than ours does; always so of what is new. */
  readonly differs: boolean
}

export type Matching = {
  readonly clauses: readonly MatchedClause[]
  /** Keys of our clauses that the document no longer has. */
  readonly missing: readonly string[]
}

type Section = { readonly heading: string; readonly level: number; readonly wording: string[] }

export const matchToClauses = (paragraphs: readonly DocumentParagraph[], text: AgreementText): Matching => {
  const sections = sectionsOf(paragraphs, text.clauses).filter(({ heading }) => !isOurFurniture(heading))
  const pairs = paired(sections, text)
  const found = new Set([...pairs.values()].map(({ clause }) => clause))
  return {
    clauses: sections.map((section) => asMatched(section, pairs.get(section), text)),
    missing: text.clauses.filter((clause) => !found.has(clause)).map(({ key }) => key),
  }
}

const FURNITURE: ReadonlySet<string> = new Set(Object.values(SECTIONS))

const isOurFurniture = (heading: string) => FURNITURE.has(heading.trim())

const NUMBER = /^(?:(?:clause|section|article|paragraph)\s+)?\d+(?:\.\d+)*[.):]?\s+/i

const withoutNumber = (heading: string) => heading.trim().replace(NUMBER, '')

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** By this headings find each other, whatever numbers theirs or ours begin with. */
const plain = (heading: string): string => {
  const rest = withoutNumber(heading)
  return rest === heading.trim() ? wordsIn(rest).join(' ') : plain(rest)
}

const saysTheSame = (theirs: string, ours: string) =>
  [theirs, withoutNumber(theirs)].some((heading) => wordsIn(heading).join(' ') === wordsIn(ours).join(' '))

/** What stands before the first heading is a title or a covering note, and no clause. */
const sectionsOf = (
  paragraphs: readonly DocumentParagraph[],
  clauses: readonly Clause[],
): readonly Section[] => {
  const opens = openingBy(paragraphs, new Set(clauses.map(({ heading }) => plain(heading))))
  const sections: Section[] = []
  for (const paragraph of paragraphs) {
    const open = sections.at(-1)
    if (opens(paragraph, open?.level))
      sections.push({ heading: paragraph.text.trim(), level: paragraph.level, wording: [] })
    else open?.wording.push(paragraph.text)
  }
  return sections
}

/** Longer, it is running text that somebody gave the style of a heading. */
const LONGEST_HEADING = 300

/** A heading below that of its clause is part of the clause, unless it is the heading of one of ours. */
const openingBy = (paragraphs: readonly DocumentParagraph[], ours: ReadonlySet<string>) => {
  const isOurs = ({ text }: DocumentParagraph) => text.length <= LONGEST_HEADING && ours.has(plain(text))
  // Where nobody used heading styles, a line that says one of our headings is taken for it.
  if (!paragraphs.some(({ isHeading }) => isHeading)) return isOurs
  return (paragraph: DocumentParagraph, level = Number.POSITIVE_INFINITY) =>
    paragraph.isHeading &&
    paragraph.text.length <= LONGEST_HEADING &&
    (paragraph.level <= level || isOurs(paragraph))
}

type Pair = { readonly clause: Clause; readonly matched: 'heading' | 'similar' }

const paired = (sections: readonly Section[], text: AgreementText): ReadonlyMap<Section, Pair> => {
  const pairs = new Map<Section, Pair>()
  const left = new Set(text.clauses)
  const pair = (section: Section, clause: Clause | undefined, matched: Pair['matched']) => {
    if (!clause) return
    pairs.set(section, { clause, matched })
    left.delete(clause)
  }
  const sameHeading = byHeading(text.clauses)
  for (const section of sections) pair(section, sameHeading.get(plain(section.heading))?.shift(), 'heading')
  const likeness = likenessTo([...left], text)
  for (const section of sections)
    if (!pairs.has(section)) pair(section, mostLike(section, left, likeness), 'similar')
  return pairs
}

/** Two clauses of one heading are taken in their order. */
const byHeading = (clauses: readonly Clause[]) => {
  const found = new Map<string, Clause[]>()
  for (const clause of clauses) {
    const heading = plain(clause.heading)
    found.set(heading, [...(found.get(heading) ?? []), clause])
  }
  return found
}

/** 0 for nothing in common, 1 for the same words in any order. */
const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
  if (a.size + b.size === 0) return 0
  let both = 0
  for (const word of a) if (b.has(word)) both += 1
  return (2 * both) / (a.size + b.size)
}

const SIMILAR = 0.6

type Likeness = (section: Section) => (clause: Clause) => number

/** A heading or a wording that is mostly ours; each clause is cut into words once. */
const likenessTo = (clauses: readonly Clause[], text: AgreementText): Likeness => {
  const known = new Map(
    clauses.map((clause) => [
      clause,
      {
        heading: new Set(wordsIn(withoutNumber(clause.heading))),
        wording: new Set(wordsIn(wordsOf(clause, text))),
      },
    ]),
  )
  return (section) => {
    const heading = new Set(wordsIn(withoutNumber(section.heading)))
    const wording = new Set(wordsIn(section.wording.join(' ')))
    return (clause) => {
      const ours = known.get(clause)
      return ours ? Math.max(likeness(heading, ours.heading), likeness(wording, ours.wording)) : 0
    }
  }
}

const mostLike = (section: Section, clauses: ReadonlySet<Clause>, likenessOf: Likeness) => {
  const to = likenessOf(section)
  const [best] = [...clauses]
    .map((clause) => ({ clause, score: to(clause) }))
    .sort((a, b) => b.score - a.score)
  return best && best.score >= SIMILAR ? best.clause : undefined
}

/** Spaces and lines as a word processor may set them: none of them is a difference. */
const asSet = (wording: string) =>
  wording
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .join('\n\n')

const asMatched = (section: Section, pair: Pair | undefined, text: AgreementText): MatchedClause => {
  const wording = section.wording
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .join('\n\n')
  if (!pair)
    return { key: null, heading: withoutNumber(section.heading), wording, matched: 'new', differs: true }
  const { clause, matched } = pair
  const sameHeading = saysTheSame(section.heading, clause.heading)
  return {
    key: clause.key,
    heading: sameHeading ? clause.heading : withoutNumber(section.heading),
    wording,
    matched,
    differs: !sameHeading || asSet(wording) !== asSet(wordsOf(clause, text)),
  }
}
