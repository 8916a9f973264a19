// The edge where a fault of ours becomes a plain sentence instead of an empty page.

import { Component, type ReactNode } from 'react'
import { Broken } from './splash.tsx'

interface Props {
  readonly children: ReactNode
}

export class Guard extends Component<Props, { readonly fault: string | undefined }> {
  override state: { readonly fault: string | undefined } = { fault: undefined }

  static getDerivedStateFromError(fault: unknown): { readonly fault: string } {
    return { fault: fault instanceof Error ? fault.message : String(fault) }
  }

  override render(): ReactNode {
    return this.state.fault === undefined ? (
      this.props.children
    ) : (
      <Broken fault={this.state.fault} />
    )
  }
}
