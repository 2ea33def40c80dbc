import type { NextConfig } from 'next'
import { LARGEST_FORM_BYTES } from './lib/body-limit'

const root = import.meta.dirname

const config: NextConfig = {
  poweredByHeader: false,
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
