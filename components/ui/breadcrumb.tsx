import Link from 'next/link'

type BreadcrumbProps = {
  label: string
  /** The list that the object belongs to. */
  parent: { href: string; label: string }
  /** The name of the object. */
  here: string
}

/** The link to the list, and the current place. */
export function Breadcrumb({ label, parent, here }: BreadcrumbProps) {
  return (
    <nav aria-label={label} className="flex w-full min-w-0 gap-1.5 text-12 text-muted">
      <Link href={parent.href} className="hover:underline">
        {parent.label}
      </Link>
      <span aria-hidden="true" className="text-faint">
        /
      </span>
      <bdi className="truncate">{here}</bdi>
    </nav>
  )
}
