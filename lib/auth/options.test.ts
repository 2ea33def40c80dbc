import { describe, expect, it } from 'vitest'
import { authOptions } from './options'

const baseUrl = 'https://gatehouse.example'
const ledTo = (url: string) => authOptions().callbacks?.redirect?.({ url, baseUrl })

describe('after signing in or out', () => {
  it.each(['/disclosures', `${baseUrl}/disclosures`])('%s leads where it says', async (url) =>
    expect(await ledTo(url)).toBe(`${baseUrl}/disclosures`),
  )

  it.each([
    '//evil.example',
    `${baseUrl}//evil.example`,
    `${baseUrl}.evil.example`,
    'https:evil.example',
    '/\\evil.example',
  ])('%s leads to the start page', async (url) => expect(await ledTo(url)).toBe(`${baseUrl}/`))
})
