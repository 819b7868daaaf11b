import { join } from 'node:path'

/** @type {import('next').NextConfig} */
const config = {
  typescript: { ignoreBuildErrors: true },
  // The packages are those of the project, two folders above.
  turbopack: { root: join(import.meta.dirname, '..', '..') },
}

export default config
