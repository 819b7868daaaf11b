import { useId, type ReactNode } from 'react'

type BlockProps = {
  title: string
  /** The unit of its digits, beside the title. */
  note?: ReactNode
  /** Content at the end of the title's line. */
  end?: ReactNode
  children: ReactNode
  className?: string
}

/** One section of the page, under a hairline. */
export function Block({ title, note, end, children, className = '' }: BlockProps) {
  const heading = useId()
  return (
    <section aria-labelledby={heading} className={`min-w-0 border-t border-line pt-3 ${className}`}>
      <header className="flex min-h-8 items-center gap-2.5">
        <h2 id={heading}>{title}</h2>
        {note && <span className="text-12 text-faint">{note}</span>}
        <span className="ml-auto text-12 text-faint">{end}</span>
      </header>
      {children}
    </section>
  )
}
