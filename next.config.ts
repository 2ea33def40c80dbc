import type { NextConfig } from 'next'
import { LARGEST_FORM_BYTES } from './lib/body-limit'

const root = import.meta.dirname

/** What a browser must never do with any answer of ours; the policy for scripts is the sign-in work's. */
const EVERYWHERE = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  {
    key: 'Content-Security-Policy',
    value: "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'",
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
]

const config: NextConfig = {
  poweredByHeader: false,
  headers: async () => [{ source: '/((?!records/|attachments/).*)', headers: EVERYWHERE }],
  outputFileTracingRoot: root,
  turbopack: { root },
  // These read files of their own or hold process-wide state; bundling breaks them.
  serverExternalPackages: ['@react-pdf/renderer', '@libpdf/core', 'pkijs', 'asn1js', 'postgres'],
  // `npm test` checks types; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  experimental: { serverActions: { bodySizeLimit: LARGEST_FORM_BYTES } },
  sassOptions: { loadPaths: ['node_modules'], quietDeps: true },
}

export default config
