'use client'

import { brandName } from '@/components/layout/brand-mark'
import './globals.css'

/** Read at module load, since this page replaces the layout that carries the texts. */
const words = typeof document === 'undefined' ? {} : { ...document.documentElement.dataset }

export default function BrokenLayout() {
  return (
    <html lang={typeof document === 'undefined' ? undefined : document.documentElement.lang}>
      <body>
        <title>{brandName}</title>
        <main role="alert" className="grid min-h-dvh place-content-center gap-1 px-6 text-center">
          <h1>{words.brokenTitle ?? brandName}</h1>
          <p className="text-muted">{words.broken}</p>
          <p className="mt-3">
            <a href="" className="text-accent underline underline-offset-3">
              {words.reload ?? '↻'}
            </a>
          </p>
        </main>
      </body>
    </html>
  )
}
