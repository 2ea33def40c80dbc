import { describe, expect, it } from 'vitest'
import { linksWithin, scriptsIn } from './scripts'

describe('the scripts of a page', () => {
  it('are its files, each once, and not the words inside a script', () => {
    const html = `
      <script src="/_next/a.js" async=""></script><script>self.f.push("src=x.js")</script>
      <script async="" src="/_next/b.js"></script><script src="/_next/a.js"></script>`
    expect(scriptsIn(html)).toEqual(['/_next/a.js', '/_next/b.js'])
  })

  it('are not those for browsers without modules', () => {
    expect(scriptsIn('<script src="/old.js" noModule=""></script><script src="/new.js"></script>')).toEqual([
      '/new.js',
    ])
  })
})

describe('the links of a page', () => {
  const html = `<a href="/requests/DIS-1/check#top">one</a> <a class="x" href="/requests/DIS-1/check?a=1">two</a>
    <a href="/requests/DIS-12/check">other case</a> <a href="/requests/DIS-1">itself</a> <link href="/requests/DIS-1/x">`

  it('are followed below an address only', () => {
    expect(linksWithin(html, '/requests/DIS-1')).toEqual(['/requests/DIS-1/check'])
  })

  it('are not followed where there is no case', () => {
    expect(linksWithin(html, undefined)).toEqual([])
  })
})
