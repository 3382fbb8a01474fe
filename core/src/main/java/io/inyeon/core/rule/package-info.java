/** Conditions over a customer, one sealed tree; and the bounded memory that answers them without the log. */
@NullMarked
package io.inyeon.core.rule;

import org.jspecify.annotations.NullMarked;
