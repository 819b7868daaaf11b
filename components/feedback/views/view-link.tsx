'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'

type ViewLinkProps = {
  href: string
  isCurrent: boolean
  onClick: () => void
  children: ReactNode
}

/** A plain link, so that it can be copied and opened elsewhere: the address is the view. */
export function ViewLink({ href, isCurrent, onClick, children }: ViewLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isCurrent || undefined}
      onClick={onClick}
      className="flex min-h-8 min-w-0 flex-1 items-center gap-2 rounded-5 px-2 hover:bg-hover hover:text-strong aria-[current]:bg-accent-tint aria-[current]:font-600 aria-[current]:text-strong phone:min-h-11"
    >
      {children}
    </Link>
  )
}
