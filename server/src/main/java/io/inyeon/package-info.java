/** The start: from settings to a running server, or to one sentence that says why not. */
@NullMarked
package io.inyeon;

import org.jspecify.annotations.NullMarked;
