import type { ReactNode } from 'react'

/**
 * What was just done, floating over the end of the page without moving what is being read: beside
 * the table where there is room, over it where there is none.
 */
export function Dock({ children }: { children: ReactNode }) {
  return (
    <div className="fixed right-2 bottom-[calc(var(--tabs)+72px)] z-20 max-h-[50dvh] w-75 animate-appear overflow-y-auto rounded-8 bg-raised p-3.5 whitespace-normal shadow-float [--shape-ground:var(--bg-raised)] rail:right-4 rail:w-[min(420px,calc(100vw-32px))]">
      {children}
    </div>
  )
}
