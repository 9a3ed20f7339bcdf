/** What the place the server runs in can do beyond JavaScript itself. */
export interface Runtime {
  /** Whether the file at a URI exists; absent where there is no file system. */
  readonly fileExists?: (uri: string) => boolean;
}
