/** Who is who: identifiers, the people they point to, and what may join or part two of them. */
@NullMarked
package io.inyeon.core.identity;

import org.jspecify.annotations.NullMarked;
