/** Rows out of files: CSV, NDJSON, XLSX, also gzipped; alone, or with those that belong together. */
@NamedInterface("file")
@NullMarked
package io.inyeon.imports.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
