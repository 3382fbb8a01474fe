/** The brand's web shop, as any brand would build one: it uses the product by its public SDK and API only. */
@NullMarked
package io.inyeon.demo.shop;

import org.jspecify.annotations.NullMarked;
