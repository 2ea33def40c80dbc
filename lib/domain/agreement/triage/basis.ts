import { type AgreementText, classesIn } from '../text'

/** What triage rested on: it is done again when purpose, role or class of data changes (3.4). */

type Basis = Pick<AgreementText, 'answers' | 'parties' | 'data'>

export const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase()

export const roleOf = ({ organisationId, name, own, role }: AgreementText['parties'][number]) =>
  `${own ? 'ours' : (organisationId ?? plain(name))}: ${role}`

/** The same text for the same basis, whatever the order of the lists or the spacing of the words. */
export const triageBasis = (text: Basis): string =>
  JSON.stringify({
    purpose: plain(text.answers.purpose ?? ''),
    roles: text.parties.map(roleOf).sort(),
    classes: classesIn(text),
  })

/** Null is what a triage rested on before there was a text: nothing that could have changed. */
export const isStale = (then: string | null, now: string) => then !== null && then !== now
