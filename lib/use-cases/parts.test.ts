import { describe, expect, it } from 'vitest'
import { findDisclosure } from '@/db/repositories/disclosures'
import { SERVICES } from '@/db/seeds/demo-organisations'
import type { InputOf } from '@/lib/domain/disclosure/command'
import { caseFile, type Disclosure } from '@/lib/domain/disclosure/disclosure'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import { aBorough, actor, as } from './demo/testing'
import { handleCommand } from './handle-command'
import { readCase } from './read-case'

const { shell, place, app } = await aBorough()

const found = async (reference: string) => {
  const d = await findDisclosure(app, reference)
  if (!d) throw new Error(`no case ${reference}`)
  return d
}

const does = async <V extends Verb>(
  key: Parameters<typeof as>[0],
  verb: V,
  reference: string,
  input: InputOf<V>,
) => handleCommand(shell, as(key), { verb, reference, version: (await found(reference)).version, input })

/** Three items, of three services. */
const threeItems = (d: Disclosure): Disclosure => {
  const { request } = caseFile(d)
  const item = request?.items[0]
  return item && request ? ({ ...d, request: { ...request, items: [item, item, item] } } as Disclosure) : d
}

const split = async () => {
  const parent = await place('INTAKE', {}, threeItems)
  const outcome = await does('informationManager', 'splitIntoParts', parent.reference, {
    services: [SERVICES.housing.id, SERVICES.benefits.id, SERVICES.care.id],
  })
  if (!outcome.ok) throw new Error(outcome.refusal.rule)
  return { parent: parent.reference, parts: outcome.value.parts.map(({ reference }) => reference) }
}

const returnPart = (reference: string) =>
  does('informationOfficer', 'returnIncomplete', reference, {
    codes: ['R04'],
    missing: 'It does not say what cannot be done without this.',
  })

describe('a request over three services', async () => {
  it('becomes three cases, each of its own service, with its own items and what was authorised', async () => {
    const { parent, parts } = await split()
    const [housing, benefits, care] = await Promise.all(parts.map(found))
    expect([housing?.serviceId, benefits?.serviceId, care?.serviceId].toSorted()).toEqual(
      [SERVICES.housing.id, SERVICES.benefits.id, SERVICES.care.id].toSorted(),
    )
    for (const part of [housing, benefits, care]) {
      expect(caseFile(part as Disclosure)).toMatchObject({ status: 'INTAKE', partOf: { reference: parent } })
      expect(caseFile(part as Disclosure).request?.items).toHaveLength(1)
    }
  })

  it('is seen in part by each head of service, and as a whole by none of them', async () => {
    const { parent, parts } = await split()
    const seen = await Promise.all(
      [parent, ...parts].map(
        async (reference) => (await readCase(shell, actor('headOfCare'), reference)) !== null,
      ),
    )
    expect(seen.filter(Boolean)).toHaveLength(1)
    expect(seen[0]).toBe(false)
  })

  it('is not worked on as a whole any more', async () => {
    const { parent } = await split()
    expect(await returnPart(parent)).toMatchObject({ ok: false, refusal: { rule: 'PARTS' } })
  })

  it('closes when the last part is answered, and not before', async () => {
    const { parent, parts } = await split()
    for (const part of parts.slice(1)) await returnPart(part)
    expect((await found(parent)).status).toBe('INTAKE')
    await returnPart(parts[0] ?? '')
    expect((await found(parent)).status).toBe('CLOSED')
  })

  it('is withdrawn in every part when it is withdrawn as a whole', async () => {
    const { parent, parts } = await split()
    await does('constable', 'withdrawRequest', parent, { reason: 'The suspect was found.' })
    const states = await Promise.all(parts.map(async (part) => (await found(part)).status))
    expect(states).toEqual(['WITHDRAWN', 'WITHDRAWN', 'WITHDRAWN'])
  })
})
