import Link from 'next/link'
import type { ReactNode } from 'react'
import { ShortId } from '@/components/ui/short-id'
import type { ActivityEntry } from '@/lib/contract/audit'
import { targetPath } from './target'

type NamedLinkProps = {
  entry: ActivityEntry
  type: string
  /** Null if the trail does not have it. */
  id: string | null
  /** The name; the id is shown if there is none. */
  children: ReactNode
}

/** A name as a link; if the object is deleted, its id to copy instead. */
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
