'use client'

import { useQuery } from '@tanstack/react-query'
import { IdentityTile } from '@/components/ui/identity-tile'
import { firstFrameQuery } from '@/lib/client/compositions/first-frame'

type FirstFrameProps = { id: string; name: string | null; identity: string; isSmall?: boolean }

/** The first picture of a recording; its person's tile until there is one, or where there is none. */
export function FirstFrame({ id, name, identity, isSmall = false }: FirstFrameProps) {
  const { data: src } = useQuery(firstFrameQuery(id))
  if (!src) return <IdentityTile name={name} identity={identity} size={isSmall ? 'sm' : 'lg'} />
  // eslint-disable-next-line @next/next/no-img-element -- A picture that the browser made itself.
  return <img src={src} alt="" className="size-full object-cover" />
}
