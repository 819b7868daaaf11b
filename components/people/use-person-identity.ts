'use client'

import { useQuery } from '@tanstack/react-query'
import { useTimeZone } from 'next-intl'
import { identityQuery } from '@/lib/client/people/identity-query'

export function usePersonIdentity(participantId: string) {
  const zone = useTimeZone() ?? 'UTC'
  return { zone, ...useQuery(identityQuery(participantId, zone)) }
}
