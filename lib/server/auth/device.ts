import 'server-only'
import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/server/env'

/** How long a device cookie is valid, in seconds. */
export const deviceMaxAge = 180 * 24 * 3600

const form = /^([\w-]{22})\.(\d{10})\.([\w-]{43})$/

function signature(email: string, id: string, issuedAt: string): string {
  const key = Buffer.from(
    hkdfSync('sha256', env().NEXTAUTH_SECRET, '', 'roomwarden device cookie', 32),
  )
  return createHmac('sha256', key).update(`${id}\n${issuedAt}\n${email}`).digest('base64url')
}

/** A cookie value that says: this browser has signed in as `email`. Keeps the id it had. */
export function issueDevice(email: string, id: string | null): string {
  const device = id ?? randomBytes(16).toString('base64url')
  const issuedAt = String(Math.floor(Date.now() / 1000))
  return `${device}.${issuedAt}.${signature(email, device, issuedAt)}`
}

/** The id in a value that we issued for `email` in the last 180 days; null for anything else. */
export function readDevice(value: string | null, email: string): string | null {
  const [, id, issuedAt, given] = form.exec(value ?? '') ?? []
  if (!id || !issuedAt || !given) return null
  const expected = Buffer.from(signature(email, id, issuedAt))
  if (!timingSafeEqual(expected, Buffer.from(given))) return null
  return Date.now() / 1000 - Number(issuedAt) < deviceMaxAge ? id : null
}
