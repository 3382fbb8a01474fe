/** What a mapping says, and what it makes of rows. */
@NullMarked
package io.inyeon.imports.mapping;

import org.jspecify.annotations.NullMarked;
