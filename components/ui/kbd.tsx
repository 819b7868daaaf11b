import type { ReactNode } from 'react'

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-[18px] rounded-3 bg-chip px-1 text-center font-sans text-11 font-500 whitespace-nowrap text-muted">
      {children}
    </kbd>
  )
}
