import type { NextConfig } from 'next'

const config: NextConfig = {
  serverExternalPackages: ['postgres'],
  typescript: { ignoreBuildErrors: true },
}

export default config
