import { describe, expect, it, vi } from 'vitest'
import { aBorough, actor, as, HOUSING_SCENE } from '@/lib/use-cases/demo/testing'
import { openRestricted } from '@/lib/use-cases/restricted/opening'
import { findCase, openCase } from './open-case'

const { shell, place } = await aBorough()
const signedIn: { key: Parameters<typeof actor>[0] } = { key: 'informationManager' }

vi.mock('@/lib/auth/signed-in', () => ({
  requireSignedIn: async () => ({ actor: actor(signedIn.key), who: as(signedIn.key) }),
}))
vi.mock('@/lib/use-cases/shell', () => ({ shell: () => shell }))
vi.mock('next/navigation', () => ({
  notFound: () => {
    throw new Error('not found')
  },
  redirect: (to: string) => {
    throw new Error(`sent to ${to}`)
  },
}))

const page = ({ reference }: { readonly reference: string }) => ({ params: Promise.resolve({ reference }) })

const aboutTheHead = () => place('INTAKE', { subject: { ...HOUSING_SCENE.subject, name: 'Marcia Campbell' } })

describe('a council page', () => {
  it('opens an ordinary case to whose work it is', async () => {
    const d = await place('INTAKE')
    expect((await openCase(page(d))).d.reference).toBe(d.reference)
  })

  it('of a restricted case asks why first, and opens once that is said', async () => {
    const d = await aboutTheHead()
    await expect(openCase(page(d))).rejects.toThrow(`sent to /disclosures/${d.reference}/open`)
    const { reference } = d
    await openRestricted(shell, as(signedIn.key), { reference, reason: 'I take this request in.' })
    expect((await openCase(page(d))).d.reference).toBe(reference)
  })

  it('does not exist for whoever the case is about, with or without a reason', async () => {
    const d = await aboutTheHead()
    signedIn.key = 'headOfHousing'
    await expect(findCase(page(d))).rejects.toThrow('not found')
    await expect(openCase(page(d))).rejects.toThrow('not found')
  })
})
