import { createPublicKey, sign, verify } from 'node:crypto'
import { privateKeyFrom } from '../state/ed25519'
import type { World } from '../world/world'

type TokenType = 'access' | 'refresh'

interface Claims {
  exp: number
  typ: string
  grants: { resources: string[] }[]
}

/** A token in Telnyx's form, including the header's unusual "Ed25519". Times in seconds. */
export function signToken(
  world: World,
  typ: TokenType,
  roomId: string,
  issuedAt: number,
  expiresAt: number,
): string {
  const head = encode({ alg: 'Ed25519', typ: 'JWT' })
  const claims = encode({
    aud: 'telnyx_access_token',
    exp: expiresAt,
    grants: [
      {
        actions: ['join'],
        resources: [resourceOf(roomId)],
        subjects: [`telnyx:users:${world.userId}`],
      },
    ],
    grants_version: '1.0.0',
    iat: issuedAt,
    iss: 'telnyx_access_token',
    jti: world.random.uuid(),
    nbf: issuedAt - 1,
    sub: 'null',
    typ,
  })
  const signature = sign(null, Buffer.from(`${head}.${claims}`), privateKeyFrom(world.signingSeed))
  return `${head}.${claims}.${signature.toString('base64url')}`
}

/** Whether this world signed the refresh token for this room and it has not expired. */
export function isRefreshTokenFor(world: World, token: string, roomId: string, now: number) {
  const [head = '', body = '', signature = ''] = token.split('.')
  const signed = Buffer.from(`${head}.${body}`)
  const key = createPublicKey(privateKeyFrom(world.signingSeed))
  if (!verify(null, signed, key, Buffer.from(signature, 'base64url'))) return false
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Claims
  const resources = claims.grants.flatMap((grant) => grant.resources)
  return (
    claims.typ === 'refresh' && claims.exp * 1000 > now && resources.includes(resourceOf(roomId))
  )
}

function resourceOf(roomId: string): string {
  return `telnyx:video:rooms:${roomId}`
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}
