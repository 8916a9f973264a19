// Why a certificate does not prove what it says.

export type CertificateRefusal =
  | { readonly kind: 'assembly-not-certified' }
  | { readonly kind: 'certificate-large' }
  | { readonly kind: 'certificate-unreadable' }
  | { readonly kind: 'certificate-misfit'; readonly path: string }
  | { readonly kind: 'certificate-text-differs' }
  | { readonly kind: 'certificate-box-differs' }
  | { readonly kind: 'certificate-count-differs' }
  | { readonly kind: 'certificate-signatures-few'; readonly have: number; readonly need: number }
