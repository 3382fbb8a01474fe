/** Payments by PaymentIntents, as Stripe's API has them, over HTTP and nothing else. */
@NullMarked
package io.inyeon.order.stripe;

import org.jspecify.annotations.NullMarked;
