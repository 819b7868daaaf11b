/** A fault that prevents the start; its message is for the operator. */
export class BootFault extends Error {
  /** @override */
  name = 'BootFault'
}
