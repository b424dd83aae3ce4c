export interface TokenSettings {
  readonly issuer: string;
  readonly audience: string;
  /** Where the public keys are: an address, or a file. */
  readonly keys: string;
  readonly algorithms: readonly string[];
}

/** With a public key, no signature can be made: an algorithm with a shared secret is none of these. */
export const tokenAlgorithms = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
  "Ed25519",
] as const;
