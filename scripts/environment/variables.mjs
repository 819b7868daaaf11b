import * as checks from './checks.mjs'

/** Every variable with its check, in the order in which faults are listed. */
export const VARIABLES = {
  TELNYX_API_KEY: checks.apiKey,
  TELNYX_API_BASE_URL: checks.apiBaseUrl,
  TELNYX_PUBLIC_KEY: checks.publicKeys,
  TELNYX_RATE_SHARE: checks.rateShare,
  DATABASE_URL: checks.databaseUrl,
  HOST: checks.host,
  PORT: checks.port,
  TRUST_PROXY: checks.trustedProxies,
  NEXTAUTH_URL: checks.origin,
  NEXTAUTH_SECRET: checks.secret,
  ADMIN_EMAIL: checks.email,
  ADMIN_PASSWORD: checks.password,
  LOG_LEVEL: checks.logLevel,
}

/** Single sign-on is not built: ignoring these would leave an operator believing that it is on. */
export const OIDC_VARIABLES = [
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_ROLE_CLAIM',
]

export const DEFAULTS = {
  TELNYX_API_BASE_URL: 'https://api.telnyx.com/v2',
  TELNYX_RATE_SHARE: '0.25',
  DATA_DIR: './data',
  HOST: '127.0.0.1',
  PORT: '3000',
  LOG_LEVEL: 'info',
}
