/** The documents beside the security book say numbers and names: here they are held to the source. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LARGEST_BYTES } from '@/lib/actions/received-file'
import { LARGEST_FORM_BYTES } from '@/lib/body-limit'
import { kindOf } from '@/lib/documents/hidden/kinds'
import { LARGEST_LOOKED } from '@/lib/documents/hidden/look-into'
import { MOST_PIXELS } from '@/lib/documents/hidden/picture'
import { OFFICE_LIMITS } from '@/lib/documents/office/safe-zip'
import { LIMITS } from '@/lib/domain/door/limits'
import { parseEnv } from '@/lib/env'
import { LARGEST_REGISTER } from '@/lib/use-cases/agreement/import-register'
import { LARGEST_RETURNED } from '@/lib/use-cases/agreement/returned-document'
import { LARGEST_ATTACHMENT } from '@/lib/use-cases/disclosure/attach-file'
import { ROOT } from './security-book'

const document = (name: string) => readFileSync(join(ROOT, 'docs', 'security', `${name}.md`), 'utf8')

const bare = (cell: string) => cell.trim().replaceAll('`', '')

/** The rows of the table whose first heading is that. */
const table = (text: string, heading: string): readonly (readonly string[])[] => {
  const lines = text.split('\n')
  const from = lines.findIndex((line) => line.startsWith('|') && bare(line.split('|')[1] ?? '') === heading)
  expect(from, heading).toBeGreaterThan(-1)
  const rest = lines.slice(from + 2)
  const until = rest.findIndex((line) => !line.startsWith('|'))
  return rest.slice(0, until < 0 ? undefined : until).map((line) => line.split('|').slice(1, -1).map(bare))
}

const SOURCES = ['app', 'lib', 'db', 'components']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      !/\.test\.tsx?$|(^|[/-])testing(\/|\.)|^lib\/(bench|launch|testing)\//.test(file),
  )
  .map((file) => [file, readFileSync(join(ROOT, file), 'utf8')] as const)

/** The launcher and what installs it run too, and some of it is no TypeScript. */
function launched() {
  const folder = join(ROOT, 'lib', 'launch')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|mjs)$/.test(file) && !/\.(test|fixture)\.|run-tests|^test/.test(file))
    .map((file) => [`lib/launch/${file}`, readFileSync(join(folder, file), 'utf8')] as const)
}

const filesWith = (sign: RegExp) => SOURCES.filter(([, text]) => sign.test(text)).map(([file]) => file)

const UNITS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000 }
const msOf = (text = '') => {
  const [count, unit = ''] = text.split(' ')
  return Number(count) * (UNITS[unit.replace(/s$/, '')] ?? Number.NaN)
}

