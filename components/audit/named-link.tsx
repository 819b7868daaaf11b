import Link from 'next/link'
import type { ReactNode } from 'react'
import { ShortId } from '@/components/ui/short-id'
import type { ActivityEntry } from '@/lib/contract/audit'
import { targetPath } from './target'

type NamedLinkProps = {
  entry: ActivityEntry
  type: string
  /** Null where the trail does not hold it. */
  id: string | null
  /** A name in words; without one the id stands for it. */
  children: ReactNode
}

/** A name that leads to what it names; what is gone has its id beside it instead, to be copied. */
export function NamedLink({ entry, type, id, children }: NamedLinkProps) {
  const name = <bdi className="font-600 text-strong">{children}</bdi>
  const path = id === null || entry.gone.includes(id) ? null : targetPath({ type, id })
  if (path === null)
    return (
      <>
        {name}
        {id !== null && (
          <>
            {' '}
            <ShortId id={id} />
          </>
        )}
      </>
    )
  return (
    <Link
      href={path}
      prefetch={false}
      title={id ?? undefined}
      className="underline-offset-3 hover:underline"
    >
      {name}
    </Link>
  )
}
