import * as vscode from "vscode";

/** A folder that is on no disk, as a repository opened in the browser is: files by their paths, in one level. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #files = new Map<string, { readonly bytes: Uint8Array; readonly mtime: number }>();
  readonly #registration: vscode.Disposable;
  readonly #scheme: string;
  /** How often something was written by VS Code. */
  writes = 0;

  readonly onDidChangeFile = this.#changes.event;

  constructor(scheme: string, options: { readonly isReadonly: boolean }) {
    this.#scheme = scheme;
    this.#registration = vscode.workspace.registerFileSystemProvider(scheme, this, options);
  }

  /** Puts a file there; gives its address. */
  put(name: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: this.#scheme, path: `/${name}` });
    this.#files.set(uri.path, { bytes: new TextEncoder().encode(text), mtime: Date.now() });
    return uri;
  }

  text({ path }: vscode.Uri): string {
    return new TextDecoder().decode(this.#files.get(path)?.bytes);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    if (path === "/") return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const file = this.#files.get(path);
    if (file === undefined) throw vscode.FileSystemError.FileNotFound();
    return { type: vscode.FileType.File, ctime: 0, mtime: file.mtime, size: file.bytes.byteLength };
  }

  readDirectory(): [string, vscode.FileType][] {
    return [...this.#files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const file = this.#files.get(path);
    if (file === undefined) throw vscode.FileSystemError.FileNotFound();
    return file.bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    this.writes++;
    this.#files.set(uri.path, { bytes, mtime: Date.now() });
    this.#changes.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  delete({ path }: vscode.Uri): void {
    this.#files.delete(path);
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  dispose(): void {
    this.#registration.dispose();
  }
}
