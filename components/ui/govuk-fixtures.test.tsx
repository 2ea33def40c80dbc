import { readdirSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CONTENT_PARTS } from './testing/content-drawings'
import { COMPONENTS, type Drawing, type Fixture, fixturesOf } from './testing/fixture'
import { FORM_PARTS } from './testing/form-drawings'
import { normalised } from './testing/normalised'

const OURS: Readonly<Record<string, Drawing>> = { ...CONTENT_PARTS, ...FORM_PARTS }

/** Parts of GOV.UK Frontend that Gatehouse has no use for. */
const UNUSED: Readonly<Record<string, string>> = {
  accordion: 'needs a script to open; our long pages use headings and details',
  'cookie-banner': 'only the cookies that signing in needs are set',
  'exit-this-page': 'for people at risk from who sees their screen; our users are at work',
  feedback: 'asks for ratings of GOV.UK services',
  footer: 'carries the royal arms; components/layout/footer.tsx is our own',
  header: 'carries the crown; generic-header is used',
  'language-navigation': 'the service is in English only',
  'password-input': 'nobody types a password here',
  tabs: 'needs a script to switch; our pages show their parts in order',
}

const exceptionsOf = ({ except = {} }: Drawing) => Object.values(except).flat()

const named = (fixtures: readonly Fixture[]) => fixtures.map((fixture) => [fixture.name, fixture] as const)

describe('the parts of GOV.UK Frontend', () => {
  const published = readdirSync(COMPONENTS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

  it('are all either drawn by us or listed as unused with the reason', () => {
    expect([...Object.keys(OURS), ...Object.keys(UNUSED)].sort()).toEqual(published.sort())
  })
})

describe.each(Object.entries(OURS))('our %s', (component, part) => {
  const fixtures = fixturesOf(component)
  const excepted = new Set(exceptionsOf(part))

  it('excepts only fixtures that are there, each once', () => {
    expect(fixtures.map(({ name }) => name)).toEqual(expect.arrayContaining([...excepted]))
    expect(exceptionsOf(part)).toHaveLength(excepted.size)
  })

  it.each(named(fixtures.filter(({ name }) => !excepted.has(name))))('draws %s as they do', (_, fixture) => {
    const { options, html } = fixture
    expect(normalised(renderToStaticMarkup(part.draw(options)))).toBe(normalised(html))
  })

  it.each(named(fixtures.filter(({ name }) => excepted.has(name))))(
    'needs the exception %s',
    (_, fixture) => {
      const { options, html } = fixture
      expect(normalised(renderToStaticMarkup(part.draw(options)))).not.toBe(normalised(html))
    },
  )
})
