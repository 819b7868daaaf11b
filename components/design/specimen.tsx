import type { ReactNode } from 'react'

/** A component by its name in the source, rendered. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid min-w-0 grid-cols-1 gap-2">
      <code className="font-mono text-12 text-faint">{name}</code>
      <div className="flex flex-wrap items-center gap-3">{children}</div>
    </div>
  )
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid min-w-0 grid-cols-1 gap-5 border-t border-line pt-4">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
