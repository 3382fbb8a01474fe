/**
 * Haneul: a made-up lifestyle brand with twelve shops in Korea and Japan, and the people who live with it. Everything they do
 * follows from a seed; any person's any day can be computed by itself. Plain Java: it knows nothing of the product.
 */
@NullMarked
package io.inyeon.demo.brand;

import org.jspecify.annotations.NullMarked;
