/** What is known of one customer: a fold over their part of the log. */
@NullMarked
package io.inyeon.core.customer;

import org.jspecify.annotations.NullMarked;
