/** The demonstration's brand lives, and what it promised is counted from the outside. */
@NullMarked
package io.inyeon.acceptance.week;

import org.jspecify.annotations.NullMarked;
