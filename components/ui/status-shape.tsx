import clsx from 'clsx'
import type { ReactNode } from 'react'

const check = (
  <path
    d="m3.4 6.2 1.9 1.9 3.3-3.8"
    fill="none"
    stroke="var(--shape-ground, var(--bg))"
    strokeWidth="1.6"
    strokeLinecap="round"
    strokeLinejoin="round"
  />
)

const ring = (width: number) => (
  <circle cx="6" cy="6" r="4.7" fill="none" stroke="currentColor" strokeWidth={width} />
)

/**
 * Twelve pixels each, distinct without colour. The diamond with "?" is outlined and slightly
 * larger: filled, it looks like the replacement character.
 */
const shapes = {
  live: <circle cx="6" cy="6" r="4" fill="currentColor" />,
  sending: (
    <circle
      cx="6"
      cy="6"
      r="4.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeDasharray="21 8"
    />
  ),
  accepted: (
    <>
      {ring(1.5)}
      <path d="M6 1.4a4.6 4.6 0 0 0 0 9.2z" fill="currentColor" />
    </>
  ),
  confirmed: (
    <>
      <circle cx="6" cy="6" r="5.6" fill="currentColor" />
      {check}
    </>
  ),
  trouble: (
    <>
      <path d="M6 .5 11.9 11H.1z" fill="currentColor" />
      <path
        d="M6 4.3v3.1M6 9.2v.1"
        stroke="var(--shape-ground, var(--bg))"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </>
  ),
  unknown: (
    <g fill="none" stroke="currentColor" strokeLinecap="round">
      <path d="M6-.7 12.7 6 6 12.7-.7 6z" strokeWidth="1.3" />
      <path d="M4.5 4.5c.2-1.9 3-1.8 3 .1 0 1.1-1.5 1.1-1.5 2.1M6 8.7v.1" strokeWidth="1.3" />
    </g>
  ),
  stale: (
    <g fill="none" stroke="currentColor" strokeLinecap="round">
      <path d="M6 .9 11.1 6 6 11.1.9 6z" strokeWidth="1.5" />
      <path d="M6 3.7V6l1.4 1.2" strokeWidth="1.3" />
    </g>
  ),
  ghost: (
    <circle
      cx="6"
      cy="6"
      r="4.8"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2.6 2.4"
    />
  ),
  full: <rect x="1.5" y="1.5" width="9" height="9" rx="1" fill="currentColor" />,
  recording: (
    <>
      {ring(1.4)}
      <circle cx="6" cy="6" r="2" fill="currentColor" />
    </>
  ),
  'not-recorded': ring(1.2),
  processing: (
    <circle
      cx="6"
      cy="6"
      r="4.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeDasharray="6.6 3"
    />
  ),
  'legal-hold': (
    <>
      <rect
        x="1.2"
        y="1.2"
        width="9.6"
        height="9.6"
        rx="1"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
      />
      <path d="M4.6 3.4v5.2M7.4 3.4v5.2" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  left: <path d="M2 6h8" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />,
} satisfies Record<string, ReactNode>

export type Shape = keyof typeof shapes

export const statusShapes = Object.keys(shapes) as Shape[]

/** A status icon. The text beside it is for screen readers. */
export function StatusShape({ shape, className }: { shape: Shape; className?: string }) {
  return (
    <svg
      viewBox="0 0 12 12"
      aria-hidden="true"
      className={clsx(
        'block size-3 flex-none overflow-visible',
        shape === 'sending' && 'animate-sending',
        className,
      )}
    >
      {shapes[shape]}
    </svg>
  )
}
