import type { ReactNode } from 'react'
import styles from './paper.module.css'

/** Black on white, whatever the theme: what is to be printed, and nothing of the desk around it. */
export default function PrintLayout({ children }: { children: ReactNode }) {
  return <main className={styles.paper}>{children}</main>
}
