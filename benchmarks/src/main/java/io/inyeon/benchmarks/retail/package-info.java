/** Whether an import of the Online Retail data set equals a straight calculation on its file. */
@NullMarked
package io.inyeon.benchmarks.retail;

import org.jspecify.annotations.NullMarked;
