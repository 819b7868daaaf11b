/** Every variable that `npm start` reads. */
const appVariables = [
  'TELNYX_API_KEY',
  'TELNYX_API_BASE_URL',
  'TELNYX_PUBLIC_KEY',
  'TELNYX_RATE_SHARE',
  'DATABASE_URL',
  'DATA_DIR',
  'HOST',
  'PORT',
  'TRUST_PROXY',
  'NEXTAUTH_URL',
  'NEXTAUTH_SECRET',
  'ADMIN_EMAIL',
  'ADMIN_PASSWORD',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_ROLE_CLAIM',
  'LOG_LEVEL',
  'ROOMWARDEN_DESIGN',
]

/**
 * The environment of a test's app, free of the developer's own settings. Variables are emptied
 * rather than left out, because an empty one also hides the one in `.env`.
 */
export function appEnvironment(own: Record<string, string>): NodeJS.ProcessEnv {
  const emptied = Object.fromEntries(appVariables.map((name) => [name, '']))
  return { ...process.env, ...emptied, ...own }
}
