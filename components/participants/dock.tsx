import type { ReactNode } from 'react'

/** Floats over the end of the page: what was just done, without moving what is being read. */
export function Dock({ children }: { children: ReactNode }) {
  return (
    <div className="fixed right-4 bottom-[calc(var(--tabs)+72px)] z-20 w-[min(420px,calc(100vw-32px))] animate-appear rounded-8 bg-raised p-3.5 whitespace-normal shadow-float [--shape-ground:var(--bg-raised)]">
      {children}
    </div>
  )
}
