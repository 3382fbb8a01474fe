/** What a customer prefers, as their own responses show it, and how certain that is. */
@NullMarked
package io.inyeon.core.preference;

import org.jspecify.annotations.NullMarked;
