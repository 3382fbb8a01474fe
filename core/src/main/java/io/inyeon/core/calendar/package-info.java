/** Public holidays of the countries whose customers are written to. */
@NullMarked
package io.inyeon.core.calendar;

import org.jspecify.annotations.NullMarked;
