import 'server-only'

/** An e-mail address in the one form in which accounts are stored and tries are counted. */
export function normaliseEmail(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase()
}
