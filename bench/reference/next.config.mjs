import { join } from 'node:path'

/** @type {import('next').NextConfig} */
const config = {
  typescript: { ignoreBuildErrors: true },
  // The packages are the project's own, two folders up.
  turbopack: { root: join(import.meta.dirname, '..', '..') },
}

export default config
