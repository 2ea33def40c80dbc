import type { Context, InputOf } from '@/lib/domain/disclosure/command'
import {
  type CaseFile,
  caseFile,
  type Disclosure,
  isApproval,
  type ProposedItem,
} from '@/lib/domain/disclosure/disclosure'
import { validityOf } from '@/lib/domain/disclosure/gateways'
import { needsLegal } from '@/lib/domain/disclosure/requirement'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import { may } from '@/lib/domain/permissions/permissions'
import { ACTS, DISCLOSE } from './acts'
import { SERVICES } from './bodies'
import { constable, EVERYBODY } from './people'

/** What the ordinary answer cannot know: how many items there are, what a notice reaches, who asked. */

const WITHHELD: ProposedItem = { proposal: 'withhold', code: 'R18', redactions: [] }

const itemsOf = ({ request }: CaseFile) => request?.items ?? []

const adviceFollowed = ({ advice }: CaseFile) =>
  advice.some(({ given }) => given) ? ('yes' as const) : ('notAsked' as const)

const firstWithoutFile = ({ decision, pack }: CaseFile) => {
  const listed = pack?.files.map(({ item }) => item) ?? []
  const items = isApproval(decision) ? decision.items : []
  const open = items.findIndex((item, at) => item.proposal !== 'withhold' && !listed.includes(at))
  return Math.max(open, 0)
}

const FITTING: { readonly [V in Verb]?: (d: CaseFile) => Partial<InputOf<V>> } = {
  sendToLegal: (d) => ({ legalCheck: needsLegal(d.gateway, []).length > 0 ? [] : ['privileged'] }),
  validateRequirement: (d) => ({
    tests: Object.keys(validityOf(d.gateway)),
    items: itemsOf(d).map(() => 'within' as const),
  }),
  splitIntoParts: (d) => ({
    services: itemsOf(d).flatMap((_, at) => SERVICES[at % SERVICES.length]?.id ?? []),
  }),
  approveRequest: (d) => ({ items: itemsOf(d).map(() => DISCLOSE), adviceFollowed: adviceFollowed(d) }),
  complyWithRequirement: (d) => ({
    items: itemsOf(d).map((_, at) => (d.validation?.items[at] === 'within' ? DISCLOSE : WITHHELD)),
    adviceFollowed: adviceFollowed(d),
  }),
  listPackFile: (d) => ({ item: firstWithoutFile(d) }),
  releasePack: (d) => ({ recipientEmail: d.request?.requester.email ?? '' }),
}

/** The ordinary answer, as it is given of this case. */
export const ordinaryInput = <V extends Verb>(d: Disclosure, verb: V): InputOf<V> => {
  const fits: (d: CaseFile) => object = FITTING[verb] ?? (() => ({}))
  return { ...ACTS[verb].input, ...fits(caseFile(d)) } as InputOf<V>
}

/** Whoever does it of an ordinary case; of one that another body asked, whoever of that body asked. */
export const ordinaryActor = (d: Disclosure, verb: Verb): Context['actor'] => {
  const { by } = ACTS[verb]
  if (by !== constable) return by
  const asked = EVERYBODY.find(({ id }) => id === (d.requesterId ?? d.keyedById))
  return asked && may(asked, verb) ? asked : by
}
