/** The people who work with the product: how they come in, what they may do, how they stay signed in. */
@NullMarked
package io.inyeon.access.staff;

import org.jspecify.annotations.NullMarked;
