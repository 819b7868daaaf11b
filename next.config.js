/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  devIndicators: false,
  // `tsc` checks the types in `npm test`; a build must not fail on the types of a test.
  typescript: { ignoreBuildErrors: true },
  // The optimiser fetches what it is told to; scripts/serve.mjs answers its route with 404 as well.
  images: { unoptimized: true },
  experimental: {
    // Fewer, larger files: with the defaults a page has twenty.
    turbopackChunking: {
      minChunkSize: 150_000,
      maxChunkCountPerGroup: 10,
      maxMergeChunkSize: 400_000,
    },
    turbopackCrossModuleConstants: true,
  },
  // Native code and WebAssembly, which no bundler may touch, and a list of passwords that it need not.
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@node-rs/argon2',
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/language-common',
    'pg',
    'pino',
  ],
}

// CommonJS: the package has no "type", and Node warns at every start where it has to guess.
module.exports = async () => {
  const { default: createNextIntlPlugin } = await import('next-intl/plugin')
  const withNextIntl = createNextIntlPlugin({
    requestConfig: './lib/i18n/request.ts',
    experimental: {
      messages: { path: './messages', format: 'json', locales: 'infer', precompile: true },
    },
  })
  return withNextIntl(config)
}
