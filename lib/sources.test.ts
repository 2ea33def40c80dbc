/** What no source that answers a request may do, whatever else it does. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** The launcher, the command line and the tests are no part of what answers. */
const LEFT_OUT = /\.test\.tsx?$|^lib\/(launch|cli|bench|testing)\/|(^|[/-])testing(\/|\.tsx?$)|\.fixture\.ts$/

const SOURCES = ['app', 'components', 'db', 'lib']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => /\.tsx?$/.test(file) && !LEFT_OUT.test(file))
  .map((file) => [file, readFileSync(join(ROOT, file), 'utf8')] as const)

const NEVER: Readonly<Record<string, RegExp>> = {
  'sets raw HTML': /dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML/,
  'evaluates text as code': /\beval\(|new Function\(|from 'node:vm'/,
  'starts a program': /node:child_process/,
  'puts text into SQL unquoted': /\bsql\.raw\(|\.unsafe\(/,
  'calls an address, which somebody might have given': /\bfetch\(|from 'node:https?'/,
  'opens a connection':
    /from '(node:(net|tls|dgram|http2)|nodemailer|openid-client|postgres|undici|ws)'|\bnew (WebSocket|EventSource)\(/,
  'lets another site read its answers': /access-control-allow/i,
  'makes chance that can be foretold': /\bMath\.random\b/,
  'builds an expression from what it was given': /\bnew RegExp\(|\bRegExp\(/,
  'keeps anything in the browser’s storage': /\b(local|session)Storage\b|\bindexedDB\b/,
  'embeds a plug-in': /(^|[\s(])<(object|embed|applet)\b/m,
  'loads a page’s parts from elsewhere': /\b(src|srcSet)=["'{`]+https?:/,
}

/**
 * Each with what it is: the browser asking this product itself, and the listener that answers; drizzle’s own
 * statements, handed on with their parameters in the name of whoever asks; the database, the mail server, the
 * provider and the scanner of the settings; the published register; and expressions made of our own constants alone.
 */
const BUT: Readonly<Record<string, RegExp>> = {
  'calls an address, which somebody might have given':
    /^(app\/account\/exchange|lib\/door\/(body|dress|limited|listener|serve))\.ts$/,
  'puts text into SQL unquoted': /^db\/principal\.ts$/,
  'opens a connection':
    /^(db\/(client|principal)|lib\/mail\/post|lib\/auth\/provider\/(metadata|recheck)|lib\/documents\/scan\/clamd)\.ts$/,
  'lets another site read its answers': /^app\/\(public\)\/register\/public-data\.ts$/,
  'builds an expression from what it was given':
    /^(app\/\(council\)\/runs\/\[reference\]\/upload|components\/check\/transfer\/drawing|db\/repositories\/checks|lib\/weak-secrets|lib\/domain\/shared\/text|lib\/documents\/(office\/markup|verify\/forging))\.ts$/,
}

describe('of all sources that answer a request', () => {
  it('there are as many as the product has', () => {
    expect(SOURCES.length).toBeGreaterThan(1_000)
  })

  it.each(Object.entries(NEVER))('none %s', (what, sign) => {
    const found = SOURCES.filter(([, text]) => sign.test(text)).map(([file]) => file)
    expect(found.filter((file) => !BUT[what]?.test(file))).toEqual([])
  })
})