describe('the document of ways in', () => {
  const text = document('signing-in')

  it('names every limit with its number and its time, and no other', () => {
    const rows = table(text, 'what is counted')
    expect(
      Object.fromEntries(
        rows.map(([, kind = '', most, within]) => [kind, { most: Number(most), withinMs: msOf(within) }]),
      ),
    ).toEqual(LIMITS)
  })

  it('names each place that opens a session, and there is no other', () => {
    const named = table(text, 'way').map((row) => row.at(-1))
    const opens = filesWith(/(?<!const )\b(openSession|openSessionIn|signInHere)\(/).filter(
      (file) => file !== 'lib/auth/open-session.ts',
    )
    expect(opens.toSorted()).toEqual(named.toSorted())
    expect(filesWith(/\binsertSession\(/).toSorted()).toEqual([
      'lib/auth/open-session.ts',
      'lib/auth/session-life.ts',
    ])
  })

  it('says how long sessions last as they do, and how far a council may change it', () => {
    const rows = table(text, 'setting')
    expect(rows).toHaveLength(4)
    for (const [name = '', shipped, least, most] of rows) {
      const parsed = (value?: string) =>
        parseEnv({ NODE_ENV: 'test', ...(value !== undefined && { [name]: value }) })
      const valueIn = (value?: string) => (parsed(value) as Readonly<Record<string, unknown>>)[name]
      expect(valueIn(), name).toBe(Number(shipped))
      expect([valueIn(least), valueIn(most)], name).toEqual([Number(least), Number(most)])
      expect(() => parsed(String(Number(least) - 1)), name).toThrow(name)
      expect(() => parsed(String(Number(most) + 1)), name).toThrow(name)
    }
  })
})

type Locked = {
  readonly version?: string
  readonly link?: boolean
  readonly integrity?: string
  readonly resolved?: string
  readonly optional?: boolean
  readonly os?: readonly string[]
}

describe('the document of packages', () => {
  const numbers = (version: string) => version.split(/[.-]/, 3).map(Number)
  const isBelow = (one: string, other: string) => {
    const [a, b] = [numbers(one), numbers(other)]
    const at = a.findIndex((number, place) => number !== b[place])
    return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0)
  }
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  const installed = Object.entries(packages).filter(([path]) => path !== '')

  it('names the least version of each, and nothing below it is installed, anywhere', () => {
    const floors = table(document('packages'), 'package')
    expect(floors.length).toBeGreaterThanOrEqual(6)
    for (const [name = '', least = ''] of floors) {
      const found = installed.filter(([path]) => path.endsWith(`node_modules/${name}`))
      expect(found.length, name).toBeGreaterThan(0)
      for (const [path, { version = '' }] of found)
        expect(isBelow(version, least), `${path} ${version}`).toBe(false)
    }
  })

  it('tells a lower version from a higher one', () => {
    expect(['16.2.5', '15.9.9', '16.1.10'].every((version) => isBelow(version, '16.2.6'))).toBe(true)
    expect(['16.2.6', '16.10.0', '17.0.0'].some((version) => isBelow(version, '16.2.6'))).toBe(false)
  })

  it('gives each kind of advisory a time', () => {
    const times = table(document('packages'), 'what is known').map(([, within]) => within)
    expect(times).toEqual(['48 hours', '7 days', '30 days', '90 days'])
  })

  it('is of packages that come from a registry, and have a hash each but those for machines of another kind', () => {
    const odd = installed.filter(
      ([path, { integrity = '', resolved = '', link, optional, os }]) =>
        path.startsWith('node_modules/') &&
        (link ||
          !(/^sha512-/.test(integrity) || (optional && os)) ||
          /^(git|file|github)|\.git/.test(resolved)),
    )
    expect(odd.map(([path]) => path)).toEqual([])
  })
})

describe('the inventory of logs', () => {
  it('names every code that the product writes, with its level, and no other', () => {
    const written = SOURCES.flatMap(([, text]) => [
      ...text.matchAll(/\blog\.(debug|info|warn|error)\(\s*'([^']+)'/g),
    ])
    const levels = new Map<string, Set<string>>()
    for (const [, level = '', code = ''] of written)
      levels.set(code, new Set([...(levels.get(code) ?? []), level]))
    const named = table(document('logs'), 'code').map(([code = '', level = '']) => [code, level])
    expect(named).toEqual(
      [...levels]
        .map(([code, at]) => [code, [...at].toSorted().join(', ')])
        .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    )
  })

  it('is whole, because no code is put together and nothing else writes', () => {
    expect(filesWith(/\blog\.(debug|info|warn|error)\((?!\s*')/)).toEqual([])
    const others = filesWith(/\bconsole\.|process\.std(out|err)\b/).filter(
      (file) => !file.startsWith('lib/cli/'),
    )
    expect(others).toEqual(['lib/log.ts'])
  })
})

describe('the inventory of cryptography', () => {
  const text = document('cryptography')
  const DOES =
    /\b(createHash|createHmac|createCipheriv|createDecipheriv|hkdfSync|createPrivateKey|createPublicKey|generateKeyPairSync|timingSafeEqual|webcrypto|X509Certificate)\b|from '(pkijs|@simplewebauthn\/server|openid-client|next-auth\/jwt)'|\b(sign|verify)\b[^\n]*from 'node:crypto'/
  const ALL = [...SOURCES, ...launched()]

  it('names every file that hashes, seals, signs or verifies, and no other', () => {
    const does = ALL.filter(([file, source]) => DOES.test(source) || file === 'lib/documents/seal.ts').map(
      ([file]) => file,
    )
    expect(table(text, 'file').map(([file]) => file)).toEqual(does.toSorted())
  })

  it('rests on nothing that is broken: one name of a key is all that SHA-1 makes', () => {
    const broken = /['"`](md5|sha-?1|rsa-sha1|des|des-[\w-]+|rc4|bf-[\w-]+|aes-\d+-(ecb|cbc|ctr))['"`]/i
    expect(ALL.filter(([, source]) => broken.test(source)).map(([file]) => file)).toEqual([
      'lib/documents/signer/certificate.ts',
    ])
  })

  it('names every setting that holds a key, a secret or a certificate', () => {
    const settings = readFileSync(join(ROOT, 'lib', 'env.ts'), 'utf8')
    const names = [...settings.matchAll(/^ {2}(\w*(?:SECRET|KEY_FILE|SIGNER\w*|PASSWORD|_URL))\b/gm)].map(
      ([, name]) => name,
    )
    const elsewhere = ['NEXTAUTH_URL']
    expect(names.length).toBeGreaterThan(6)
    expect(names.filter((name = '') => !elsewhere.includes(name) && !text.includes(`\`${name}\``))).toEqual(
      [],
    )
  })
})

describe('the document of connections and files', () => {
  const text = document('connections')

  it('names every file that opens a connection, and no other', () => {
    const opens = filesWith(
      /import (?!type )[^\n]*from '(node:(net|tls|dgram|http2)|nodemailer|postgres)'|\bIssuer\.discover\(/,
    )
    expect(
      table(text, 'to')
        .map((row) => row.at(-1))
        .toSorted(),
    ).toEqual(opens.toSorted())
  })

  it('says the most that is taken of each file, and what it may unpack to', () => {
    const { GATEHOUSE_NDO_LARGEST_GB: largest } = parseEnv({ NODE_ENV: 'test' })
    const MB = 1024 ** 2
    const said = table(text, 'file').map(
      ([, , most = '']) => Number(most.split(' ')[0]) * (most.endsWith('GB') ? 1024 : 1),
    )
    expect(said).toEqual([
      LARGEST_ATTACHMENT / MB,
      LARGEST_BYTES / MB,
      LARGEST_REGISTER / MB,
      LARGEST_RETURNED / MB,
      largest * 1024,
      LARGEST_FORM_BYTES / MB,
    ])
    const unpacked = table(text, 'file').flatMap(([, , , most]) => (most ? [most] : []))
    expect(unpacked).toEqual(Array(4).fill(`${OFFICE_LIMITS.unpacked / MB} MB`))
    expect([OFFICE_LIMITS.ratio, OFFICE_LIMITS.parts, MOST_PIXELS, LARGEST_LOOKED / MB]).toEqual([
      200, 2_000, 100_000_000, 32,
    ])
  })

  it('names every ending that a pack may have, and no other', () => {
    const [, [, kinds = ''] = []] = table(text, 'file')
    const source = readFileSync(join(ROOT, 'lib', 'documents', 'hidden', 'kinds.ts'), 'utf8')
    const rows = [...source.matchAll(/^ {2}\[\/\\\.\(?([\w|?]+)\)?\$\/i,/gm)].flatMap(([, each = '']) =>
      each.split('|'),
    )
    const endings = rows.flatMap((each) => (each === 'jpe?g' ? ['jpg', 'jpeg'] : [each]))
    expect(kinds.split(' ')).toEqual(endings.map((each) => `.${each}`))
    for (const ending of kinds.split(' '))
      expect(kindOf(`a${ending}`, new Uint8Array(8)), ending).not.toBe('wrong-kind')
    for (const ending of ['.svg', '.exe', '.zip', '.docm', '.html', '.doc', ''])
      expect(kindOf(`a${ending}`, new Uint8Array(8)), ending).toBe('wrong-kind')
  })
})
