/** A real browser before a running server. */
@NullMarked
package io.inyeon.acceptance.browser;

import org.jspecify.annotations.NullMarked;
