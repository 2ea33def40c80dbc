/** Whoever is signed in can sign out from wherever they are, and the browser then forgets what it kept. */
import { parse } from 'node-html-parser'
import { PEOPLE } from '@/db/seeds/demo-people'
import { paths } from '@/lib/paths'
import { expect, test } from '../fixtures'
import { cookiesOf, raw } from '../raw'
import * as steps from '../steps'
import { filled, GUARDED, NOBODYS } from './knocking'

const OUT = '/sign-out'

for (const key of ['constable', 'dpo', 'trustSignatory'] as const)
  test(`every page that ${PEOPLE[key].name} may open has the button to sign out`, async ({
    context: { request },
  }) => {
    test.setTimeout(180_000)
    await steps.entersAs(request, PEOPLE[key])
    const without: string[] = []
    let opened = 0
    for (const address of GUARDED.map((each) => filled(each, NOBODYS))) {
      const answer = await request.get(address, { maxRedirects: 0 })
      const isPage = answer.headers()['content-type']?.startsWith('text/html')
      if (answer.status() !== 200 || !isPage) continue
      opened += 1
      const forms = parse(await answer.text()).querySelectorAll(`form[action="${OUT}"][method="post"]`)
      if (!forms.some((form) => form.text.includes('Sign out'))) without.push(address)
    }
    expect(opened).toBeGreaterThan(1)
    expect(without).toEqual([])
  })

test('signing out tells the browser to forget what it kept, and the cookie opens nothing more', async ({
  context,
}) => {
  await steps.entersAs(context.request, PEOPLE.constable)
  const cookie = await cookiesOf(context)
  const opens = async () => (await raw({ path: paths.requests(), headers: { cookie } })).status
  expect(await opens()).toBe(200)
  const { status, headers } = await raw({
    method: 'POST',
    path: OUT,
    headers: { ...steps.origin(), cookie, 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect([status, headers['clear-site-data']]).toEqual([303, '"cache","storage"'])
  expect(await opens()).toBe(307)
})
