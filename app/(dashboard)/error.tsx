'use client'

/** The shell stays, so that the way out of a broken page is where it always is. */
export { BrokenPage as default } from '@/components/feedback/broken-page'
