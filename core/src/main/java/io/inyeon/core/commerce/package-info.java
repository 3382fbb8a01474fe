/** What everything that sells shares: products' ids and money. */
@NullMarked
package io.inyeon.core.commerce;

import org.jspecify.annotations.NullMarked;
