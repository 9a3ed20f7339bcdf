/**
 * Begins every line of the report that comes out of the extension host, where the workbench and the extensions
 * write to the same console.
 */
export const reportMark = "[tests] ";
