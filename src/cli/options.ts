/** Options every command takes. */
export interface CommonOptions {
  /** A record set that comes with the package. */
  readonly set: string;
  /** A folder of records, instead. */
  readonly records?: string;
  readonly debug?: boolean;
  readonly settings?: string;
}
