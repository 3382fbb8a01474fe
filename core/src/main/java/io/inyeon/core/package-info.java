/** Types that every part of Inyeon shares: ids and the small vocabulary around them. */
@NullMarked
package io.inyeon.core;

import org.jspecify.annotations.NullMarked;
