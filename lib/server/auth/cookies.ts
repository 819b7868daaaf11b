import 'server-only'
import { env } from '@/lib/server/env'

/** Over https cookies are bound to this very host; plain http is for loopback only. */
export function isSecure(): boolean {
  return env().NEXTAUTH_URL.startsWith('https:')
}

/** A browser takes a `__Host-` cookie only from this host over https, never from a neighbour. */
export function cookieName(name: string): string {
  return isSecure() ? `__Host-${name}` : name
}

export const sessionCookie = () => cookieName('next-auth.session-token')
export const deviceCookie = () => cookieName('roomwarden.device')

/** The options common to all our cookies. */
export function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() } as const
}

/** Preference cookies are readable by our pages' scripts and kept for a year. */
export function preferenceCookieOptions() {
  return { sameSite: 'lax', path: '/', secure: isSecure(), maxAge: 365 * 24 * 3600 } as const
}

/** The value of the first cookie of this name in a `Cookie` header. */
export function readCookie(header: string | null, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [key = '', ...value] = part.split('=')
    if (key.trim() === name) return value.join('=').trim()
  }
  return null
}
