import type { NextConfig } from 'next'

const root = import.meta.dirname

const config: NextConfig = {
  poweredByHeader: false,
  outputFileTracingRoot: root,
  turbopack: { root },
  // These read files of their own or hold process-wide state; bundling breaks them.
  serverExternalPackages: [
    '@react-pdf/renderer',
    '@libpdf/core',
    'pkijs',
    'asn1js',
    'postgres',
  ],
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
  sassOptions: { loadPaths: ['node_modules'], quietDeps: true },
}

export default config
